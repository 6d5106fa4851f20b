"""The database: its roles, its schema, the wall between companies, its clock."""

from datetime import datetime
from typing import Any

import psycopg

from throughline.cli.checks.finding import Finding, bad, failed, good, note
from throughline.cli.prepare import set_up_django, unapplied
from throughline.cli.provision import OLDEST, cause, connect, role_stands
from throughline.config.database import RoleKind, role_name
from throughline.core.errors import ThroughlineError

LARGEST_SKEW = 5.0  # seconds

UNFORCED = """
SELECT c.relname FROM pg_class c
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'company_id' AND NOT a.attisdropped
WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
  -- These say which company a visitor or a caller belongs to.
  AND c.relname NOT IN ('access_login', 'access_linkkey', 'access_webhookkey')
  AND NOT (c.relrowsecurity AND c.relforcerowsecurity
           AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'one_company'))
ORDER BY c.relname
"""


def database(owner: dict[str, Any], now: datetime) -> list[Finding]:
    """Everything the database tells; when it cannot be reached, only that."""
    try:
        with connect(owner) as connection:
            at_once = clock(connection, now)  # what follows takes its time
            return [
                version(connection.info.server_version // 10_000),
                role(owner, "app", bypasses=False),
                role(owner, "maintenance", bypasses=True),
                schema(),
                wall(connection),
                at_once,
            ]
    except psycopg.OperationalError as error:
        problem = cause(error)
        if "does not exist" in problem:
            return [note(zh="数据库还不存在，首次运行时建立。", en="The database is made at first use.")]
        return [
            bad(
                zh=f"连不上数据库（{problem}）；请检查 DATABASE_URL，以及该服务器是否在运行。",
                en=f"The database cannot be reached ({problem}); "
                "check DATABASE_URL, and that its server is running.",
            )
        ]


def version(found: int) -> Finding:
    if found < OLDEST:
        return bad(
            zh=f"PostgreSQL {found} 太旧；请升级到 {OLDEST} 或更新的版本。",
            en=f"PostgreSQL {found} is too old; use {OLDEST} or newer.",
        )
    return good(zh=f"PostgreSQL {found}", en=f"PostgreSQL {found}")


def role(owner: dict[str, Any], kind: RoleKind, *, bypasses: bool) -> Finding:
    name = role_name(owner["NAME"], kind)
    if not role_stands(owner, kind, bypasses=bypasses):
        return bad(
            zh=f"数据库角色 {name} 不能登录或权限不对；请运行 throughline migrate，"
            "或由管理员执行 throughline roles 打印的语句。",
            en=f"The database role {name} cannot sign in or has the wrong rights; run `throughline migrate`, "
            "or have an administrator run what `throughline roles` prints.",
        )
    return good(zh=f"数据库角色 {name} 正确", en=f"The database role {name} is right")


def schema() -> Finding:
    try:
        set_up_django()
        missing = unapplied()
    except (ThroughlineError, psycopg.OperationalError) as error:
        return failed(error) if isinstance(error, ThroughlineError) else _unread(error)
    except Exception as error:  # Django has its own classes for a refused sign-in
        return _unread(error)
    if missing:
        return bad(
            zh=f"有 {len(missing)} 个迁移尚未执行；请运行 throughline migrate。",
            en=f"{len(missing)} migrations have not been applied; run `throughline migrate`.",
        )
    return good(zh="数据库结构是最新的", en="The schema is up to date")


def _unread(error: Exception) -> Finding:
    problem = cause(error)
    return bad(
        zh=f"读不到迁移记录（{problem}）；请运行 throughline migrate。",
        en=f"The applied migrations cannot be read ({problem}); run `throughline migrate`.",
    )


def wall(connection: psycopg.Connection[Any]) -> Finding:
    open_tables = [name for (name,) in connection.execute(UNFORCED).fetchall()]
    if open_tables:
        names = ", ".join(open_tables)
        return bad(
            zh=f"这些表没有强制行级安全，公司之间可能互见：{names}；请立即停用程序，并从备份恢复。",
            en=f"These tables do not force row-level security, so companies may see each other: {names}; "
            "stop the program, then restore a backup.",
        )
    return good(zh="每张业务表都强制行级安全", en="Every company table forces row-level security")


def clock(connection: psycopg.Connection[Any], now: datetime) -> Finding:
    row = connection.execute("SELECT clock_timestamp()").fetchone()
    assert row is not None
    skew = abs((row[0] - now).total_seconds())
    if skew > LARGEST_SKEW:
        return bad(
            zh=f"本机与数据库的时钟相差 {skew:.0f} 秒；请在两台机器上启用时间同步。",
            en=f"This machine's clock and the database's differ by {skew:.0f} s; let both keep time by NTP.",
        )
    return good(zh="时钟一致", en="The clocks agree")
