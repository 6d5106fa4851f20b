"""Who joined, left or moved since a run: its people beside those who take part on a later day."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal
from uuid import UUID

from throughline.cascade.computation import Share
from throughline.cascade.nodes import Node

Kind = Literal["joined", "left", "moved"]


@dataclass(frozen=True)
class StaffChange:
    """One person's change and since when it holds; the units are those of the plan."""

    person: UUID
    number: str
    name: str
    kind: Kind
    on: date
    unit_before: UUID | None
    unit_after: UUID | None


def staff_changes(
    shares: Sequence[Share],
    taking_part: Sequence[Node],
    *,
    since: Mapping[UUID, date],
    ran: date,
    today: date,
) -> list[StaffChange]:
    """By day, then number. `since` says from when a person stands as they do today (today where unknown).

    `ran` is the run's day: whoever had left by a re-plan keeps a share without weight, and leaves no more.
    """
    before = {share.owner: share for share in shares if share.is_person}
    after = {node.id: node for node in taking_part if node.is_person}
    found = [*_now(before, after, since, ran, today), *_gone(before, after, since, today)]
    return sorted(found, key=lambda change: (change.on, change.number))


def _now(
    before: Mapping[UUID, Share],
    after: Mapping[UUID, Node],
    since: Mapping[UUID, date],
    ran: date,
    today: date,
) -> Iterator[StaffChange]:
    for person, node in after.items():
        share, on = before.get(person), since.get(person, today)
        returned = share is not None and not share.weight and on > ran
        if share is None or returned:
            yield StaffChange(person, node.code, node.name, "joined", on, None, node.parent)
        elif share.parent != node.parent:
            yield StaffChange(person, node.code, node.name, "moved", on, share.parent, node.parent)


def _gone(
    before: Mapping[UUID, Share], after: Mapping[UUID, Node], since: Mapping[UUID, date], today: date
) -> Iterator[StaffChange]:
    for person, share in before.items():
        if person not in after and share.weight:
            on = since.get(person, today)
            yield StaffChange(person, share.code, share.name, "left", on, share.parent, None)
