"""Key results as plain columns, for passes over thousands of them.

A model of each of them, of each of their owners and of each owner's unit would cost more than what is done
with them. What many share is read once: their cycles, and the units in which their owners stand.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from itertools import starmap
from typing import Final, TypeVar
from uuid import UUID

from django.db.models import F, QuerySet

import throughline.kit.any_of  # noqa: F401 -- registers the lookup
from throughline.goals.models import Cycle, KeyResult
from throughline.org.models import Unit


@dataclass(frozen=True, slots=True)
class Standing:
    """The person who owns a key result: the unit they stand in today."""

    unit_id: UUID | None
    unit: Unit | None


NOWHERE: Final = Standing(None, None)


@dataclass(slots=True, eq=False)
class OwnedRow:
    """Which key result, of which cycle, and whose. Compared by identity.

    A row with more columns inherits from this, and names its fields as the model's are.
    """

    id: UUID
    cycle_id: UUID
    owner_unit_id: UUID | None
    owner_person_id: UUID | None
    stands_at: UUID | None
    kind: str
    cycle: Cycle = field(init=False)
    owner_unit: Unit | None = field(init=False)
    owner_person: Standing | None = field(init=False)


Row = TypeVar("Row", bound=OwnedRow)


def rows_of(row: type[Row], key_results: QuerySet[KeyResult]) -> list[Row]:
    """By id; three queries."""
    columns = [column.name for column in fields(row) if column.init]
    asked = key_results.annotate(stands_at=F("owner_person__unit_id")).order_by("id").values_list(*columns)
    rows = list(starmap(row, asked))
    _place(rows)
    return rows


def _place(rows: Iterable[OwnedRow]) -> None:
    cycles = Cycle.objects.in_bulk({row.cycle_id for row in rows})
    wanted = {row.owner_unit_id or row.stands_at for row in rows} - {None}
    units = {unit.id: unit for unit in Unit.objects.filter(id__any_of=wanted).only("path")}
    standings = {one: Standing(one, unit) for one, unit in units.items()}
    for row in rows:
        row.cycle = cycles[row.cycle_id]
        row.owner_unit = units[row.owner_unit_id] if row.owner_unit_id else None
        row.owner_person = None
        if row.owner_person_id:
            row.owner_person = standings[row.stands_at] if row.stands_at else NOWHERE
