"""Throughline's command line: its environment, its database kept running, and one call of it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from maven.words import CannotRun

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = ROOT / ".venv" / "bin" / "throughline"
STATE = "THROUGHLINE_STATE"


def set_up() -> None:
    """The environment of `make run`, made if it is not there; what make says goes to stderr."""
    try:
        done = subprocess.run(
            ["make", "-s", ".venv/.project"],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=sys.stderr,
            check=False,
        )
    except FileNotFoundError:
        raise CannotRun(zh="需要 make；请安装后再试。", en="make is needed; install it.") from None
    if done.returncode != 0:
        raise CannotRun(
            zh="环境没有建成，原因见上面的输出。",
            en="The environment was not made; the output above says why.",
        )


def call(*words: str) -> dict[str, Any]:
    """One command that answers in JSON. What it says on stderr is passed on."""
    done = subprocess.run(
        [PROGRAM, *words],
        cwd=ROOT,
        env=_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    if done.returncode != 0:
        command = " ".join(words[:3])
        raise CannotRun(
            zh=f"throughline {command} 没有完成，原因见上面的输出。",
            en=f"`throughline {command}` did not succeed; the output above says why.",
        )
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


@contextmanager
def kept_running() -> Iterator[None]:
    """Keep the embedded database up between calls: an idle `throughline shell` is one of its users."""
    with subprocess.Popen(
        [PROGRAM, "shell"],
        cwd=ROOT,
        env=_environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,  # Ctrl-C is for us; the shell ends with its input
    ) as shell:
        assert shell.stdin is not None
        assert shell.stdout is not None
        assert shell.stderr is not None
        if not shell.stdout.read(1):  # its prompt, once the database stands
            said = shell.stderr.read().decode().strip()
            raise CannotRun(zh=said, en=said)
        try:
            yield
        finally:
            shell.stdin.close()


def _environment() -> dict[str, str]:
    """An embedded database of the example's own, unless the operator names a server or a state folder.

    A server's roles belong to the installation's state folder, so with DATABASE_URL that stays as it is.
    """
    if os.environ.get("DATABASE_URL") or os.environ.get(STATE):
        return dict(os.environ)
    return {**os.environ, STATE: str(ROOT / ".state" / "maven-crm")}
