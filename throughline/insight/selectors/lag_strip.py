"""How the people of a team stand: counted by status, and each on the axis of lag, or in bins when many."""

from collections import defaultdict
from datetime import date
from typing import Any, Final

from django.db.models import Count, IntegerField, Max
from django.db.models.functions import Cast, Floor

from throughline.goals.written import plain
from throughline.insight.map_schemas import StatusCounts
from throughline.insight.team_schemas import LagBin, LagMark

MARKS_SHOWN: Final = 300
"""More would cover each other."""
REACH: Final = 100
"""Whoever is further off than so many points stands in the last bin of that side."""


def status_counts(people: Any) -> tuple[date | None, StatusCounts]:
    """The day for which they were last judged, and how many stand how. One query."""
    rows = people.order_by().values("status").annotate(total=Count("id"), day=Max("evaluated_as_of"))
    found = list(rows.values_list("status", "total", "day"))
    counts = StatusCounts(**{status: total for status, total, _ in found})
    return max((day for *_, day in found if day), default=None), counts


def strip_of(people: Any, *, total: int) -> tuple[list[LagMark], list[LagBin]]:
    """A mark for each person whose lag is known, the least behind first, or bins. One query."""
    known = people.filter(lag_points__isnull=False)
    return ([], _bins(known)) if total > MARKS_SHOWN else (_marks(known), [])


def _marks(known: Any) -> list[LagMark]:
    rows = known.order_by("lag_points", "id").values_list("id", "owner_person__name", "lag_points", "status")
    return [
        LagMark(key_result_id=one, name=name, lag_points=plain(lag), status=status)
        for one, name, lag, status in rows
    ]


def _bins(known: Any) -> list[LagBin]:
    point = Cast(Floor("lag_points"), IntegerField())
    rows = known.order_by().annotate(point=point).values("point", "status").annotate(total=Count("id"))
    bins: dict[int, StatusCounts] = defaultdict(StatusCounts)
    for at, status, total in rows.values_list("point", "status", "total"):
        within = bins[min(max(at, -REACH), REACH)]
        setattr(within, status, getattr(within, status) + total)
    return [LagBin(lag_points=at, counts=counts) for at, counts in sorted(bins.items())]
