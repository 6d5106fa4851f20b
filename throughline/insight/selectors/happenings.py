"""What happens to a key result, table by table: the rows, when each happened, and how it is told."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from django.db.models import OuterRef, Prefetch, QuerySet, Subquery

from throughline.alerts.models import Alert, Telling
from throughline.cascade.models import Allocation
from throughline.credits.models import CreditLine
from throughline.goals.models import CheckIn, KeyResultChange
from throughline.goals.written import plain
from throughline.insight.key_result_schemas import (
    AlertClosed,
    AlertOpened,
    Changed,
    CheckedIn,
    Credited,
    HistoryItem,
    Published,
    StepMarked,
)
from throughline.insight.selectors.cards import maybe
from throughline.org.models import Person
from throughline.progress.selectors.feed import feed
from throughline.progress.selectors.metric_values import adds_up
from throughline.tenants.actor import Actor

STEP: Final = "milestone "
"""How a change names the step that it is about."""


@dataclass(frozen=True)
class Happenings:
    """One table's part: its rows, the column that holds their moment, and how a row is told."""

    rows: QuerySet[Any]
    moment: str
    told: Callable[[Any], HistoryItem]


def publications(actor: Actor, kr: Any) -> Happenings:
    rows = Allocation.objects.visible_to(actor).filter(key_result=kr.id).select_related("run__rule")
    return Happenings(rows.defer("run__table", "run__totals", "reasons"), "published_at", _publication)


def changes(actor: Actor, kr: Any) -> Happenings:
    """By hand: what a publication changed is told by the publication."""
    published = Allocation.objects.filter(key_result=kr.id).values("published_at")
    who = Person.objects.filter(id=OuterRef("person_id")).values("name")[:1]
    rows = KeyResultChange.objects.filter(key_result=kr.id).exclude(at__in=published)
    return Happenings(rows.annotate(person_name=Subquery(who)), "at", _change)


def check_ins(actor: Actor, kr: Any) -> Happenings:
    rows = CheckIn.objects.filter(key_result=kr.id).select_related("person")
    return Happenings(rows, "at", _check_in)


def alerts_opened(actor: Actor, kr: Any) -> Happenings:
    tellings = Prefetch("tellings", queryset=Telling.objects.select_related("person").order_by("role"))
    return Happenings(_alerts(actor, kr).prefetch_related(tellings), "opened_at", _opened)


def alerts_closed(actor: Actor, kr: Any) -> Happenings:
    return Happenings(_alerts(actor, kr).filter(closed_at__isnull=False), "closed_at", _closed)


def credits(actor: Actor, kr: Any) -> Happenings:
    """Of a person's key result to which each adds: what a unit counts, or a ratio, is a list of its own."""
    fed = feed(actor, kr) if kr.owner_person_id is not None else None
    metric = fed.metric if fed else None
    own = metric is not None and metric.id == kr.metric_id and adds_up(metric)
    rows: QuerySet[CreditLine] = fed.lines if fed and own else CreditLine.objects.none()
    counting = metric is not None and metric.value == "count"
    return Happenings(
        rows.order_by().select_related("fact"), "booked_at", lambda line: _credit(line, counting)
    )


def _alerts(actor: Actor, kr: Any) -> QuerySet[Alert]:
    seen = Alert.objects.visible_to(actor).filter(key_result=kr.id).order_by().values("id")
    return Alert.objects.filter(id__in=seen)


def _publication(row: Allocation) -> Published:
    return Published(
        id=row.id,
        at=row.published_at,
        amount=plain(row.amount),
        rule=row.run.rule.name,
        rule_version=row.run.rule.version,
        replan=row.run.mode == "replan",
        effective=row.effective,
    )


def _change(row: Any) -> Changed | StepMarked:
    who = {"id": row.id, "at": row.at, "person": row.person_name}
    if row.field.startswith(STEP):
        return StepMarked(**who, position=int(row.field.removeprefix(STEP)), done_on=row.after)
    return Changed(**who, field=row.field, before=row.before, after=row.after, reason=row.reason)


def _check_in(row: CheckIn) -> CheckedIn:
    return CheckedIn(
        id=row.id,
        at=row.at,
        person=row.person.name if row.person else None,
        value=maybe(row.value),
        forecast=maybe(row.forecast),
        confidence=row.confidence,
        note=row.note,
        blocker=row.blocker,
    )


def _opened(row: Alert) -> AlertOpened:
    return AlertOpened(
        id=row.id,
        at=row.opened_at,
        lag_points=plain(row.opened_lag),
        told=[telling.person.name for telling in row.tellings.all()],
        until=row.closed_at,
    )


def _closed(row: Alert) -> AlertClosed:
    assert row.closed_at is not None  # only closed ones are asked for
    return AlertClosed(id=row.id, at=row.closed_at, lag_points=plain(row.lag_points))


def _credit(row: CreditLine, counting: bool) -> Credited:
    return Credited(
        id=row.id,
        at=row.booked_at,
        amount=plain(Decimal(row.count) if counting else row.amount),
        customer=row.fact.account_name or row.fact.name,
        on=row.on,
    )
