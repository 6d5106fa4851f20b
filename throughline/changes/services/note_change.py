"""Note, in the transaction that changes something, what open pages should read again."""

from collections.abc import Collection
from typing import Final
from uuid import UUID

from django.db import connection

from throughline.changes.topics import Topic, topics_of
from throughline.kit.models import new_id
from throughline.kit.scope import current_company

MOST_NAMED: Final = 1_000
"""Beyond so many key results of one transaction a note names none: reading all again is then no dearer."""

_NOTE = """
INSERT INTO changes_change AS c (id, company_id, topic, key_result_ids)
VALUES (%(id)s, %(company)s, %(topic)s, %(key_results)s::uuid[])
ON CONFLICT (company_id, xid, topic) DO UPDATE SET key_result_ids =
    CASE WHEN cardinality(c.key_result_ids) + cardinality(excluded.key_result_ids) <= %(most)s
    THEN c.key_result_ids || excluded.key_result_ids END
WHERE c.key_result_ids IS NOT NULL
AND (excluded.key_result_ids IS NULL OR NOT c.key_result_ids @> excluded.key_result_ids)
"""


def note_change(*, topic: Topic, key_result_ids: Collection[UUID] | None = None) -> None:
    """One statement, one row for any number of calls of a transaction with the same topic.

    `key_result_ids` are those it is about: who sees none of them is not told. None: everybody is told.
    """
    if key_result_ids is not None and not key_result_ids:
        return
    named = None if key_result_ids is None or len(key_result_ids) > MOST_NAMED else list(key_result_ids)
    with connection.cursor() as cursor:
        cursor.execute(
            _NOTE,
            {
                "id": new_id(),
                "company": current_company(),
                "topic": topic,
                "key_results": named,
                "most": MOST_NAMED,
            },
        )


def note_written(*, object_type: str, object_id: UUID | None) -> None:
    """The same for what a person wrote, told by its audit row."""
    for topic, key_result_ids in topics_of(object_type, object_id).items():
        note_change(topic=topic, key_result_ids=key_result_ids)
