"""Many rows in one statement: PostgreSQL array literals, and a cursor that sends them as parameters.

`COPY` is refused by row-level security, so rows travel as arrays into `unnest`. psycopg builds an array
element by element in Python; a literal made by one join is several times faster, and in the fold that is
what limits the rate. Django's own cursor would paste the arrays into the statement's text.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

import psycopg
from django.db import connection
from uuid_utils import uuid7


def arrays_cursor(*, binary: bool = False) -> psycopg.Cursor[Any]:
    """A server-side-binding cursor on Django's connection, inside its open transaction and company scope.

    `binary` has the answer sent in binary: ids and raw bodies are then not spelt out and read again.
    """
    connection.ensure_connection()
    assert connection.in_atomic_block
    cursor: psycopg.Cursor[Any] = psycopg.Cursor(connection.connection)
    cursor.format = psycopg.pq.Format.BINARY if binary else psycopg.pq.Format.TEXT
    return cursor


@contextmanager
def statements_in_flight() -> Iterator[None]:
    """Send statements without waiting for those before, so that PostgreSQL works while Python prepares.

    A read still waits for its own answer. An error of any statement is raised here at the latest.
    """
    connection.ensure_connection()
    with connection.wrap_database_errors, connection.connection.pipeline():
        yield


def plain(values: Iterable[Any]) -> str:
    """An array literal of numbers, dates or codes: text that needs no quoting; None is NULL."""
    return "{" + ",".join(["NULL" if value is None else str(value) for value in values]) + "}"


def ids(values: Iterable[UUID | None]) -> str:
    """An array literal of ids; their bare digits are three times faster to write than `str`."""
    return "{" + ",".join(["NULL" if value is None else value.hex for value in values]) + "}"


def new_ids(count: int) -> str:
    """An array literal of so many new ids, as `new_id` makes them, without an object for each."""
    return "{" + ",".join([uuid7().hex for _ in range(count)]) + "}"


def instants(values: Iterable[Any]) -> str:
    """An array literal of instants, whose text has a space; None is NULL."""
    return "{" + ",".join(["NULL" if value is None else f'"{value.isoformat()}"' for value in values]) + "}"


def quoted(values: Iterable[str | None]) -> str:
    """An array literal of words or JSON texts; None is NULL."""
    return "{" + ",".join(["NULL" if value is None else _quote(value) for value in values]) + "}"


def _quote(value: str) -> str:
    if '"' in value or "\\" in value:
        value = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{value}"'


def hexed(values: Iterable[bytes]) -> str:
    """An array literal of bytes."""
    return "{" + ",".join(['"\\\\x' + value.hex() + '"' for value in values]) + "}"
