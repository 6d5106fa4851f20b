"""A fresh, migrated database for a benchmark, on an embedded server with the settings of an installation.

with database():
    from throughline.…  # Django is set up, signed in as the application
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from throughline.cli.embedded import running
from throughline.cli.prepare import owner_of, prepare
from throughline.cli.provision import connect
from throughline.config.database import role_name
from throughline.config.state import state_dir


@contextmanager
def database() -> Iterator[None]:
    """Make the database, set Django up on it, and drop it at the end."""
    name = f"throughline_bench_{os.getpid()}"
    with running(state_dir() / "bench-server", database=name) as url:
        os.environ["DATABASE_URL"] = url
        prepare(url)
        try:
            yield
        finally:
            from django.db import connections

            connections.close_all()
            _drop(url, name)


def _drop(url: str, name: str) -> None:
    with connect(owner_of(url), database="postgres") as connection:
        connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
        for kind in ("app", "maintenance"):
            connection.execute(f'DROP ROLE "{role_name(name, kind)}"')
