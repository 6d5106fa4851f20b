"""What was committed since a page last asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from django.db import connection

from throughline.changes.cursor import Cursor, cursor_at
from throughline.changes.topics import Topic
from throughline.kit.scope import current_company

_NOW = "SELECT pg_current_snapshot()::text"
# The upper bound leaves out notes that a restored backup brought along from a server that had come further.
_SINCE = """
SELECT now.snapshot::text, c.topic, c.key_result_ids
FROM (SELECT pg_current_snapshot() AS snapshot) now
LEFT JOIN changes_change c ON c.company_id = %(company)s
    AND c.xid >= %(xmin)s::text::xid8 AND c.xid < pg_snapshot_xmax(now.snapshot)
    AND NOT pg_visible_in_snapshot(c.xid, %(since)s::text::pg_snapshot)
"""


@dataclass(frozen=True)
class Noted:
    """By topic the key results it is about, None for everybody's; and where to go on from."""

    cursor: Cursor
    topics: dict[Topic, set[UUID] | None]


def position(*, at: datetime) -> Cursor:
    """Where the stream of changes stands now."""
    [(snapshot,)] = _read(_NOW, {})
    return cursor_at(at, snapshot)


def changes_since(since: Cursor, *, at: datetime) -> Noted:
    """One statement, whose own snapshot is the next cursor: nothing is lost, nothing comes twice."""
    parameters = {"company": current_company(), "xmin": str(since.xmin), "since": since.snapshot}
    rows = _read(_SINCE, parameters)
    return Noted(cursor_at(at, rows[0][0]), _by_topic(rows))


def _by_topic(rows: Sequence[Any]) -> dict[Topic, set[UUID] | None]:
    topics: dict[Topic, set[UUID] | None] = {}
    for _, name, key_results in rows:
        if name is None:
            continue
        topic = cast(Topic, name)
        known = topics.get(topic, set())
        topics[topic] = None if known is None or key_results is None else known | set(key_results)
    return topics


def _read(statement: str, parameters: dict[str, Any]) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return list(cursor.fetchall())
