"""Who joined, left or moved since a plan was published; a re-plan on a day takes them up."""

from datetime import date
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from ninja import Field, Router, Schema, Status

from throughline.cascade.selectors.staff_changes import staff_proposal
from throughline.cascade.services.put_aside_changes import put_aside_changes
from throughline.cascade.staff_changes import Kind
from throughline.core.pace.rounding import rounded
from throughline.kit.api import TenantRequest

router = Router(tags=["cascade"])


class WaitingChange(Schema):
    """`on` is the day since when it holds; the units are those in which the person carries."""

    person: UUID
    number: str
    name: str
    kind: Kind
    on: date
    unit_before: str | None
    unit_after: str | None


class WaitingDay(Schema):
    """`remaining` is the part of the cycle, by its pace, that is still to come on the day."""

    on: date
    remaining: Decimal


class StaffChanges(Schema):
    """Empty for a plan that is not published, and outside its cycle."""

    changes: list[WaitingChange]
    days: list[WaitingDay]


class AsideChange(Schema):
    person: UUID
    kind: Kind
    on: date


class AsideChanges(Schema):
    changes: Annotated[list[AsideChange], Field(max_length=5_000)]


@router.get("/plans/{plan_id}/staff-changes", response=StaffChanges)
def read_staff_changes(request: TenantRequest, plan_id: UUID) -> StaffChanges:
    """What the run in force does not know yet; a re-plan on one of the days takes it up."""
    proposal = staff_proposal(request.actor, plan_id)
    return StaffChanges(
        changes=[
            WaitingChange(
                person=one.person,
                number=one.number,
                name=one.name,
                kind=one.kind,
                on=one.on,
                unit_before=proposal.name_of(one.unit_before),
                unit_after=proposal.name_of(one.unit_after),
            )
            for one in proposal.changes
        ],
        days=[WaitingDay(on=day.on, remaining=rounded(day.remaining, 6)) for day in proposal.days],
    )


@router.post("/plans/{plan_id}/staff-changes/aside", response={204: None})
def post_changes_aside(request: TenantRequest, plan_id: UUID, body: AsideChanges) -> Status[None]:
    """Leave them as they are: they are proposed no more."""
    changes = [(one.person, one.kind, one.on) for one in body.changes]
    put_aside_changes(actor=request.actor, at=request.now, plan_id=plan_id, changes=changes)
    return Status(204, None)
