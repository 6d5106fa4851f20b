"""Run the checks one after another, say what each took, and fail if any failed."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = ROOT / ".venv" / "bin"
FRONTEND = ROOT / "frontend"
PYTHON_CODE = ["throughline", "tools", "benchmarks", "tests", "examples"]
PYTEST = ("browser tests", "Python tests")
MIGRATIONS = ["-W", "ignore::RuntimeWarning", "-m", "django", "makemigrations", "--check", "--dry-run"]


@dataclass(frozen=True)
class Step:
    """One check: its name, its command and where it runs."""

    name: str
    command: list[str]
    folder: Path = ROOT


@dataclass(frozen=True)
class Outcome:
    """How a step ended; `closing` is the last line it printed."""

    name: str
    passed: bool
    seconds: float
    closing: str


def quick() -> list[Step]:
    """What needs no database and no browser."""
    return [
        Step("lint", [str(BIN / "ruff"), "check", "."]),
        Step("format", [str(BIN / "ruff"), "format", "--check", "."]),
        Step("types", [str(BIN / "mypy"), *(name for name in PYTHON_CODE if (ROOT / name).is_dir())]),
        Step("import contract", [str(BIN / "lint-imports")]),
        Step("stale contract", [str(BIN / "throughline"), "contract", "--check"]),
        Step("migrations", [sys.executable, *MIGRATIONS]),
        Step("documentation", [sys.executable, "-m", "pytest", "tests/test_docs.py"]),
        Step("front-end lint", ["npm", "run", "-s", "lint"], FRONTEND),
        Step("front-end types", ["npm", "run", "-s", "types"], FRONTEND),
        Step("front-end contract", ["npm", "run", "-s", "contract", "--", "--check"], FRONTEND),
    ]


def everything() -> list[Step]:
    """The quick part, then all tests."""
    return [
        *quick(),
        Step("front-end tests", ["npm", "run", "-s", "test"], FRONTEND),
        Step("front-end build", ["make", "-s", "frontend/dist/.built"]),
        Step("Chromium", [sys.executable, "tools/chromium.py", "--install"]),
        Step("MariaDB", [sys.executable, "tools/mariadb.py", "--install"]),
        Step("browser tests", [sys.executable, "-m", "pytest", "-m", "browser", "tests/browser"]),
        Step("Python tests", [sys.executable, "-m", "pytest"]),
    ]


def run(step: Step) -> Outcome:
    """Run one step, its output passed on as it comes."""
    print(f"── {step.name}", flush=True)
    environment = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}", "CI": "true"}
    environment |= {"DJANGO_SETTINGS_MODULE": "throughline.config.settings", "NO_COLOR": "1"}
    began = time.monotonic()
    closing = ""
    with subprocess.Popen(
        step.command,
        cwd=step.folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            print(line, end="", flush=True)
            closing = line.strip() or closing
    return Outcome(step.name, process.returncode == 0, time.monotonic() - began, closing)


def main(which: str) -> int:
    """Run the steps of `all` or `check`; 1 if one failed."""
    outcomes = [run(step) for step in (everything() if which == "all" else quick())]
    print()
    for outcome in outcomes:
        print(f"{'✓' if outcome.passed else '✗'} {outcome.name:<20} {outcome.seconds:7.1f} s")
    print(f"  {'all':<20} {sum(outcome.seconds for outcome in outcomes):7.1f} s")
    for outcome in outcomes:
        if outcome.name in PYTEST:
            print(f"{outcome.name}: {outcome.closing}")
    return 0 if all(outcome.passed for outcome in outcomes) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
