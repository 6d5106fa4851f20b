"""Tests run on a real PostgreSQL: a database of their own, migrated, and signed in to as the application."""

import os
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connections
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

from throughline.cli.embedded import start
from throughline.cli.provision import connect, make_database, make_roles
from throughline.config.database import as_role, parse_url
from throughline.config.state import state_dir

# How fast examples are drawn says how busy the machine is, and nothing of what is tested.
hypothesis_settings.register_profile(
    "throughline", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
hypothesis_settings.load_profile("throughline")


@pytest.fixture(scope="session")
def database_server() -> Iterator[dict[str, Any]]:
    """The server under test: DATABASE_URL's, or an embedded one."""
    given = os.environ.get("DATABASE_URL")
    if given:
        yield parse_url(given)
        return
    server = start(state_dir() / "test-server", durable=False)
    yield parse_url(server.get_uri("postgres"))


@pytest.fixture(scope="session")
def django_db_setup(database_server: dict[str, Any], django_db_blocker: Any) -> Iterator[None]:
    """A fresh database, its roles and schema; both connections of Django point at it."""
    owner = {**database_server, "NAME": f"throughline_test_{os.getpid()}"}
    _drop(database_server, owner["NAME"])
    make_database(owner, through=database_server["NAME"])
    make_roles(owner)
    for alias, kind in (("default", "app"), ("maintenance", "maintenance")):
        connections[alias].settings_dict.update(as_role(owner, kind))  # type: ignore[arg-type]
        settings.DATABASES[alias].update(as_role(owner, kind))  # type: ignore[arg-type]
    with django_db_blocker.unblock():
        call_command("migrate", database="maintenance", verbosity=0, interactive=False)
    yield
    for alias in ("default", "maintenance"):
        connections[alias].close()
    _drop(database_server, owner["NAME"])


def _drop(server: dict[str, Any], name: str) -> None:
    with connect(server) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        for kind in ("app", "maintenance"):
            connection.execute(f'DROP ROLE IF EXISTS "{name}_{kind}"')
