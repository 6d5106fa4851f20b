"""Make a database ready: its two roles, what they may do, and the schema as it is now."""

from typing import Any

import psycopg
from psycopg import sql

from throughline.config.database import CONNECT_SECONDS, RoleKind, as_role, role_name, role_password
from throughline.core.errors import ThroughlineError

OLDEST = 15
"""The oldest PostgreSQL this version works with."""


class CannotMakeDatabase(ThroughlineError):
    code = "cannot_make_database"
    zh = "DATABASE_URL 的用户不能创建数据库 {database}（{problem}）；请由数据库管理员创建它。"
    en = "The user of DATABASE_URL may not create {database} ({problem}); have an administrator create it."


class CannotMakeRoles(ThroughlineError):
    code = "cannot_make_roles"
    zh = (
        "DATABASE_URL 的用户不能为数据库 {database} 建立角色（{problem}）；"
        "请由数据库管理员执行 throughline roles 打印的语句。"
    )
    en = (
        "The user of DATABASE_URL may not make the roles of the database {database} ({problem}); "
        "have an administrator run what `throughline roles` prints."
    )


def cause(error: Exception) -> str:
    """What the server said first; details follow on further lines."""
    return str(error).strip().partition("\n")[0]


def connect(owner: dict[str, Any], *, database: str | None = None) -> psycopg.Connection[Any]:
    """Sign in as the operator's own user."""
    return psycopg.connect(
        dbname=database or owner["NAME"],
        user=owner["USER"] or None,
        password=owner["PASSWORD"] or None,
        host=owner["HOST"] or None,
        port=owner["PORT"] or None,
        autocommit=True,
        **{"connect_timeout": CONNECT_SECONDS, **owner["OPTIONS"]},
    )


def make_database(owner: dict[str, Any], *, through: str = "postgres") -> bool:
    """Create the database if it is absent; says whether it was made."""
    with connect(owner, database=through) as connection:
        found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [owner["NAME"]]).fetchone()
        if found is None:
            statement = sql.SQL("CREATE DATABASE {}").format(sql.Identifier(owner["NAME"]))
            try:
                connection.execute(statement)
            except (psycopg.errors.DuplicateDatabase, psycopg.errors.UniqueViolation):
                return False  # another program made it in the same moment
            except psycopg.errors.InsufficientPrivilege as error:
                raise CannotMakeDatabase(database=owner["NAME"], problem=cause(error)) from error
        return found is None


def make_roles(owner: dict[str, Any]) -> None:
    """The application's ordinary role and the maintenance role, with their rights; safe to run again."""
    with connect(owner) as connection:
        for statement in role_statements(owner["NAME"], present=roles_present(connection, owner["NAME"])):
            try:
                connection.execute(statement)
            except psycopg.errors.InsufficientPrivilege as error:
                raise CannotMakeRoles(database=owner["NAME"], problem=cause(error)) from error


def roles_present(connection: psycopg.Connection[Any], database: str) -> set[RoleKind]:
    """Which of the two roles the server has."""
    kinds: tuple[RoleKind, ...] = ("app", "maintenance")
    rows = connection.execute(
        "SELECT rolname FROM pg_roles WHERE rolname = ANY(%s)",
        [[role_name(database, kind) for kind in kinds]],
    ).fetchall()
    found = {name for (name,) in rows}
    return {kind for kind in kinds if role_name(database, kind) in found}


def role_statements(
    database: str, *, present: set[RoleKind], operator: str | None = None
) -> list[sql.Composed]:
    """The statements that make both roles and give them their rights, to be run in the database itself.

    `operator` is the user of DATABASE_URL, when it is not the one who runs them.
    """
    # Only a member may set another role's default rights; PostgreSQL 16 made this explicit.
    member = sql.SQL("GRANT {maintenance} TO {operator}").format(
        maintenance=sql.Identifier(role_name(database, "maintenance")),
        operator=sql.Identifier(operator) if operator else sql.SQL("CURRENT_USER"),
    )
    return [
        _role_statement(database, "maintenance", "BYPASSRLS NOSUPERUSER", "maintenance" in present),
        _role_statement(database, "app", "NOBYPASSRLS NOSUPERUSER NOCREATEDB NOCREATEROLE", "app" in present),
        member,
        *right_statements(database),
    ]


def right_statements(database: str) -> list[sql.Composed]:
    """The statements that give both roles their rights in the database."""
    app, maintenance = (sql.Identifier(role_name(database, kind)) for kind in ("app", "maintenance"))
    statements = [
        "GRANT CONNECT, TEMPORARY ON DATABASE {database} TO {app}, {maintenance}",
        "GRANT USAGE ON SCHEMA public TO {app}",
        "GRANT USAGE, CREATE ON SCHEMA public TO {maintenance}",
        "ALTER DEFAULT PRIVILEGES FOR ROLE {maintenance} IN SCHEMA public "
        "GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {app}",
        "ALTER DEFAULT PRIVILEGES FOR ROLE {maintenance} IN SCHEMA public "
        "GRANT USAGE, SELECT ON SEQUENCES TO {app}",
    ]
    names = {"database": sql.Identifier(database), "app": app, "maintenance": maintenance}
    return [sql.SQL(statement).format(**names) for statement in statements]


def _role_statement(database: str, kind: RoleKind, rights: str, present: bool) -> sql.Composed:
    verb = "ALTER" if present else "CREATE"
    return sql.SQL(f"{verb} ROLE {{name}} LOGIN {rights} PASSWORD {{password}}").format(
        name=sql.Identifier(role_name(database, kind)), password=sql.Literal(role_password(database, kind))
    )


def roles_stand(owner: dict[str, Any]) -> bool:
    """Whether both roles can sign in and have the rights and limits they need."""
    return role_stands(owner, "app", bypasses=False) and role_stands(owner, "maintenance", bypasses=True)


def role_stands(owner: dict[str, Any], kind: RoleKind, *, bypasses: bool) -> bool:
    """Whether this role signs in, is no superuser, and passes row-level security exactly if it should."""
    try:
        with connect(as_role(owner, kind)) as connection:
            row = connection.execute(
                "SELECT rolsuper, rolbypassrls, has_schema_privilege('public', %s) "
                "FROM pg_roles WHERE rolname = current_user",
                ["CREATE" if kind == "maintenance" else "USAGE"],
            ).fetchone()
    except psycopg.OperationalError:
        return False
    return row == (False, bypasses, True)
