"""Run every benchmark, each in a process of its own; fail if one is above its limit."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SUPPORT = {
    "__init__",
    "database",
    "fold_records",
    "fold_world",
    "program",
    "sent_to",
    "tree_world",
    "wide_company",
}


def main() -> int:
    """1 if a benchmark failed."""
    names = sorted(path.stem for path in (ROOT / "benchmarks").glob("*.py") if path.stem not in SUPPORT)
    failed = [name for name in names if not passes(name)]
    if failed:
        print(f"above the limit: {', '.join(failed)}")
    return 1 if failed or not names else 0


def passes(name: str) -> bool:
    """Run one benchmark."""
    print(f"── {name}", flush=True)
    return subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], cwd=ROOT, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
