"""People, units and key results by the beginning of a word, in a fixed number of queries."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import F, Q

from throughline.goals.models import KeyResult
from throughline.insight.search_schemas import Findings, KeyResultFinding, Match, PersonFinding, UnitFinding
from throughline.insight.selectors.cards import owner_of
from throughline.org.models import Person, Unit
from throughline.search.selectors.found import begins_so, found, is_found
from throughline.search.spelling import matched, typed
from throughline.tenants.actor import Actor

MOST = 8
OWN_LOOKED_AT = 40


def search(*, actor: Actor, text: str, limit: int = MOST) -> Findings:
    """At most `limit` of each, those whose name begins so first; nothing for nothing."""
    if not typed(text):
        return Findings(people=[], units=[], key_results=[])
    return Findings(
        people=_people(actor, text, limit),
        units=_units(actor, text, limit),
        key_results=_key_results(actor, text, limit),
    )


def _people(actor: Actor, text: str, limit: int) -> list[PersonFinding]:
    """Who is still there: two queries."""
    there = Q(left_on=None) | Q(left_on__gt=actor.today)
    rows = Person.objects.visible_to(actor).filter(there, is_found("person", text)).select_related("unit")
    found = list(rows.order_by(begins_so("person", text).desc(), "name_key", "number")[:limit])
    first = _first_key_results(actor, [person.id for person in found])
    return [
        PersonFinding(
            id=person.id,
            number=person.number,
            name=person.name,
            match=_match(person.name, text),
            unit_id=person.unit_id,
            unit=person.unit.name if person.unit else None,
            key_result_id=first.get(person.id),
        )
        for person in found
    ]


def _first_key_results(actor: Actor, people: Iterable[UUID]) -> dict[UUID, UUID]:
    """What Home shows first of each, of the last cycle that has begun."""
    rows = _in_force(actor, actor.today).filter(owner_person__in=people)
    in_order = rows.order_by("owner_person", "-cycle__starts_on", F("plan_id").asc(nulls_last=True), "id")
    return dict(in_order.distinct("owner_person").values_list("owner_person", "id"))


def _units(actor: Actor, text: str, limit: int) -> list[UnitFinding]:
    rows = Unit.objects.visible_to(actor).filter(is_found("unit", text)).select_related("parent")
    found = rows.order_by(begins_so("unit", text).desc(), "name_key", "code")[:limit]
    return [
        UnitFinding(
            id=unit.id,
            code=unit.code,
            name=unit.name,
            name_en=unit.name_en,
            match=_match(unit.name, text),
            parent=unit.parent.name if unit.parent else None,
        )
        for unit in found
    ]


def _key_results(actor: Actor, text: str, limit: int) -> list[KeyResultFinding]:
    """By their own words or their objective's; the reader's own also where a plan published them."""
    led = [grant.unit_id for grant in actor.grants if grant.role == "unit_head"]
    own = Q(owner_person=actor.person_id) | Q(owner_unit__in=led)
    by_objective = Q(objective__in=_objectives(text))
    rows = _in_force(actor, actor.today).filter(is_found("key_result", text) | by_objective | own)
    rows = rows.select_related("owner_unit", "owner_person", "objective", "cycle")
    newest = rows.order_by("-cycle__starts_on", F("plan_id").asc(nulls_last=True), "title", "id")
    matching = [kr for kr in newest[: limit + OWN_LOOKED_AT] if _matches(kr, text)]
    return [
        KeyResultFinding(
            id=kr.id,
            title=kr.title,
            match=_match(kr.title, text),
            objective=kr.objective.title if kr.objective else None,
            owner=owner_of(kr.owner_unit, kr.owner_person),
            cycle=kr.cycle.name,
        )
        for kr in matching[:limit]
    ]


def _objectives(text: str) -> Any:
    return found("objective", text).values("subject_id")


def _in_force(actor: Actor, today: date) -> Any:
    return KeyResult.objects.visible_to(actor).filter(withdrawn_on=None, cycle__starts_on__lte=today)


def _match(name: str, text: str) -> Match | None:
    place = matched(name, text)
    return Match(begins=place[0], ends=place[1]) if place else None


def _matches(kr: KeyResult, text: str) -> bool:
    names = [kr.title, kr.objective.title] if kr.objective else [kr.title]
    return any(matched(name, text) for name in names)
