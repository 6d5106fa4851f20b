"""What an evaluation needs of key results: plain columns, with the cycle, and where the owner stands.

Ten thousand are evaluated at the start of a day, and in the middle of a load: a model of each of them and of
each of their owners would cost more than judging them.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import throughline.kit.any_of  # noqa: F401 -- registers the lookup
from throughline.goals.models import Cycle, KeyResult
from throughline.org.models import Person, Unit


@dataclass(frozen=True, slots=True)
class Standing:
    """The person who owns a key result: the unit they stand in today."""

    unit_id: UUID | None
    unit: Unit | None


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
    cycle: Cycle
    owner_unit: Unit | None = None
    owner_person: Standing | None = None


_COLUMNS = tuple(KeyResultRow.__slots__[:-3])


def with_owners(key_result_ids: Collection[UUID]) -> list[KeyResultRow]:
    """By id; each cycle, person and unit is read once, however many name it. Four queries."""
    found = KeyResult.objects.filter(id__any_of=key_result_ids).order_by("id").values_list(*_COLUMNS)
    cycles = Cycle.objects.in_bulk({columns[1] for columns in found})
    rows = [KeyResultRow(*(*columns, cycles[columns[1]])) for columns in found]
    owners = {row.owner_person_id for row in rows if row.owner_person_id}
    unit_ids = dict(Person.objects.filter(id__any_of=owners).values_list("id", "unit_id"))
    wanted = {*unit_ids.values(), *(row.owner_unit_id for row in rows)} - {None}
    units = {unit.id: unit for unit in Unit.objects.filter(id__any_of=wanted).only("path")}
    people = {one: Standing(unit_id, unit_id and units[unit_id]) for one, unit_id in unit_ids.items()}
    for row in rows:
        if row.owner_person_id:
            row.owner_person = people[row.owner_person_id]
        elif row.owner_unit_id:
            row.owner_unit = units[row.owner_unit_id]
    return rows
