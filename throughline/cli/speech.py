"""What the command line says, and in which language."""

import os
import sys
from typing import IO, Any

import click

from throughline.core.errors import Language, ThroughlineError


class DatabaseFailed(ThroughlineError):
    code = "database_failed"
    zh = "数据库没有完成这一步：{problem}。请运行 throughline check 查看原因。"
    en = "The database did not do this: {problem}. Run `throughline check` to see why."


class CannotWrite(ThroughlineError):
    code = "cannot_write"
    zh = "无法读写 {path}（{problem}）；请给当前用户权限，或另选一处。"
    en = "{path} cannot be read or written ({problem}); give this user access, or choose another place."


class FileMissing(ThroughlineError):
    code = "file_missing"
    zh = "没有 {path} 这个文件；请检查路径，或先进入它所在的目录。"
    en = "There is no file {path}; check the path, or go to its folder first."


def language() -> Language:
    """Chinese when the locale (LC_ALL, LC_MESSAGES, LANG, the first that is set) is Chinese, else English."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        locale = os.environ.get(variable)
        if locale:
            return "zh" if locale.lower().startswith("zh") else "en"
    return "en"


def choose(*, zh: str, en: str) -> str:
    """The sentence in the reader's language."""
    return zh if language() == "zh" else en


def say(*, zh: str, en: str, err: bool = False) -> None:
    """Print the sentence in the reader's language."""
    click.echo(choose(zh=zh, en=en), err=err)


class Spoken(click.ClickException):
    """A named error on its way out: one sentence on stderr, exit code 2."""

    exit_code = 2

    def __init__(self, error: ThroughlineError) -> None:
        super().__init__(error.message(language()))

    def show(self, file: IO[Any] | None = None) -> None:
        click.echo(self.message, file=file or sys.stderr)


def spoken(error: Exception) -> ThroughlineError | None:
    """The named error to tell for a failure, or None for one that is a fault of the program."""
    if isinstance(error, ThroughlineError):
        return error
    if isinstance(error, FileNotFoundError) and error.filename is not None:
        return FileMissing(path=error.filename)
    if isinstance(error, PermissionError) and error.filename is not None:
        return CannotWrite(path=error.filename, problem=error.strerror)
    if _from_database(error):
        return DatabaseFailed(problem=str(error).strip().splitlines()[0])
    return None


def _from_database(error: Exception) -> bool:
    import psycopg
    from django.db import OperationalError

    return isinstance(error, psycopg.OperationalError | OperationalError)
