"""Refuse a tree with a loop, on any day from which something changes."""

from collections.abc import Collection, Mapping
from datetime import date
from uuid import UUID

from throughline.kit.locks import wait_for_lock
from throughline.org.models import Unit
from throughline.org.services.histories import Spans
from throughline.org.services.tree_errors import TreeTooDeep, UnitLoop
from throughline.org.timeline import value_at
from throughline.org.tree import line_up, loops, path_of

LONGEST_PATH = 1000


def refuse_loops(placements: Mapping[UUID, Spans], codes: Mapping[UUID, str], since: date) -> None:
    """Raises UnitLoop for the first day from `since` on whose tree holds a loop, and names it by codes."""
    for day in days_of_change(placements.values(), since):
        for loop in loops(parents_on(placements, day)):
            named = [codes[unit] for unit in [*loop, loop[0]]]
            raise UnitLoop(on=day, loop=" → ".join(named), unit=named[0])


def parents_on(placements: Mapping[UUID, Spans], day: date) -> dict[UUID, UUID | None]:
    """The tree on a day."""
    return {unit: value_at(spans, day) for unit, spans in placements.items()}


def days_of_change(histories: Collection[Spans], since: date) -> list[date]:
    """`since`, and every later day on which some span starts."""
    return sorted({since, *(span.start for spans in histories for span in spans if span.start > since)})


def refuse_deep_paths(parents: Mapping[UUID, UUID | None], codes: Mapping[UUID, str]) -> None:
    """Raises TreeTooDeep for a unit whose path would not fit; the tree must hold no loop."""
    for unit, code in codes.items():
        if len(path_of([codes[one] for one in line_up(unit, parents)])) > LONGEST_PATH:
            raise TreeTooDeep(unit=code, longest=LONGEST_PATH)


def unit_codes() -> dict[UUID, str]:
    """The code of every unit."""
    return dict(Unit.objects.values_list("id", "code"))


def lock_organisation() -> None:
    """Until this transaction ends nobody else moves anything in this company.

    Two moves at once could make a loop, and an import must still find what it was checked against.
    """
    wait_for_lock("organisation")
