"""The command line as its users start it: a process of its own, told where everything is."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def environment(**given: str) -> dict[str, str]:
    """The caller's environment without its own database, state and language."""
    dropped = ("PG", "THROUGHLINE_", "DATABASE_URL", "LC_", "DJANGO_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(dropped)}
    return {**kept, "LANG": "C.UTF-8", "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1", **given}


def throughline(*arguments: str, **given: str) -> subprocess.CompletedProcess[str]:
    """Run a command to its end."""
    return subprocess.run(
        [sys.executable, "-m", "throughline", *arguments],
        env=environment(**given),
        cwd="/",
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def refusal(*arguments: str, **given: str) -> str:
    """What a command says that refuses: one sentence on stderr, exit code 2, nothing else."""
    done = throughline(*arguments, **given)
    assert (done.returncode, done.stdout) == (2, ""), done
    assert done.stderr.count("\n") == 1, done.stderr
    return done.stderr.strip()
