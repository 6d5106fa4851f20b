"""A database that is reachable, recent enough, provisioned and migrated; nothing is done twice."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg

from throughline.cli import embedded
from throughline.cli.errors import BadDatabaseUrl, DatabaseTooOld, DatabaseUnreachable
from throughline.cli.provision import OLDEST, cause, connect, make_database, make_roles, roles_stand
from throughline.config.database import parse_url

PREPARING = 0x7472_6F75_6768  # the advisory lock of two programs that prepare at once


@contextmanager
def prepared_database() -> Iterator[None]:
    """DATABASE_URL's server or the embedded one, ready, with Django set up on it."""
    with database_server() as url:
        try:
            prepare(url)
            yield
        finally:
            close_connections()


@contextmanager
def database_server() -> Iterator[str]:
    """The address of DATABASE_URL's server, or of the embedded one, which then is DATABASE_URL inside."""
    given = os.environ.get("DATABASE_URL")
    if given:
        yield given
        return
    with embedded_server(embedded.data_dir()) as url:
        yield url


@contextmanager
def embedded_server(folder: Path) -> Iterator[str]:
    """The address of the embedded server of this data folder, which is DATABASE_URL inside."""
    with embedded.running(folder) as url:
        os.environ["DATABASE_URL"] = url
        try:
            yield url
        finally:
            del os.environ["DATABASE_URL"]


def prepare(url: str) -> None:
    """Make database, roles and schema what this version needs."""
    owner = owner_of(url)
    with provisioned(owner):
        set_up_django()
        migrate()


@contextmanager
def provisioned(owner: dict[str, Any]) -> Iterator[None]:
    """The database and its roles are there, and nobody else prepares them inside the block."""
    ensure_database(owner)
    with connect(owner) as connection:
        connection.execute("SELECT pg_advisory_lock(%s)", [PREPARING])
        if not roles_stand(owner):
            make_roles(owner)
        yield


def owner_of(url: str) -> dict[str, Any]:
    """The parts of a database address; raises BadDatabaseUrl."""
    try:
        owner = parse_url(url)
    except ValueError as error:
        raise BadDatabaseUrl(problem=str(error)) from error
    if not url.startswith(("postgresql://", "postgres://")):
        raise BadDatabaseUrl(problem=url.partition(":")[0])
    return owner


def ensure_database(owner: dict[str, Any]) -> None:
    """Reach the server, refuse an old one, create the database if it is absent."""
    try:
        with connect(owner) as connection:
            version = connection.info.server_version // 10_000
    except psycopg.ProgrammingError as error:
        raise BadDatabaseUrl(problem=cause(error)) from error
    except psycopg.OperationalError as error:
        if f'database "{owner["NAME"]}" does not exist' not in str(error):
            raise DatabaseUnreachable(host=owner["HOST"] or "localhost", problem=cause(error)) from error
        make_database(owner)
        ensure_database(owner)
        return
    require_version(version)


def require_version(found: int) -> None:
    """Raise DatabaseTooOld for a server that lacks what the schema needs."""
    if found < OLDEST:
        raise DatabaseTooOld(found=found, oldest=OLDEST)


def set_up_django() -> None:
    """Load the applications, on the database that DATABASE_URL names."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "throughline.config.settings")
    import django

    django.setup()


def migrate() -> bool:
    """Bring the schema up to date as the maintenance role; says whether there was anything to do."""
    from django.core.management import call_command

    behind = bool(unapplied())
    if behind:
        call_command("migrate", database="maintenance", verbosity=0, interactive=False)
    return behind


def known_migrations() -> set[tuple[str, str]]:
    """Every migration (app, name) of this version."""
    from django.db.migrations.loader import MigrationLoader

    return set(MigrationLoader(None).disk_migrations)


def unapplied() -> list[str]:
    """The names of the migrations that the database lacks."""
    from django.db import connections
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connections["maintenance"])
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [str(migration) for migration, _ in plan]


def close_connections() -> None:
    """Sign Django out, before its server stops."""
    from django.apps import apps

    if apps.ready:
        from django.db import connections

        connections.close_all()
