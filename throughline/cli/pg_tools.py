"""PostgreSQL's own programs (pg_dump, pg_restore, psql), signed in without a password on a command line."""

import os
import subprocess
from pathlib import Path
from typing import IO, Any

from psycopg.conninfo import make_conninfo

from throughline.cli.postgres_files import programs
from throughline.core.errors import ThroughlineError


class ToolFailed(ThroughlineError):
    code = "tool_failed"
    zh = "{program} 没有完成：{problem}。请运行 throughline check 查看原因。"
    en = "{program} did not finish: {problem}. Run `throughline check` to see why."


def tool(name: str) -> Path:
    """Where this program is."""
    return programs() / name


def signed_in(database: dict[str, Any]) -> tuple[str, dict[str, str]]:
    """The connection text and the environment with the password, for a database as Django names its parts."""
    parts = {
        "dbname": database["NAME"],
        "user": database["USER"],
        "host": database["HOST"],
        "port": database["PORT"],
        **database["OPTIONS"],
    }
    kept = {key: value for key, value in os.environ.items() if not key.startswith("PG")}
    password = {"PGPASSWORD": database["PASSWORD"]} if database["PASSWORD"] else {}
    return make_conninfo(**{key: value for key, value in parts.items() if value}), {**kept, **password}


def run_tool(
    name: str, *arguments: str, database: dict[str, Any] | None = None, stdin: IO[str] | None = None
) -> str:
    """Run it to its end and return what it printed; raises ToolFailed with its first complaint."""
    environment: dict[str, str] | None = None
    if database is not None:
        text, environment = signed_in(database)
        arguments = (f"--dbname={text}", *arguments)
    done = subprocess.run(
        [tool(name), *arguments],
        env=environment,
        stdin=stdin or subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode != 0:
        raise ToolFailed(program=name, problem=first_complaint(done.stderr))
    return done.stdout


def first_complaint(text: str) -> str:
    """The line of a program's complaints that names the cause."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return next((line for line in lines if "rror:" in line or "ERROR" in line), lines[0] if lines else "?")
