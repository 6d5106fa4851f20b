"""The key results that metrics feed, by what feeds them and whose they are."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from uuid import UUID

from throughline.kit.unnest import arrays_cursor, ids
from throughline.progress.counting import Counting, Countings, Series, last_day

SeriesByOwner = Mapping[Counting, Mapping[UUID, Sequence[Series]]]

# Two branches, so that each is read by its own index however many key results there are. A cycle that begins
# after the last of the days may still take what was there before, as a stock.
_FED = """
SELECT k.id, k.metric_id, k.owner_person_id AS owner_id, k.currency, k.withdrawn_on, c.starts_on, c.ends_on
FROM goals_keyresult k JOIN goals_cycle c ON c.company_id = %(company)s AND c.id = k.cycle_id
WHERE k.company_id = %(company)s AND k.owner_person_id = ANY(%(owners)s::uuid[])
AND k.metric_id = ANY(%(metrics)s::uuid[]) AND c.ends_on >= %(first)s
AND (c.starts_on <= %(last)s OR k.metric_id = ANY(%(stocks)s::uuid[]))
UNION ALL
SELECT k.id, k.metric_id, k.owner_unit_id, k.currency, k.withdrawn_on, c.starts_on, c.ends_on
FROM goals_keyresult k JOIN goals_cycle c ON c.company_id = %(company)s AND c.id = k.cycle_id
WHERE k.company_id = %(company)s AND k.owner_unit_id = ANY(%(owners)s::uuid[])
AND k.metric_id = ANY(%(metrics)s::uuid[]) AND c.ends_on >= %(first)s
AND (c.starts_on <= %(last)s OR k.metric_id = ANY(%(stocks)s::uuid[]))
"""


def series_by_owner(
    company_id: UUID, metrics: Countings, owners: Collection[UUID], days: Sequence[date]
) -> SeriesByOwner:
    """Those of these people and units which may take credits of these days. One query."""
    asked = {
        "company": company_id,
        "metrics": ids(metrics.feeds),
        "stocks": ids(one for one, parts in metrics.feeds.items() if any(part.stock for part, _ in parts)),
        "owners": ids(owners),
        "first": min(days),
        "last": max(days),
    }
    found: dict[Counting, dict[UUID, list[Series]]] = defaultdict(lambda: defaultdict(list))
    with arrays_cursor(binary=True) as cursor:
        rows = cursor.execute(_FED, asked).fetchall()
    for one, metric_id, owner_id, currency, withdrawn_on, starts_on, ends_on in rows:
        through = last_day(ends_on, withdrawn_on)
        for counting, denominator in metrics.feeds[metric_id]:
            series = Series(one, denominator, owner_id, currency, starts_on, through, counting.stock)
            found[counting][owner_id].append(series)
    return found
