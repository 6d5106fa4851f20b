"""A state folder of its own, and a database of its own on the server under test."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote
from uuid import uuid4

import pytest

from throughline.cli.provision import connect
from throughline.cli.tests.program import throughline


@pytest.fixture
def state() -> Iterator[Path]:
    """A new state folder; not pytest's own, which root's PostgreSQL could not enter."""
    with tempfile.TemporaryDirectory(prefix="throughline-") as folder:
        yield Path(folder)


@pytest.fixture(scope="session")
def untouched(database_server: dict[str, Any]) -> Iterator[dict[str, str]]:
    """An installation with one company, for tests that leave it as it is."""
    with (
        tempfile.TemporaryDirectory(prefix="throughline-") as folder,
        new_database(database_server, Path(folder)) as given,
    ):
        done = throughline("company", "create", "acme", "Acme", **given)
        assert done.returncode == 0, done.stderr
        yield given


@pytest.fixture
def own(database_server: dict[str, Any], state: Path) -> Iterator[dict[str, str]]:
    """The environment of an installation with one company, on a new database of the server under test."""
    with new_database(database_server, state) as given:
        done = throughline("company", "create", "acme", "Acme", **given)
        assert done.returncode == 0, done.stderr
        yield given


@pytest.fixture
def another(database_server: dict[str, Any], state: Path) -> Iterator[dict[str, str]]:
    """The environment of an installation whose database is not there yet."""
    with new_database(database_server, state) as given:
        yield given


@contextmanager
def new_database(server: dict[str, Any], state: Path) -> Iterator[dict[str, str]]:
    """A name for a database, which is dropped at the end with its roles."""
    name = f"throughline_{uuid4().hex[:12]}"
    yield {"DATABASE_URL": url({**server, "NAME": name}), "THROUGHLINE_STATE": str(state)}
    with connect(server) as connection:
        connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
        connection.execute(f'DROP ROLE "{name}_app", "{name}_maintenance"')


def url(database: dict[str, Any]) -> str:
    """The address of a database, from its parts."""
    password = f":{quote(database['PASSWORD'])}" if database["PASSWORD"] else ""
    options = {"host": database["HOST"], "port": database["PORT"], **database["OPTIONS"]}
    query = "&".join(f"{key}={quote(value, safe='/')}" for key, value in options.items() if value)
    return f"postgresql://{quote(database['USER'])}{password}@/{database['NAME']}?{query}"
