"""Key results with cycle and owner, each cycle, person and unit read once however many rows name it."""

from collections.abc import Collection
from uuid import UUID

import throughline.kit.any_of  # noqa: F401 -- registers the lookup
from throughline.goals.models import Cycle, KeyResult
from throughline.org.models import Person, Unit

NEEDED = (
    "id", "cycle_id", "objective_id", "owner_unit_id", "owner_person_id", "kind", "measure", "source",
    "metric_id", "pace_rule", "baseline", "target", "first_target", "withdrawn_on", "evaluated_as_of",
)  # fmt: skip


def with_owners(key_result_ids: Collection[UUID]) -> list[KeyResult]:
    """What an evaluation needs of them. `select_related` would make a model of every joined row."""
    rows = list(KeyResult.objects.filter(id__any_of=key_result_ids).only(*NEEDED).order_by("id"))
    cycles = Cycle.objects.in_bulk({kr.cycle_id for kr in rows})
    owners = {kr.owner_person_id for kr in rows if kr.owner_person_id}
    people = {person.id: person for person in Person.objects.filter(id__any_of=owners).only("unit_id")}
    standing = {person.unit_id for person in people.values()} | {kr.owner_unit_id for kr in rows}
    units = {unit.id: unit for unit in Unit.objects.filter(id__any_of=standing - {None}).only("path")}
    for person in people.values():
        person.unit = units[person.unit_id] if person.unit_id else None
    for kr in rows:
        kr.cycle = cycles[kr.cycle_id]
        kr.owner_unit = units[kr.owner_unit_id] if kr.owner_unit_id else None
        kr.owner_person = people[kr.owner_person_id] if kr.owner_person_id else None
    return rows
