"""Load and save dated histories (memberships, placements, headships) in a constant number of statements."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import models

from throughline.org.models import Headship, Membership, UnitPlacement
from throughline.org.services.bulk import insert_many, update_many
from throughline.org.timeline import Span

Spans = Sequence[Span[UUID | None]]


@dataclass(frozen=True)
class History:
    """A dated table: whose history it is, and which column holds the value."""

    model: type[models.Model]
    subject: str
    value: str


MEMBERSHIPS = History(Membership, "person", "unit")
PLACEMENTS = History(UnitPlacement, "unit", "parent")
HEADSHIPS = History(Headship, "unit", "person")


def load(history: History, subject_ids: Collection[UUID] | None = None) -> dict[UUID, Spans]:
    """The histories of some subjects, or of all."""
    rows = history.model._default_manager.order_by("valid_from")
    if subject_ids is not None:
        rows = rows.filter(**{f"{history.subject}_id__in": subject_ids})
    found: dict[UUID, list[Span[UUID | None]]] = {}
    columns = ("id", f"{history.subject}_id", f"{history.value}_id", "valid_from", "valid_until")
    for row, subject, value, start, until in rows.values_list(*columns):
        found.setdefault(subject, []).append(Span(start, until, value, row))
    return dict(found)


def save(history: History, before: Mapping[UUID, Spans], after: Mapping[UUID, Spans]) -> None:
    """Write what differs: rows dropped, then changed, then added, so that never two are open at once."""
    stored = {span.row: span for subject in after for span in before.get(subject, ())}
    kept = {span.row for spans in after.values() for span in spans}
    gone = [row for row in stored if row is not None and row not in kept]
    changed: list[tuple[Any, ...]] = []
    added: list[models.Model] = []
    for subject, spans in after.items():
        for span in spans:
            if span.row is None:
                added.append(_row(history, subject, span))
            elif span != stored[span.row]:
                changed.append((span.row, span.value, span.until))
    if gone:
        history.model._default_manager.filter(id__in=gone).delete()
    update_many(history.model, [history.value, "valid_until"], changed)
    insert_many(added)


def _row(history: History, subject: UUID, span: Span[UUID | None]) -> models.Model:
    return history.model(
        **{f"{history.subject}_id": subject, f"{history.value}_id": span.value},
        valid_from=span.start,
        valid_until=span.until,
    )
