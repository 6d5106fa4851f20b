"""Which metrics count credits, and what of each. Pure."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID

from throughline.core.periods import ONE_DAY
from throughline.credits.services.book_credits import Credit
from throughline.crm.metrics.matching import Holds, WordOf, matcher, word_reader
from throughline.crm.metrics.parse import parse_conditions
from throughline.crm.models import Metric
from throughline.crm.selectors.territories import TERRITORY
from throughline.kit.unnest import ids, plain, quoted


@dataclass(frozen=True, slots=True, eq=False)
class Counting:
    """A metric that is no ratio, made ready: which credits it counts, and what of them."""

    metric_id: UUID
    value: str
    by_territory: bool
    stock: bool
    holds: Holds | None
    word: WordOf | None

    @classmethod
    def of(cls, metric: Metric) -> "Counting":
        return cls(
            metric_id=metric.id,
            value=metric.value,
            by_territory=metric.by == "territory",
            stock=metric.stock,
            holds=matcher(parse_conditions(metric.where)),
            word=word_reader(metric.distinct_of) if metric.value == "distinct" else None,
        )


def last_day(ends_on: date, withdrawn_on: date | None) -> date:
    """The last day on which a key result takes credits."""
    return ends_on if withdrawn_on is None else min(ends_on, withdrawn_on - ONE_DAY)


class Counted(NamedTuple):
    """What one metric counts of one credit; a reversal brings the negative of what its line did.

    It counts for the person, or for the unit of the `territory` where that is not None. `value` is the
    amount, or the number of credits. A `shared` fact is counted once where those who share in it meet: in a
    unit, as one record and not as one for each of them. A `word` is counted once however many bear it.
    """

    metric_id: UUID
    person_id: UUID | None
    territory: str | None
    on: date
    currency: str | None
    value: Decimal | int
    shared: UUID | None
    word: str | None


class Countings:
    """The metrics of a company, by what they count."""

    def __init__(self, metrics: Sequence[Metric]) -> None:
        self._by_kind: dict[tuple[str, str], list[Counting]] = defaultdict(list)
        countings = {metric.id: Counting.of(metric) for metric in metrics if metric.value != "ratio"}
        for metric in metrics:
            if metric.id in countings:
                self._by_kind[metric.fact_kind, metric.date_kind].append(countings[metric.id])
        self.feeds: Mapping[UUID, Sequence[tuple[Counting, bool]]] = {
            metric.id: _parts(metric, countings) for metric in metrics
        }
        """By metric, what it counts and (True) what it divides by."""

    def counted(self, credits: Sequence[Credit]) -> list[Counted]:
        """What each metric counts of each credit; of a fact all lines of one booking must be among them."""
        sharers = Counter([(credit.fact_id, credit.date_kind, credit.count) for credit in credits])
        return [
            counted
            for credit in credits
            for counting in self._by_kind.get((credit.fact_kind, credit.date_kind), ())
            if counting.holds is None or counting.holds(credit.dimensions, credit.traits)
            if (counted := _counted(credit, counting, sharers)) is not None
        ]


def _parts(metric: Metric, countings: Mapping[UUID, Counting]) -> Sequence[tuple[Counting, bool]]:
    if metric.numerator_id is None or metric.denominator_id is None:
        return [(countings[metric.id], False)]
    return [(countings[metric.numerator_id], False), (countings[metric.denominator_id], True)]


def _counted(credit: Credit, counting: Counting, sharers: Mapping[Any, int]) -> Counted | None:
    """None where there is no word to count."""
    word = None if counting.word is None else counting.word(credit.dimensions, credit.traits)
    if word == "":
        return None
    shared = counting.value == "count" and sharers[credit.fact_id, credit.date_kind, credit.count] > 1
    return Counted(
        metric_id=counting.metric_id,
        person_id=credit.person_id,
        territory=credit.dimensions.get(TERRITORY, "") if counting.by_territory else None,
        on=credit.on,
        currency=credit.currency,
        value=credit.amount if counting.value == "amount" else credit.count,
        shared=credit.fact_id if shared else None,
        word=word,
    )


def lists_of(counted: Iterable[Counted]) -> dict[str, str]:
    """As array literals by column: `metric_ids`, `person_ids`, … of `progress.Due`."""
    columns = zip(*counted, strict=True)
    metric_ids, person_ids, territories, days, currencies, amounts, shared, words = columns
    return {
        "metric_ids": ids(metric_ids),
        "person_ids": ids(person_ids),
        "territories": quoted(territories),
        "days": plain(days),
        "currencies": quoted(currencies),
        "amounts": plain(amounts),
        "shared": ids(shared),
        "words": quoted(words),
    }
