"""One PostgreSQL, three ways in: the operator's own (DATABASE_URL), the application, maintenance.

The application signs in as an ordinary role that row-level security binds; migrations, backup and
verification sign in as the maintenance role (BYPASSRLS). Both roles belong to one database and carry its
name, so that several installations can share a server.
"""

from typing import Any, Literal
from urllib.parse import parse_qsl, unquote, urlsplit

from throughline.config.state import derived_password

RoleKind = Literal["app", "maintenance"]
CONNECT_SECONDS = "5"  # a machine that is gone says nothing at all; nobody waits for it longer


def parse_url(url: str) -> dict[str, Any]:
    """The parts of a postgresql:// address; a socket folder may stand in `?host=`."""
    parts = urlsplit(url)
    query = dict(parse_qsl(parts.query))
    return {
        "NAME": unquote(parts.path.lstrip("/")) or "postgres",
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.pop("host", None) or parts.hostname or "",
        "PORT": str(parts.port or query.pop("port", "")),
        "OPTIONS": query,
    }


def role_name(database: str, kind: RoleKind) -> str:
    return f"{database}_{kind}"


def role_password(database: str, kind: RoleKind) -> str:
    return derived_password(f"database role {role_name(database, kind)}")


def as_role(owner: dict[str, Any], kind: RoleKind) -> dict[str, Any]:
    """Django's settings for signing in to the owner's database as one of its two roles."""
    database = owner["NAME"]
    return {
        "ENGINE": "django.db.backends.postgresql",
        **owner,
        "OPTIONS": {"connect_timeout": CONNECT_SECONDS, **owner.get("OPTIONS", {})},
        "USER": role_name(database, kind),
        "PASSWORD": role_password(database, kind),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
    }
