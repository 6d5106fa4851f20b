"""Strands: one key result with everything that was shared out of it, by which a team is looked at."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q

from throughline.alerts.models import Alert
from throughline.cascade.models import Plan
from throughline.goals.models import Cycle

ALIKE = ("title", "kind", "measure", "currency", "unit_label")


@dataclass(frozen=True, slots=True)
class Strand:
    """The key result at its top and the plans that shared it out; without plans, all titled alike."""

    top: UUID | None
    plans: tuple[UUID, ...]
    title: str
    kind: str
    measure: str
    currency: str | None
    unit_label: str
    people: int
    alerts: int

    @property
    def key(self) -> str:
        """What a call names it by."""
        return str(self.top) if self.top else self.title

    @property
    def within(self) -> Q:
        """The key results that belong to it."""
        if self.top is None:
            return Q(plan_id=None, title=self.title, kind=self.kind, measure=self.measure)
        return Q(plan_id__in=self.plans) | Q(id=self.top)


def strands_of(people: Any, cycle: Cycle) -> list[Strand]:
    """Those that some people's key results belong to, in their order. Two queries."""
    shared_out = Plan.objects.filter(key_result__cycle=cycle)
    tops = _tops(shared_out.values_list("id", "key_result_id", "key_result__plan_id"))
    alerting = Exists(Alert.objects.filter(key_result=OuterRef("pk"), closed_at=None))
    counted = people.order_by().annotate(alerting=alerting).values("plan_id", *ALIKE)
    rows = counted.annotate(people=Count("id"), alerts=Count("id", filter=Q(alerting=True)))
    groups: dict[Any, list[Any]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: (-row["people"], row["title"])):
        groups[tops.get(row["plan_id"], row["title"])].append(row)
    found = [_strand(key, some, tops) for key, some in groups.items()]
    return sorted(found, key=_place)


def _place(strand: Strand) -> tuple[object, ...]:
    """The one with the most people first; of several with as many, what was planned first."""
    return (-strand.people, not strand.plans, min(map(str, strand.plans), default=""), strand.title)


def chosen(strands: Sequence[Strand], key: str | None) -> Strand | None:
    """The one named, else the first; None where there is none."""
    named = (strand for strand in strands if strand.key == key)
    return next(named, strands[0] if strands else None)


def _tops(plans: Iterable[tuple[UUID, UUID, UUID | None]]) -> dict[UUID, UUID]:
    """For each plan the key result at the top: a plan may share out what another plan had published."""
    rows = list(plans)
    sources = {plan: (key_result, above) for plan, key_result, above in rows}
    tops = {}
    for plan, (key_result, above) in sources.items():
        top, via = key_result, above
        while via in sources:
            top, via = sources[via]
        tops[plan] = top
    return tops


def _strand(key: Any, rows: Sequence[Any], tops: dict[UUID, UUID]) -> Strand:
    first = rows[0]  # the words of most people
    return Strand(
        top=key if isinstance(key, UUID) else None,
        plans=tuple(plan for plan, top in tops.items() if top == key),
        people=sum(row["people"] for row in rows),
        alerts=sum(row["alerts"] for row in rows),
        **{name: first[name] for name in ALIKE},
    )
