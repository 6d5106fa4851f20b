"""Whom an alert is told to: the owner and the superior; of a unit, its head and the head above."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from throughline.goals.models import KeyResult
from throughline.goals.selectors.rows import OwnedRow
from throughline.org.selectors.superiors import heads_of, superior_of, superior_of_unit_head


@dataclass(frozen=True)
class Addressees:
    """People's ids; both absent for a unit without a head and without one above it."""

    owner: UUID | None
    superior: UUID | None


def addressees_of(key_results: Sequence[KeyResult | OwnedRow], on: date) -> dict[UUID, Addressees]:
    """By key result id, as the organisation stood on a date."""
    people = [kr.owner_person_id for kr in key_results if kr.owner_person_id is not None]
    units = [kr.owner_unit_id for kr in key_results if kr.owner_unit_id is not None]
    superiors = superior_of(people, on)
    heads, above = heads_of(units, on), superior_of_unit_head(units, on)
    told: dict[UUID, Addressees] = {}
    for kr in key_results:
        if kr.owner_person_id is not None:
            told[kr.id] = Addressees(kr.owner_person_id, superiors.get(kr.owner_person_id))
        elif kr.owner_unit_id is not None:
            told[kr.id] = Addressees(heads.get(kr.owner_unit_id), above.get(kr.owner_unit_id))
    return told


def addressees_of_people(person_ids: Collection[UUID], on: date) -> dict[UUID, Addressees]:
    """By the id of an owner: themselves and their superior on a date."""
    superiors = superior_of(person_ids, on)
    return {one: Addressees(one, superiors.get(one)) for one in person_ids}
