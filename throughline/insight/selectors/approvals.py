"""Approvals of runs as pages show them: on a plan, among what is to be done, and among what is new."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final, cast

from django.db.models import Q

from throughline.access.permissions import may_everywhere
from throughline.cascade.models import Approval, Plan
from throughline.cascade.selectors.approvals import approvals_of, approvals_waiting, may_decide
from throughline.core.periods import local_date
from throughline.insight.notice_schemas import Notice
from throughline.insight.plan_schemas import RunApproval
from throughline.insight.schemas import PlanRun, ToDo
from throughline.insight.selectors.cards import owner_of
from throughline.tenants.actor import Actor
from throughline.tenants.selectors.zone_name import zone_name

_RELATED: Final = ("plan__key_result__owner_unit", "plan__key_result__owner_person", "asked_by", "decided_by")


def run_approvals(actor: Actor, plan: Plan) -> list[RunApproval]:
    """The last one of every run; one query."""
    return [
        RunApproval(
            id=one.id,
            run_id=one.run_id,
            state="outdated" if _is_outdated(one, plan) else one.state,
            asked_by=_name(one.asked_by),
            asked_at=one.asked_at,
            words=one.words,
            decided_by=_name(one.decided_by),
            decided_at=one.decided_at,
            reason=one.reason,
            may_decide=one.state == "asked" and not _is_outdated(one, plan) and may_decide(actor, one),
        )
        for one in approvals_of(actor, plan)
    ]


def approvals_to_give(actor: Actor) -> list[ToDo]:
    """What waits for somebody like the reader; no query for whoever may approve nothing."""
    if actor.person_id is None or not may_everywhere(actor, "approval", "write"):
        return []
    waiting = list(approvals_waiting(actor).select_related(*_RELATED))
    zone = zone_name(actor.company_id) if waiting else ""
    return [
        ToDo(
            kind="approval",
            key_result_id=one.plan.key_result_id,
            title=one.plan.name,
            owner=owner_of(one.plan.key_result.owner_unit, one.plan.key_result.owner_person),
            since=local_date(one.asked_at, zone),
            lag_points=None,
            alert_id=None,
            run=PlanRun(plan_id=one.plan_id, run_id=one.run_id),
            who=_name(one.asked_by),
            words=one.words,
        )
        for one in waiting
    ]


def approval_news(actor: Actor, since: datetime) -> Iterator[Notice]:
    """Asked of somebody like the reader, and what became of what the reader had asked for; one query."""
    if not may_everywhere(actor, "approval", "read"):
        return
    waiting = Q(asked_at__gte=since, id__in=approvals_waiting(actor).values("id"))
    decided = Q(asked_by=actor.person_id, decided_at__gte=since)
    seen = Approval.objects.visible_to(actor).filter(waiting | decided)
    for one in seen.select_related(*_RELATED).order_by("-asked_at"):
        if one.decided_at is None:
            yield _notice("approval_asked", one.asked_at, one, _name(one.asked_by), one.words)
        else:
            kind = "approval_refused" if one.state == "refused" else "approval_given"
            yield _notice(kind, one.decided_at, one, _name(one.decided_by), one.reason)


def _notice(kind: Any, at: datetime, one: Approval, who: str | None, words: str) -> Notice:
    run = PlanRun(plan_id=one.plan_id, run_id=one.run_id)
    return Notice(kind=kind, at=at, who=who, text=words, plan=one.plan.name, run=run)


def _is_outdated(one: Approval, plan: Plan) -> bool:
    return one.state in Approval.OPEN and one.revision != plan.revision


def _name(person: Any) -> str | None:
    return None if person is None else cast(str, person.name)
