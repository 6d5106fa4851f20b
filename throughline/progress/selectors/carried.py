"""Which key results count credits: one statement, for what the fold booked as for the lines of one fact.

A credit counts for its person and for all units above them on its date, or, by territory, for the unit of
the account's territory and those above it: for those of their key results whose metric counts it, whose cycle
has the date, and whose currency it is in. Without a person it counts for the units at the top.
"""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from throughline.crm.models import Metric
from throughline.crm.selectors.territories import units_of_territories
from throughline.kit.scope import current_company
from throughline.kit.unnest import arrays_cursor, ids, plain, quoted
from throughline.org.selectors.stays import stays_above
from throughline.progress.counting import Counted, Countings

COLUMNS: Final = 'batch, metric_id, person_id, territory, "on", currency, value, shared, word'
"""Of a source: `territory` where the account's counts and not the person, `shared` a fact in which several
share and which is counted once, `word` one that is counted once; `batch` tells bookings apart."""

# Key results in two branches, so that each is read by its own index however many there are. A cycle that
# begins after the last of the days may still take what was there before, as a stock.
_CARRIED: Final = f"""
WITH source({COLUMNS}) AS MATERIALIZED (
    {{source}}
), feeds AS (
    SELECT * FROM unnest(%(metrics)s::uuid[], %(countings)s::uuid[], %(denominators)s::bool[],
        %(stocks)s::bool[]) AS f(metric_id, counting, denominator, stock)
), territory AS (
    SELECT * FROM unnest(%(words)s::text[], %(units)s::uuid[]) AS t(word, unit_id)
), stay AS (
    SELECT * FROM unnest(%(holders)s::uuid[], %(above)s::uuid[], %(since)s::date[], %(until)s::date[])
        AS s(holder, unit_id, since, until)
), due AS MATERIALIZED (
    SELECT d.batch, d.metric_id, d."on", d.currency, d.value, d.shared, d.word,
        CASE WHEN d.territory IS NULL THEN d.person_id END AS person_id,
        CASE WHEN d.territory IS NULL THEN coalesce(d.person_id, %(company)s) ELSE t.unit_id END AS holder
    FROM source d LEFT JOIN territory t ON t.word = d.territory
), owned AS (
    SELECT d.person_id AS owner_id, d.* FROM due d WHERE d.person_id IS NOT NULL
    UNION ALL
    SELECT s.unit_id, d.* FROM due d JOIN stay s ON s.holder = d.holder
    AND d."on" >= s.since AND (s.until IS NULL OR d."on" < s.until)
), fed AS (
    SELECT k.id, k.owner_person_id AS owner_id, k.metric_id, k.currency, k.cycle_id, k.withdrawn_on
    FROM goals_keyresult k WHERE k.company_id = %(company)s AND k.metric_id = ANY(%(metrics)s::uuid[])
    AND k.owner_person_id = ANY(%(people)s::uuid[])
    UNION ALL
    SELECT k.id, k.owner_unit_id, k.metric_id, k.currency, k.cycle_id, k.withdrawn_on
    FROM goals_keyresult k WHERE k.company_id = %(company)s AND k.metric_id = ANY(%(metrics)s::uuid[])
    AND k.owner_unit_id = ANY(%(all_above)s::uuid[])
), series AS MATERIALIZED (
    SELECT k.id, f.denominator, f.counting, k.owner_id, k.currency, c.starts_on AS since,
        least(c.ends_on, k.withdrawn_on - 1) AS through, f.stock
    FROM fed k JOIN feeds f ON f.metric_id = k.metric_id
    JOIN goals_cycle c ON c.company_id = %(company)s AND c.id = k.cycle_id
    AND c.ends_on >= %(first)s AND (c.starts_on <= %(last)s OR f.stock)
), carried AS (
    SELECT s.id, s.denominator, greatest(o."on", s.since) AS "on", o.batch, o.value, o.shared, o.word
    FROM owned o JOIN series s ON s.owner_id = o.owner_id AND s.counting = o.metric_id
    AND o."on" <= s.through AND (s.stock OR o."on" >= s.since)
    AND (s.currency IS NULL OR s.currency = o.currency)
)
"""  # noqa: S608 -- the names above
# The planner knows nothing of how these lists meet, and would take each row of one through all of another.
_JOINED_AS_LISTS: Final = {"enable_nestloop": "off", "enable_seqscan": "off", "work_mem": "64MB"}


@dataclass(frozen=True, slots=True)
class Spread:
    """What a source has: whose credits, of which territories, the first and the last day."""

    people: Collection[UUID]
    territories: Collection[str]
    nobodys: bool
    first: date
    last: date

    @classmethod
    def of(cls, counted: Collection[Counted]) -> "Spread":
        """Of some that are at hand, at least one."""
        days = [one.on for one in counted]
        return cls(
            people={one.person_id for one in counted if one.person_id is not None},
            territories={one.territory for one in counted if one.territory},
            nobodys=any(one.person_id is None for one in counted),
            first=min(days),
            last=max(days),
        )


class Carriers:
    """All that lies above some credits, and what their key results count: read once for several questions."""

    def __init__(self, spread: Spread) -> None:
        metrics = Countings(list(Metric.objects.all()))
        feeds = [(one, *part) for one, parts in metrics.feeds.items() for part in parts]
        units = units_of_territories(spread.territories)
        stays = stays_above(
            spread.people, set(units.values()), tops=spread.nobodys, first=spread.first, last=spread.last
        )
        self._values = {
            "company": current_company(),
            "metrics": ids([metric_id for metric_id, _, _ in feeds]),
            "countings": ids([counting.metric_id for _, counting, _ in feeds]),
            "denominators": plain([denominator for _, _, denominator in feeds]),
            "stocks": plain([counting.stock for _, counting, _ in feeds]),
            "words": quoted(units),
            "units": ids(units.values()),
            "people": ids(spread.people),
            "holders": ids([stay.holder for stay in stays]),
            "above": ids([stay.unit_id for stay in stays]),
            "since": plain([stay.since for stay in stays]),
            "until": plain([stay.until for stay in stays]),
            "all_above": ids({stay.unit_id for stay in stays}),
            "first": spread.first,
            "last": spread.last,
        }

    def ask(self, source: str, values: Mapping[str, Any], then: str) -> list[Any]:
        """The rows of a statement that goes on after `WITH … carried`.

        `source` selects COLUMNS, `values` are what it asks for itself. `carried` has the key result's id,
        `denominator`, the day that takes the credit, batch, value, shared and word.
        """
        statement = _CARRIED.format(source=source) + then
        with arrays_cursor(binary=True) as cursor, _set(_JOINED_AS_LISTS):
            return cursor.execute(statement, {**self._values, **values}).fetchall()


@contextmanager
def _set(settings: Mapping[str, str]) -> Iterator[None]:
    """Of PostgreSQL, for the statements in between."""
    with arrays_cursor() as cursor:
        for name, value in settings.items():
            cursor.execute(f"SET LOCAL {name} = '{value}'")
        yield
        for name in settings:
            cursor.execute(f"SET LOCAL {name} = DEFAULT")
