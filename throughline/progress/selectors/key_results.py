"""What an evaluation needs of key results: plain columns, with the cycle, and where the owner stands.

Ten thousand are evaluated at the start of a day, and in the middle of a load: a model of each of them and of
each of their owners would cost more than judging them.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import starmap
from typing import Any, Final
from uuid import UUID

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
class KeyResultRow:
    """Named as the model's fields are; compared by identity."""

    id: UUID
    cycle_id: UUID
    objective_id: UUID | None
    owner_unit_id: UUID | None
    owner_person_id: UUID | None
    kind: str
    measure: str
    source: str
    metric_id: UUID | None
    pace_rule: Mapping[str, Any] | None
    baseline: Decimal
    target: Decimal
    first_target: Decimal
    withdrawn_on: date | None
    evaluated_as_of: date | None
    stands_at: UUID | None
    cycle: Cycle = field(init=False)
    owner_unit: Unit | None = None
    owner_person: Standing | None = None


_COLUMNS = (*KeyResultRow.__slots__[:-4], "owner_person__unit_id")


def with_owners(key_result_ids: Collection[UUID]) -> list[KeyResultRow]:
    """By id; each cycle and unit is read once, however many name it. Three queries."""
    found = KeyResult.objects.filter(id__any_of=key_result_ids).order_by("id").values_list(*_COLUMNS)
    rows = list(starmap(KeyResultRow, found))
    cycles = Cycle.objects.in_bulk({row.cycle_id for row in rows})
    wanted = {row.owner_unit_id or row.stands_at for row in rows} - {None}
    units = {unit.id: unit for unit in Unit.objects.filter(id__any_of=wanted).only("path")}
    standings = {one: Standing(one, unit) for one, unit in units.items()}
    for row in rows:
        row.cycle = cycles[row.cycle_id]
        if row.owner_unit_id:
            row.owner_unit = units[row.owner_unit_id]
        elif row.owner_person_id:
            row.owner_person = standings[row.stands_at] if row.stands_at else NOWHERE
    return rows
