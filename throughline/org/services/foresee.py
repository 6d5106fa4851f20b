"""What a dated change will do, found by doing it and taking it back: what is shown is what will happen."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction

from throughline.org.models import Headship, Membership, Person, UnitPlacement
from throughline.org.selectors.branches import counts_below
from throughline.org.selectors.dated import holds_on
from throughline.org.selectors.superiors import superior_of, superior_of_unit_head
from throughline.org.services.leave import leave
from throughline.org.services.move_unit import move_unit
from throughline.org.services.place_person import place_person
from throughline.org.services.set_head import set_head
from throughline.tenants.actor import Actor


@dataclass(frozen=True)
class Standing:
    """Where somebody stands on a day: in or under which unit, to whom they answer, what they lead.

    Of a unit: under which one it hangs, to whom its head answers, and who leads it.
    """

    unit: str | None
    superior: str | None
    posts: list[str]


@dataclass(frozen=True)
class Foresight:
    """The standing on a day without the change and with it, and how many units and people it takes along."""

    on: date
    before: Standing
    after: Standing
    units: int
    people: int
    recounts: bool
    """Whether it reaches back, so that figures are counted again."""


def foresee_place(*, actor: Actor, at: datetime, person_id: UUID, unit_id: UUID, on: date) -> Foresight:
    """A person's move to another unit."""

    def change() -> object:
        return place_person(actor=actor, at=at, person_id=person_id, unit_id=unit_id, on=on)

    return _foresee(actor, on, change, lambda: _of_person(person_id, on))


def foresee_leave(*, actor: Actor, at: datetime, person_id: UUID, last_day: date) -> Foresight:
    """A person's leaving: the day after their last one."""

    def change() -> object:
        return leave(actor=actor, at=at, person_id=person_id, last_day=last_day)

    gone = last_day + timedelta(days=1)
    return _foresee(actor, gone, change, lambda: _of_person(person_id, gone))


def foresee_move(*, actor: Actor, at: datetime, unit_id: UUID, parent_id: UUID, on: date) -> Foresight:
    """A unit's move under another one, with all below it."""

    def change() -> object:
        return move_unit(actor=actor, at=at, unit_id=unit_id, parent_id=parent_id, on=on)

    return _foresee(actor, on, change, lambda: _of_unit(unit_id, on), counts_below([unit_id]).get(unit_id))


def foresee_head(*, actor: Actor, at: datetime, unit_id: UUID, person_id: UUID | None, on: date) -> Foresight:
    """Another head of a unit, or none; figures do not follow heads."""

    def change() -> None:
        set_head(actor=actor, at=at, unit_id=unit_id, person_id=person_id, on=on)

    below = counts_below([unit_id]).get(unit_id)
    return _foresee(actor, on, change, lambda: _of_unit(unit_id, on), below, counted=False)


def _foresee(
    actor: Actor,
    on: date,
    change: Callable[[], object],
    read: Callable[[], Standing],
    below: tuple[int, int] | None = None,
    *,
    counted: bool = True,
) -> Foresight:
    before = read()
    with transaction.atomic():
        change()
        after = read()
        transaction.set_rollback(True)
    units, people = below or (0, 1)
    recounts = counted and on <= actor.today and before.unit != after.unit
    return Foresight(on=on, before=before, after=after, units=units, people=people, recounts=recounts)


def _of_person(person_id: UUID, on: date) -> Standing:
    seat = Membership.objects.filter(holds_on(on), person_id=person_id).values_list("unit__name", flat=True)
    posts = Headship.objects.filter(holds_on(on), person_id=person_id).order_by("unit__name_key")
    return Standing(
        unit=seat.first(),
        superior=_name(superior_of([person_id], on)[person_id]),
        posts=list(posts.values_list("unit__name", flat=True)),
    )


def _of_unit(unit_id: UUID, on: date) -> Standing:
    place = UnitPlacement.objects.filter(holds_on(on), unit_id=unit_id)
    posts = Headship.objects.filter(holds_on(on), unit_id=unit_id)
    return Standing(
        unit=place.values_list("parent__name", flat=True).first(),
        superior=_name(superior_of_unit_head([unit_id], on).get(unit_id)),
        posts=list(posts.values_list("person__name", flat=True)),
    )


def _name(person_id: UUID | None) -> str | None:
    return Person.objects.values_list("name", flat=True).filter(id=person_id).first() if person_id else None
