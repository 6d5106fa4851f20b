"""One record of the inbox: what it says, and what became of it."""

from typing import Any, Final
from uuid import UUID

from throughline.access.errors import NotFound, require
from throughline.core.errors import Language
from throughline.crm.inbox_rows import row_of
from throughline.crm.mapping.cells import cells_of
from throughline.crm.mapping.reasons import BodyUnreadable
from throughline.crm.models import Handling, InboxRecord
from throughline.insight.inbox_schemas import InboxRecordPage, RecordCell, RecordHandling
from throughline.insight.selectors.became import fact_of, lines_of
from throughline.insight.selectors.moved import key_results_moved
from throughline.insight.selectors.record_versions import versions_of
from throughline.org.models import Person
from throughline.tenants.actor import Actor

LONGEST_SHOWN: Final = 2_000


def inbox_record_page(*, actor: Actor, record_id: UUID, language: Language) -> InboxRecordPage:
    """Raises NotFound. The number of queries does not grow with what belongs to it."""
    require(actor, "inbox", "read")
    seen = InboxRecord.objects.visible_to(actor).select_related("connector")
    record: InboxRecord | None = seen.filter(id=record_id).first()
    if record is None:
        raise NotFound
    body = bytes(record.body)
    cells = _cells(body)
    fact = fact_of(actor, record)
    lines = lines_of(actor, fact) if fact else []
    return InboxRecordPage(
        record=row_of(record, language),
        readable=cells is not None,
        cells=cells or [],
        raw="" if cells is not None else body[:LONGEST_SHOWN].decode(errors="replace"),
        versions=versions_of(actor, record),
        handlings=_handlings(record),
        fact=fact,
        credits=lines,
        key_results=key_results_moved(actor, fact.id) if fact and lines else [],
    )


def _cells(body: bytes) -> list[RecordCell] | None:
    try:
        return [
            RecordCell(
                name=cell.name,
                form=cell.form,
                value=cell.value[:LONGEST_SHOWN],
                cut=len(cell.value) > LONGEST_SHOWN,
            )
            for cell in cells_of(body)
        ]
    except BodyUnreadable:
        return None


def _handlings(record: InboxRecord) -> list[RecordHandling]:
    """The latest first; what was mended into this record is told on both."""
    rows: list[Any] = list(
        (record.handlings.all() | Handling.objects.filter(replacement=record)).order_by("-id")[:50]
    )
    people = Person.objects.filter(id__in={row.person_id for row in rows if row.person_id})
    names = dict(people.values_list("id", "name"))
    return [
        RecordHandling(
            at=row.at,
            who=names.get(row.person_id),
            verb=row.verb,
            words=row.words,
            replacement=row.replacement_id,
        )
        for row in rows
    ]
