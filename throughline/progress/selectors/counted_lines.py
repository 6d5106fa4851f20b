"""The lines of the ledger that a metric counts for owners: one statement, read by all that look at the whole.

What was just booked is counted by another (carried.py), which begins with the credits; a test holds the two
against each other.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Value
from django.db.models.expressions import Combinable

from throughline.credits.selectors.history import lines_of, word_of
from throughline.crm.metrics.condition import DIMENSION
from throughline.crm.metrics.lookups import word_expression
from throughline.crm.models import Metric
from throughline.crm.selectors.territories import TERRITORY, units_of_territories
from throughline.goals.models import KeyResult
from throughline.progress.counting import last_day

# `stay`: which units a person was under, from when until when, by memberships and placements as they are
# known now; `standing` the same for the units of territories.
_COUNTED = """
WITH RECURSIVE asked AS MATERIALIZED (
    SELECT * FROM unnest(%s::uuid[], %s::uuid[], %s::uuid[], %s::text[], %s::date[], %s::date[])
        AS a(id, person_id, unit_id, currency, since, through)
), lines(id, fact_id, person_id, "on", currency, word, territory, amount, count) AS (
    {lines}
), territory(word, unit_id) AS (
    SELECT * FROM unnest(%s::text[], %s::uuid[])
), stay(person_id, unit_id, since, until) AS (
    SELECT person_id, unit_id, valid_from, coalesce(valid_until, 'infinity') FROM org_membership
    WHERE company_id = throughline_company()
    UNION ALL
    SELECT s.person_id, p.parent_id, greatest(s.since, p.valid_from), least(s.until, p.valid_until)
    FROM stay s JOIN org_unitplacement p ON p.company_id = throughline_company() AND p.unit_id = s.unit_id
    AND p.parent_id IS NOT NULL AND p.valid_from < s.until AND coalesce(p.valid_until, 'infinity') > s.since
), standing(start, unit_id, since, until) AS (
    SELECT DISTINCT unit_id, unit_id, '-infinity'::date, 'infinity'::date FROM territory
    UNION ALL
    SELECT s.start, p.parent_id, greatest(s.since, p.valid_from), least(s.until, p.valid_until)
    FROM standing s JOIN org_unitplacement p ON p.company_id = throughline_company() AND p.unit_id = s.unit_id
    AND p.parent_id IS NOT NULL AND p.valid_from < s.until AND coalesce(p.valid_until, 'infinity') > s.since
), counted AS (
    {owned}
)
"""
_COLUMNS = """SELECT a.id, l.id AS line_id, l.fact_id, greatest(l."on", a.since) AS "on", l.word, l.amount,
    l.count"""
_BY_OWNER = f"""
    {_COLUMNS} FROM asked a JOIN lines l ON l.person_id = a.person_id AND {{inside}}
    UNION ALL
    {_COLUMNS} FROM asked a JOIN stay s ON s.unit_id = a.unit_id
    JOIN lines l ON l.person_id = s.person_id AND l."on" >= s.since AND l."on" < s.until AND {{inside}}
    UNION ALL
    {_COLUMNS} FROM asked a JOIN org_unitplacement p ON p.company_id = throughline_company()
    AND p.unit_id = a.unit_id AND p.parent_id IS NULL
    JOIN lines l ON l.person_id IS NULL AND l."on" >= p.valid_from
    AND l."on" < coalesce(p.valid_until, 'infinity') AND {{inside}}
"""
_BY_TERRITORY = f"""
    {_COLUMNS} FROM asked a JOIN standing s ON s.unit_id = a.unit_id
    JOIN territory t ON t.unit_id = s.start
    JOIN lines l ON l.territory = t.word AND l."on" >= s.since AND l."on" < s.until AND {{inside}}
"""
_INSIDE = 'l."on" <= a.through AND (a.currency IS NULL OR a.currency = l.currency)'
_NOT_BEFORE = ' AND l."on" >= a.since'


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose credits of which days, the last included: of a person, or of a unit with all below it."""

    id: UUID
    person_id: UUID | None
    unit_id: UUID | None
    since: date
    through: date
    currency: str | None = None


def asked_of(kr: KeyResult) -> Asked:
    """What a key result asks of the ledger; select `cycle` with it."""
    through = last_day(kr.cycle.ends_on, kr.withdrawn_on)
    return Asked(kr.id, kr.owner_person_id, kr.owner_unit_id, kr.cycle.starts_on, through, kr.currency)


def parts_of(metric: Metric) -> Sequence[Metric]:
    """The metric itself; of a ratio what it counts, then what it divides by."""
    if metric.numerator is None or metric.denominator is None:
        return [metric]
    return [metric.numerator, metric.denominator]


def counted_lines(metric: Metric, asked: Sequence[Asked]) -> tuple[str, list[Any]]:
    """A `WITH … counted` and its values, for a metric that is no ratio; the caller goes on with what it asks.

    `counted` has the id that was asked for, line_id, fact_id, the day it counts on, word, amount and count.
    """
    lines, values = _lines(metric)
    territories = units_of_territories() if metric.by == "territory" else {}
    owned = _BY_TERRITORY if metric.by == "territory" else _BY_OWNER
    inside = _INSIDE if metric.stock else _INSIDE + _NOT_BEFORE
    statement = _COUNTED.format(lines=lines, owned=owned.format(inside=inside))
    columns = [[getattr(one, name) for one in asked] for name in _ASKED]
    return statement.rstrip() + "\n", [*columns, *values, [*territories], [*territories.values()]]


_ASKED = ("id", "person_id", "unit_id", "currency", "since", "through")


def _lines(metric: Metric) -> tuple[str, tuple[Any, ...]]:
    """As the query of `lines_of`, so that a metric's conditions are written in SQL in one place."""
    word: Combinable = word_of(metric) if metric.value == "distinct" else Value("")
    territory = word_expression(f"{DIMENSION}{TERRITORY}")
    rows = lines_of(metric).order_by().annotate(word=word, territory=territory)
    columns = ("id", "fact_id", "person_id", "on", "currency", "word", "territory", "amount", "count")
    statement, values = rows.values_list(*columns).query.sql_with_params()
    return statement, values
