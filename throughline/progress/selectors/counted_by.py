"""Which key results count the lines of one fact, and what of them: the opposite question of `feed`."""

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from typing import Final
from uuid import UUID

from throughline.credits.models import CreditLine
from throughline.credits.services.book_credits import Credit
from throughline.crm.metrics.traits import Traits
from throughline.crm.models import Metric
from throughline.kit.unnest import plain
from throughline.progress.counting import Countings, lists_of
from throughline.progress.selectors.carried import Carriers, Spread

_ROWS: Final = """SELECT * FROM unnest(%(standing)s::bool[], %(metric_ids)s::uuid[], %(person_ids)s::uuid[],
    %(territories)s::text[], %(days)s::date[], %(currencies)s::text[], %(amounts)s::numeric[],
    %(shared)s::uuid[], %(words)s::text[])"""
# All of them are of one fact: several who share in it meet once, and so does a word that several bear.
_SUMS: Final = """
SELECT id, denominator, coalesce(sum(value) FILTER (WHERE batch AND shared IS NULL AND word IS NULL), 0)
    + count(DISTINCT shared) FILTER (WHERE batch) + count(DISTINCT word) FILTER (WHERE batch)
FROM carried GROUP BY id, denominator
"""


@dataclass(frozen=True, slots=True)
class Part:
    """A key result; of a ratio what it counts or (`denominator`) what it divides by."""

    key_result_id: UUID
    denominator: bool


def counted_by(lines: Collection[CreditLine], traits: Traits) -> dict[Part, Decimal]:
    """What those that stand add up to in each, by the fold's own reckoning; 0 where all were taken back."""
    metrics = Countings(list(Metric.objects.all()))
    corrected = {line.reverses for line in lines}
    left = [line for line in lines if line.reverses is None and line.id not in corrected]
    gone = [line for line in lines if line.reverses is not None or line.id in corrected]
    counted = [
        (standing, one)
        for standing, some in ((True, left), (False, gone))
        for one in metrics.counted([_credit(line, traits) for line in some])
    ]
    if not counted:
        return {}
    rows = [one for _, one in counted]
    values = {"standing": plain([standing for standing, _ in counted]), **lists_of(rows)}
    found = Carriers(Spread.of(rows)).ask(_ROWS, values, _SUMS)
    return {Part(one, denominator): Decimal(amount) for one, denominator, amount in found}


def _credit(line: CreditLine, traits: Traits) -> Credit:
    return Credit(
        fact_id=line.fact_id,
        person_id=line.person_id,
        fact_kind=line.fact_kind,
        date_kind=line.date_kind,
        on=line.on,
        parts=line.parts,
        amount=line.amount,
        count=line.count,
        currency=line.currency,
        dimensions=line.dimensions,
        traits=traits,
    )
