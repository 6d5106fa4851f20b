"""A backup: one file that holds the whole database, in PostgreSQL's own format, and how it comes back.

The file names no role and no right, so that it can be restored under another name or on another server;
the two roles of the target own and use what comes back. It goes in by one transaction or not at all.
"""

import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import psycopg

from throughline.cli.pg_tools import ToolFailed, run_tool
from throughline.cli.provision import connect, right_statements
from throughline.config.database import as_role, role_name
from throughline.core.errors import ThroughlineError


class BackupExists(ThroughlineError):
    code = "backup_exists"
    zh = "{path} 已存在；请换一个文件名，备份不会覆盖旧文件。"
    en = "{path} exists already; choose another name, a backup never replaces a file."


class NotABackup(ThroughlineError):
    code = "not_a_backup"
    zh = "{path} 不是完整的贯通备份（{problem}）；请选择由 throughline backup 写成的文件。"
    en = "{path} is not a whole backup ({problem}); choose a file that `throughline backup` wrote."


class BackupIsNewer(ThroughlineError):
    code = "backup_is_newer"
    zh = "这份备份来自更新的版本（本版本没有 {migration}）；请先升级程序再恢复。"
    en = "The backup is of a newer version (this one lacks {migration}); upgrade the program, then restore."


class DatabaseNotEmpty(ThroughlineError):
    code = "database_not_empty"
    zh = "目标数据库里已有 {companies} 家公司；要用备份替换全部数据，请加 --replace。"
    en = "The database holds {companies} companies already; to replace all of it, add --replace."


class DatabaseInUse(ThroughlineError):
    code = "database_in_use"
    zh = "程序正在使用这个数据库（{sessions} 个连接）；请先停止它再恢复。"
    en = "The program is using this database ({sessions} connections); stop it, then restore."


def write_backup(owner: dict[str, Any], path: Path) -> int:
    """Write the database to a new file that only this user may read; its size in bytes."""
    if path.exists():
        raise BackupExists(path=path)
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    os.close(descriptor)
    partial = Path(name)
    try:
        maintenance = as_role(owner, "maintenance")
        options = ["--format=custom", "--no-owner", "--no-privileges", "--no-comments", "--schema=public"]
        run_tool("pg_dump", *options, f"--file={partial}", database=maintenance)
        run_tool("pg_restore", "--list", str(partial))
        os.link(partial, path)  # unlike a rename, this never replaces a file made meanwhile
    finally:
        partial.unlink()
    return path.stat().st_size


def read_backup(owner: dict[str, Any], path: Path, *, known: set[tuple[str, str]], replace: bool) -> None:
    """Put the backup's content in place of the database's, in one transaction.

    `known` are the migrations of this version. Raises NotABackup, BackupIsNewer, DatabaseInUse, and
    DatabaseNotEmpty unless told to `replace`.
    """
    for migration in migrations_in(path):
        if migration not in known:
            raise BackupIsNewer(migration=".".join(migration))
    require_unused(owner)
    found = companies_of(owner)
    if found and not replace:
        raise DatabaseNotEmpty(companies=found)
    # Unpacked first and loaded after: a file that breaks off must not count as the end of the data.
    with tempfile.TemporaryDirectory() as temporary:
        before, content = Path(temporary) / "before.sql", Path(temporary) / "content.sql"
        before.write_text(_before(owner), encoding="utf-8")
        _unpack(path, content)
        options = ["--single-transaction", "--set=ON_ERROR_STOP=1", "--no-psqlrc", "--quiet"]
        run_tool(
            "psql",
            *options,
            "--output=/dev/null",
            f"--file={before}",
            f"--file={content}",
            database=owner,
        )


def _unpack(path: Path, content: Path) -> None:
    """The backup as statements, without the schema `public` itself, which every database has."""
    chosen = content.with_suffix(".list")
    entries = run_tool("pg_restore", "--list", str(path)).splitlines(keepends=True)
    chosen.write_text("".join(line for line in entries if " SCHEMA - public " not in line), encoding="utf-8")
    options = ["--no-owner", "--no-privileges", f"--use-list={chosen}"]
    run_tool("pg_restore", *options, f"--file={content}", str(path))


def _before(owner: dict[str, Any]) -> str:
    """What precedes the content: nothing of ours is left, and the maintenance role makes everything anew."""
    maintenance = role_name(owner["NAME"], "maintenance")
    with connect(owner) as connection:
        rights = [statement.as_string(connection) for statement in right_statements(owner["NAME"])]
    return ";\n".join([f'DROP OWNED BY "{maintenance}"', *rights, f'SET ROLE "{maintenance}"', ""])


def migrations_in(path: Path) -> set[tuple[str, str]]:
    """The migrations (app, name) that the backup's database had."""
    try:
        text = run_tool("pg_restore", "--data-only", "--table=django_migrations", "--file=-", str(path))
    except ToolFailed as error:
        raise NotABackup(path=path, problem=error.params["problem"]) from error
    rows = [line.split("\t") for line in text.splitlines()]
    found = {(row[1], row[2]) for row in rows if len(row) == 4}
    if not found:
        raise NotABackup(path=path, problem="django_migrations")
    return found


def require_unused(owner: dict[str, Any]) -> None:
    """Raise DatabaseInUse while the application is signed in."""
    with connect(owner) as connection:
        row = connection.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = %s AND usename = %s",
            [owner["NAME"], role_name(owner["NAME"], "app")],
        ).fetchone()
    if row is not None and row[0]:
        raise DatabaseInUse(sessions=row[0])


def companies_of(owner: dict[str, Any]) -> int:
    """How many companies the database holds; none when it has no table for them."""
    with connect(owner) as connection, suppress(psycopg.errors.UndefinedTable):
        row = connection.execute("SELECT count(*) FROM tenants_company").fetchone()
        return int(row[0]) if row else 0
    return 0
