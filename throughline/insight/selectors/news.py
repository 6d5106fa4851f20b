"""What happened that somebody should know, from the rows that tell of it: no notice is stored."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, Final, cast
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from throughline.access.permissions import may_everywhere
from throughline.alerts.models import Telling
from throughline.alerts.selectors.alerts import SUBJECT, alerts_seen_by
from throughline.cascade.models import Allocation
from throughline.channels.models import Message
from throughline.core.attainment import KrKind
from throughline.crm.models import Connector
from throughline.goals.models import CheckIn, KeyResult, KeyResultChange
from throughline.goals.written import plain
from throughline.insight.models import NoticesSeen
from throughline.insight.notice_schemas import About, Notice, Notices
from throughline.insight.schemas import Measure
from throughline.insight.selectors.approvals import approval_news
from throughline.insight.selectors.cards import maybe, owner_of
from throughline.insight.selectors.help_news import help_news
from throughline.insight.selectors.stalled_deals import stalled_deals_of
from throughline.jobs.models import Job
from throughline.org.models import Person
from throughline.tenants.actor import Actor

LOOKED_BACK: Final = timedelta(days=14)
MOST: Final = 30


def news_of(*, actor: Actor, at: datetime) -> Notices:
    """The last two weeks, the newest first, in a fixed number of queries."""
    if actor.person_id is None:
        return Notices(items=[], new=0)
    since = at - LOOKED_BACK
    sources = (_alerts, _targets, _direct_targets, _blockers, _jobs, _silences, approval_news, help_news)
    found = [notice for source in sources for notice in source(actor, since)]
    latest = sorted(found, key=lambda notice: notice.at, reverse=True)[:MOST]
    seen = NoticesSeen.objects.filter(person=actor.person_id).values_list("at", flat=True).first()
    for notice in latest:
        notice.is_new = seen is None or notice.at > seen
    return Notices(items=latest, new=sum(notice.is_new for notice in latest))


def _alerts(actor: Actor, since: datetime) -> Iterator[Notice]:
    """Told to the reader; whatever became of them since."""
    told = Telling.objects.filter(person=actor.person_id, at__gte=since)
    seen = Exists(alerts_seen_by(actor).filter(pk=OuterRef("alert")))
    related = (f"alert__{one}" for one in SUBJECT)
    rows = list(told.filter(seen).select_related(*related).order_by("-at")[:MOST])
    deals = stalled_deals_of(actor, [row.alert for row in rows])
    for row in rows:
        alert = row.alert
        yield Notice(
            kind="alert",
            at=row.at,
            about=None if alert.key_result is None else _about(alert.key_result, actor),
            alert_id=alert.id,
            deal=deals.get(alert.id),
            points=maybe(alert.opened_lag),
        )


def _targets(actor: Actor, since: datetime) -> Iterator[Notice]:
    """What a plan gave the reader, or a unit they lead; a publication that left it as it was is no news."""
    before = Allocation.objects.filter(
        key_result=OuterRef("key_result"), published_at__lt=OuterRef("published_at")
    )
    rows = Allocation.objects.visible_to(actor).filter(_own(actor), current=True, published_at__gte=since)
    rows = rows.annotate(before=Subquery(before.order_by("-published_at").values("amount")[:1]))
    related = ("key_result__owner_unit", "key_result__owner_person")
    for row in rows.select_related(*related).order_by("-published_at")[:MOST]:
        if row.before != row.amount:
            yield Notice(
                kind="target",
                at=row.published_at,
                about=_about(row.key_result, actor),
                amount=plain(row.amount),
                before=maybe(row.before),
            )


def _direct_targets(actor: Actor, since: datetime) -> Iterator[Notice]:
    """What somebody else wrote into a key result that no plan feeds."""
    mine = KeyResult.objects.visible_to(actor).filter(_own(actor), plan_id=None)
    rows = KeyResultChange.objects.filter(key_result__in=mine, field="target", at__gte=since)
    related = ("key_result__owner_unit", "key_result__owner_person")
    others = rows.exclude(person_id=actor.person_id).annotate(who=_name_of("person_id"))
    for row in others.select_related(*related).order_by("-at")[:MOST]:
        yield Notice(
            kind="target",
            at=row.at,
            about=_about(row.key_result, actor),
            amount=_number(row.after),
            before=_number(row.before),
            who=row.who,
        )


def _blockers(actor: Actor, since: datetime) -> Iterator[Notice]:
    """What stands in the way of the people and units below a head."""
    paths = [grant.unit_path for grant in actor.grants if grant.role == "unit_head" and grant.unit_path]
    if not paths:
        return
    below = Q(pk__in=[])
    for path in paths:
        below |= Q(key_result__owner_unit__path__startswith=path)
        below |= Q(key_result__owner_person__unit__path__startswith=path)
    rows = CheckIn.objects.filter(below, at__gte=since).exclude(blocker="").exclude(person=actor.person_id)
    related = ("key_result__owner_unit", "key_result__owner_person", "person")
    for row in rows.select_related(*related).order_by("-at")[:MOST]:
        yield Notice(
            kind="blocker",
            at=row.at,
            about=_about(row.key_result, actor),
            who=row.person.name if row.person else None,
            text=row.blocker,
        )


def _jobs(actor: Actor, since: datetime) -> Iterator[Notice]:
    """What the reader started, once it has ended."""
    rows = Job.objects.visible_to(actor).filter(person_id=actor.person_id, ended_at__gte=since)
    for job in rows.order_by("-ended_at")[:MOST]:
        yield Notice(kind="job", at=job.ended_at, text=job.title, failed=job.state == "failed")


def _silences(actor: Actor, since: datetime) -> Iterator[Notice]:
    """Sources that went silent, told to whoever keeps them; while they may see them."""
    told = Message.objects.filter(person=actor.person_id, kind="silent_source", channel=None)
    rows = list(told.filter(made_at__gte=since).order_by("-made_at")[:MOST])
    if not rows or not may_everywhere(actor, "inbox", "read"):
        return
    sources = Connector.objects.in_bulk([UUID(row.facts["connector"]) for row in rows])
    for row in rows:
        source = sources.get(UUID(row.facts["connector"]))
        if source is not None:
            days = row.facts["waited"]
            yield Notice(kind="silence", at=row.made_at, text=source.name, source=source.code, days=days)


def _own(actor: Actor) -> Q:
    led = [grant.unit_id for grant in actor.grants if grant.role == "unit_head"]
    return Q(owner_person=actor.person_id) | Q(owner_unit__in=led)


def _name_of(field: str) -> Subquery:
    people: QuerySet[Any] = Person.objects.filter(id=OuterRef(field))
    return Subquery(people.values("name")[:1])


def _number(written: str | None) -> Decimal | None:
    return None if written is None else plain(Decimal(written))


def _about(kr: KeyResult, actor: Actor) -> About:
    return About(
        id=kr.id,
        title=kr.title,
        owner=owner_of(kr.owner_unit, kr.owner_person),
        mine=kr.owner_person_id == actor.person_id,
        kind=cast(KrKind, kr.kind),
        measure=cast(Measure, kr.measure),
        currency=kr.currency,
        unit_label=kr.unit_label,
    )
