"""Cycles that an actor may see, what stands in one, and what a new one could be."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Case, DateField, F, QuerySet, When

from throughline.access.errors import NotFound
from throughline.core.periods import Period
from throughline.core.proposals import Proposal, proposals
from throughline.goals.models import Cycle, CycleQuerySet, KeyResult, Objective
from throughline.tenants.actor import Actor
from throughline.tenants.models import Company


@dataclass(frozen=True, slots=True)
class CycleUse:
    """What a cycle holds, withdrawn key results included, and whether one was re-planned."""

    objectives: int
    key_results: int
    replanned: bool


def cycles_seen_by(actor: Actor) -> CycleQuerySet:
    """The latest first."""
    seen: CycleQuerySet = Cycle.objects.visible_to(actor)
    return seen.order_by("-starts_on", "name")


def cycle_seen_by(actor: Actor, cycle_id: UUID) -> Cycle:
    """One; raises NotFound."""
    found: Cycle | None = cycles_seen_by(actor).filter(id=cycle_id).first()
    if found is None:
        raise NotFound
    return found


def shown_on(day: date) -> QuerySet[Any]:
    """The one cycle that pages show on a day: the last that has begun; before any has, the first to come."""
    begun = Case(When(starts_on__lte=day, then=F("starts_on")), output_field=DateField())
    found: QuerySet[Any] = Cycle.objects.order_by(begun.desc(nulls_last=True), "starts_on")
    return found[:1]


def use_of(cycle: Cycle) -> CycleUse:
    """Three queries."""
    key_results = KeyResult.objects.filter(cycle=cycle)
    return CycleUse(
        objectives=Objective.objects.filter(cycle=cycle).count(),
        key_results=key_results.count(),
        replanned=key_results.filter(segments__isnull=False).exists(),
    )


def proposed_cycles(actor: Actor) -> list[Proposal]:
    """Of every span the first period from today on that no cycle of that very period takes."""
    first_month = Company.objects.get(id=actor.company_id).fiscal_first_month
    running = Cycle.objects.visible_to(actor).filter(ends_on__gte=actor.today)
    taken = {Period.closed(*days) for days in running.values_list("starts_on", "ends_on")}
    return [_first_free(one, taken, first_month) for one in proposals(actor.today, first_month)]


def _first_free(proposal: Proposal, taken: set[Period], first_month: int) -> Proposal:
    while proposal.period in taken:
        following = proposals(proposal.period.until, first_month)
        proposal = next(one for one in following if one.span == proposal.span)
    return proposal
