"""Make a database ready: its two roles, what they may do, and the schema as it is now."""

from typing import Any

import psycopg
from psycopg import sql

from throughline.config.database import RoleKind, role_name, role_password
from throughline.core.errors import ThroughlineError


class CannotMakeRoles(ThroughlineError):
    code = "cannot_make_roles"
    zh = "DATABASE_URL 的用户不能创建角色 {role}（{problem}）；请由数据库管理员执行：{statement}"
    en = "The user of DATABASE_URL may not make the role {role} ({problem}); have an administrator run: {statement}"


def connect(owner: dict[str, Any], *, database: str | None = None) -> psycopg.Connection[Any]:
    """Sign in as the operator's own user."""
    return psycopg.connect(
        dbname=database or owner["NAME"],
        user=owner["USER"] or None,
        password=owner["PASSWORD"] or None,
        host=owner["HOST"] or None,
        port=owner["PORT"] or None,
        autocommit=True,
        connect_timeout=5,
        **owner["OPTIONS"],
    )


def make_database(owner: dict[str, Any], *, through: str = "postgres") -> bool:
    """Create the database if it is absent; says whether it was made."""
    with connect(owner, database=through) as connection:
        found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [owner["NAME"]]).fetchone()
        if found is None:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(owner["NAME"])))
        return found is None


def make_roles(owner: dict[str, Any]) -> None:
    """The application's ordinary role and the maintenance role, with their rights; safe to run again."""
    database = owner["NAME"]
    app, maintenance = (sql.Identifier(role_name(database, kind)) for kind in ("app", "maintenance"))
    with connect(owner) as connection:
        _make_role(connection, database, "maintenance", "BYPASSRLS NOSUPERUSER")
        _make_role(connection, database, "app", "NOBYPASSRLS NOSUPERUSER NOCREATEDB NOCREATEROLE")
        for statement in (
            "GRANT CONNECT, TEMPORARY ON DATABASE {database} TO {app}, {maintenance}",
            "GRANT USAGE ON SCHEMA public TO {app}",
            "GRANT USAGE, CREATE ON SCHEMA public TO {maintenance}",
            # Only a member may set another role's default rights; PostgreSQL 16 made this explicit.
            "GRANT {maintenance} TO CURRENT_USER",
            "ALTER DEFAULT PRIVILEGES FOR ROLE {maintenance} IN SCHEMA public "
            "GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {app}",
            "ALTER DEFAULT PRIVILEGES FOR ROLE {maintenance} IN SCHEMA public "
            "GRANT USAGE, SELECT ON SEQUENCES TO {app}",
        ):
            connection.execute(
                sql.SQL(statement).format(database=sql.Identifier(database), app=app, maintenance=maintenance)
            )


def _make_role(connection: psycopg.Connection[Any], database: str, kind: RoleKind, rights: str) -> None:
    name = role_name(database, kind)
    exists = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [name]).fetchone()
    verb = "ALTER" if exists else "CREATE"
    statement = sql.SQL(f"{verb} ROLE {{name}} LOGIN {rights} PASSWORD {{password}}").format(
        name=sql.Identifier(name), password=sql.Literal(role_password(database, kind))
    )
    try:
        connection.execute(statement)
    except psycopg.errors.InsufficientPrivilege as error:
        shown = f"CREATE ROLE \"{name}\" LOGIN {rights} PASSWORD '…'"
        raise CannotMakeRoles(role=name, problem=str(error).strip(), statement=shown) from error
