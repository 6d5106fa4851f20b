"""Which kinds of facts some source has loaded, and until when."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Max, Min

from throughline.crm.models import Load
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


def has_loaded(sources: list[Covered], cycle_start: date) -> bool:
    """Whether some source has completed a load that covers the cycle so far."""
    return any(
        source.until >= cycle_start and (source.since is None or source.since <= cycle_start)
        for source in sources
    )


def overdue(sources: list[Covered], day: date) -> bool:
    """Whether every source has been silent for more than a week by then."""
    return bool(sources) and all(source.until < day - OVERDUE_AFTER for source in sources)
