"""Which key results count the lines of one fact, and what of them: the opposite question of `feed`."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from throughline.credits.models import CreditLine
from throughline.credits.services.book_credits import Credit
from throughline.crm.metrics.traits import Traits
from throughline.crm.models import Metric
from throughline.progress.counting import Countings, Moves, Series, moves_of
from throughline.progress.selectors.carriers import Carriers, seats_of
from throughline.progress.selectors.fed import series_by_owner


@dataclass(frozen=True, slots=True)
class Part:
    """A key result; of a ratio what it counts or (`denominator`) what it divides by."""

    key_result_id: UUID
    denominator: bool


def counted_by(company_id: UUID, lines: Collection[CreditLine], traits: Traits) -> dict[Part, Decimal]:
    """What those that stand add up to in each, by the fold's own reckoning; 0 where all were taken back."""
    metrics = Countings(list(Metric.objects.all()))
    counted = metrics.counted([_credit(line, traits) for line in lines])
    if not counted:
        return {}
    seats = seats_of(counted)
    days = [credit.on for credit, _ in counted]
    found = series_by_owner(company_id, metrics, seats.owners(), days)
    carriers = Carriers(seats, found)
    corrected = {line.reverses for line in lines}
    left = [line for line in lines if line.reverses is None and line.id not in corrected]
    standing = metrics.counted([_credit(line, traits) for line in left])
    touched = _by_part(moves_of(counted, carriers))
    return dict.fromkeys(touched, Decimal(0)) | _by_part(moves_of(standing, carriers))


def _by_part(moves: Moves) -> dict[Part, Decimal]:
    sums: dict[Part, Decimal] = defaultdict(Decimal)
    for (series, _), amount in moves.amounts.items():
        sums[_part(series)] += amount
    borne: dict[tuple[Part, str], int] = defaultdict(int)
    for (series, word, _), count in moves.words.items():
        borne[_part(series), word] += count
    for (part, _), count in borne.items():
        sums[part] += 1 if count > 0 else 0
    return dict(sums)


def _part(series: Series) -> Part:
    return Part(series.key_result_id, series.denominator)


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
