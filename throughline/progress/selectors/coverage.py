"""Which kinds of facts some source has loaded, and until when."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, NamedTuple
from uuid import UUID

from django.db.models import Count, Max, Min

from throughline.crm.models import Load, Metric
from throughline.crm.selectors.webhooks import spoken_for
from throughline.kit.scope import current_company
from throughline.tenants.selectors.zone_name import zone_name

OVERDUE_AFTER = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Covered:
    """The days that one source speaks for; without a start, from the beginning."""

    since: date | None
    until: date


Coverage = Mapping[str, list[Covered]]
Sources = Sequence[Sequence[Covered]]
"""For each kind of fact that is needed, the sources that speak of it."""


def coverage() -> Coverage:
    """By kind of fact, what each connector's loads, or what is sent to it, covers. Three queries."""
    found: dict[str, list[Covered]] = defaultdict(list)
    rows = Load.objects.values("connector_id", "object_kind").annotate(
        until=Max("covers_until"), since=Min("covers_from"), bounded=Count("covers_from"), loads=Count("id")
    )
    for row in rows:
        since = row["since"] if row["bounded"] == row["loads"] else None
        found[row["object_kind"]].append(Covered(since, row["until"]))
    for sent in spoken_for(zone_name(current_company())):
        for kind in sent.kinds:
            found[kind].append(Covered(sent.since, sent.until))
    return found


class Feeding(NamedTuple):
    """How a metric feeds key results: as a ratio or not, and by the sources of which kinds of facts."""

    ratio: bool
    sources: Sources


FED_BY_NOTHING: Final = Feeding(False, ())


def feedings() -> dict[UUID, Feeding]:
    """By metric; a ratio needs the sources of both its kinds. Four queries."""
    loaded = coverage()
    rows = Metric.objects.values_list("id", "fact_kind", "numerator__fact_kind", "denominator__fact_kind")
    return {
        metric_id: Feeding(not kind, [loaded.get(one, []) for one in dict.fromkeys((kind, *both)) if one])
        for metric_id, kind, *both in rows
    }


def has_loaded(sources: Sources, cycle_start: date) -> bool:
    """Whether of every kind some source has completed a load that covers the cycle so far."""
    return bool(sources) and all(any(_covers(one, cycle_start) for one in some) for some in sources)


def _covers(source: Covered, cycle_start: date) -> bool:
    return source.until >= cycle_start and (source.since is None or source.since <= cycle_start)


def overdue(sources: Sources, day: date) -> bool:
    """Whether of some kind every source has been silent for more than a week by then."""
    return any(some and all(one.until < day - OVERDUE_AFTER for one in some) for some in sources)
