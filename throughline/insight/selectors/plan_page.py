"""One plan as its page changes it, with what it is compared with."""

from datetime import date, timedelta
from typing import Any, cast
from uuid import UUID

from throughline.access.permissions import may
from throughline.cascade.drawn import drawn
from throughline.cascade.models import Plan, Run
from throughline.cascade.selectors.approvals import approval_needed
from throughline.cascade.selectors.plans import plan_seen_by, runs_of
from throughline.cascade.selectors.reviews import in_force_before
from throughline.cascade.work import is_large
from throughline.core.periods import ONE_DAY, Period
from throughline.crm.models import Metric
from throughline.goals.models import Cycle
from throughline.goals.written import plain
from throughline.insight.plan_schemas import (
    CarriedAmount,
    EarlierActuals,
    PlanAttribute,
    PlanLimit,
    PlanPage,
)
from throughline.insight.schemas import Label
from throughline.insight.selectors.approvals import run_approvals
from throughline.insight.selectors.cards import maybe
from throughline.insight.selectors.plan_people import plan_people
from throughline.insight.selectors.plan_work import plan_work
from throughline.insight.selectors.plans import plan_item, run_note
from throughline.org.models import Attribute
from throughline.org.selectors.attributes import values_on
from throughline.progress.selectors.metric_values import of_people
from throughline.tenants.actor import Actor

RUNS_SHOWN = 20


def plan_page_of(actor: Actor, plan_id: UUID) -> PlanPage:
    """A number of queries that does not grow with the plan. Raises NotFound."""
    plan = plan_seen_by(actor, plan_id)
    runs = list(runs_of(plan)[:RUNS_SHOWN])
    in_force = runs_of(plan).filter(published_at__isnull=False).order_by("-published_at", "-id").first()
    people = plan_people(plan, _day_of(plan, in_force, actor.today))
    return PlanPage(
        plan=plan_item(plan, runs[0] if runs else None, in_force),
        revision=plan.revision,
        attributes_on=plan.attributes_on,
        quantum=plain(plan.quantum),
        parameters=plan.parameters,
        body=drawn(plan),
        limits=_limits(plan),
        carried=_carried(plan),
        people=people,
        earlier=_earlier(plan),
        attributes=attributes_on(plan.attributes_on),
        runs=[run_note(run) for run in runs],
        approval_needed=approval_needed(actor),
        approvals=run_approvals(actor, plan),
        large=is_large(len(people)),
        work=plan_work(actor, plan),
        may_write=may(actor, "plan", "write"),
    )


def _day_of(plan: Plan, in_force: Run | None, today: date) -> date:
    """From when those who take part are shown: a plan that was re-planned goes on from today."""
    if in_force is None or in_force.mode == "plan":
        return cast(date, plan.key_result.cycle.starts_on)
    return max(today, in_force.effective)


def attributes_on(on: date) -> list[PlanAttribute]:
    """Every attribute, with the words in use on a date; two queries."""
    words: dict[str, list[str]] = {}
    texts = values_on(on).filter(text__isnull=False).values_list("attribute__code", "text")
    for code, text in texts.distinct().order_by("attribute__code", "text"):
        words.setdefault(code, []).append(str(text))
    return [
        PlanAttribute(
            code=one.code,
            name=Label(zh=one.name, en=one.name_en or one.name),
            value_type=cast(Any, one.value_type),
            subject=cast(Any, one.subject),
            values=words.get(one.code, []),
        )
        for one in Attribute.objects.order_by("code")
    ]


def _limits(plan: Plan) -> list[PlanLimit]:
    return [
        PlanLimit(
            owner=cast(UUID, row.person_id or row.unit_id),
            is_person=row.person_id is not None,
            lock=maybe(row.lock),
            minimum=maybe(row.minimum),
            maximum=maybe(row.maximum),
            hold=maybe(row.hold),
            reason=row.reason,
        )
        for row in plan.limits.order_by("id")
    ]


def _carried(plan: Plan) -> list[CarriedAmount]:
    return [
        CarriedAmount(
            owner=one.owner, is_person=one.is_person, code=one.code, name=one.name, amount=plain(one.amount)
        )
        for one in in_force_before(plan).values()
    ]


def _earlier(plan: Plan) -> EarlierActuals | None:
    """From the ledger: none for a key result that no metric feeds, or a ratio."""
    metric = Metric.objects.filter(id=plan.key_result.metric_id).first()
    if metric is None or metric.value == "ratio":
        return None
    window = _before(plan.key_result.cycle)
    totals = of_people(metric, window)
    return EarlierActuals(
        starts_on=window.start,
        ends_on=window.until - ONE_DAY,
        people={person: plain(total.value(metric)) for person, total in totals.items()},
    )


def _before(cycle: Cycle) -> Period:
    """The cycle before, or as many days before this one where none was set up."""
    earlier = Cycle.objects.filter(ends_on__lt=cycle.starts_on).order_by("-ends_on", "starts_on").first()
    if earlier is not None:
        return Period(earlier.starts_on, earlier.ends_on + ONE_DAY)
    days: timedelta = cycle.ends_on - cycle.starts_on + ONE_DAY
    return Period(cycle.starts_on - days, cycle.starts_on)
