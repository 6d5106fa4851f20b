"""What credits bring to key results, by day and, where words are counted once, by word. Pure."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from uuid import UUID

from throughline.core.amounts import EXACT
from throughline.core.periods import ONE_DAY
from throughline.credits.services.book_credits import Credit
from throughline.crm.metrics.matching import Holds, WordOf, matcher, word_reader
from throughline.crm.metrics.parse import parse_conditions
from throughline.crm.models import Metric


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


@dataclass(slots=True, eq=False)
class Series:
    """What one key result counts, or what its ratio divides by; and the days on which it takes credits.

    Compared by identity: hashing an id is slow, and these are keys in the innermost loop of the fold.
    """

    key_result_id: UUID
    denominator: bool
    owner_id: UUID
    currency: str | None
    since: date
    through: date
    stock: bool

    def day_of(self, on: date) -> date | None:
        """The day to which a credit of this date goes: the first one, for a stock that was there before."""
        if on > self.through:
            return None
        if on >= self.since:
            return on
        return self.since if self.stock else None


def last_day(ends_on: date, withdrawn_on: date | None) -> date:
    """The last day on which a key result takes credits."""
    return ends_on if withdrawn_on is None else min(ends_on, withdrawn_on - ONE_DAY)


Amounts = dict[tuple[Series, date], Decimal]
Words = dict[tuple[Series, str, date], int]


@dataclass(slots=True)
class Moves:
    """What credits add up to: an amount by series and day; for words the number of credits that bear them."""

    amounts: Amounts = field(default_factory=dict)
    words: Words = field(default_factory=dict)

    def add(self, series: Series, day: date, value: Decimal) -> None:
        key = (series, day)
        known = self.amounts.get(key)
        self.amounts[key] = value if known is None else EXACT.add(known, value)

    def add_word(self, series: Series, word: str, day: date, count: int) -> None:
        key = (series, word, day)
        self.words[key] = self.words.get(key, 0) + count

    def touched(self) -> set[UUID]:
        """The key results that anything was added to."""
        series = {one for one, _ in self.amounts} | {one for one, _, _ in self.words}
        return {one.key_result_id for one in series}


Counted = tuple[Credit, Counting]
SeriesOf = Callable[[Credit, Counting], Iterable[tuple[Series, date]]]


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

    def counted(self, credits: Iterable[Credit]) -> list[Counted]:
        """Every credit with every metric that counts it."""
        found = []
        for credit in credits:
            for counting in self._by_kind.get((credit.fact_kind, credit.date_kind), ()):
                if counting.holds is None or counting.holds(credit.dimensions, credit.traits):
                    found.append((credit, counting))
        return found


def _parts(metric: Metric, countings: Mapping[UUID, Counting]) -> Sequence[tuple[Counting, bool]]:
    if metric.numerator_id is None or metric.denominator_id is None:
        return [(countings[metric.id], False)]
    return [(countings[metric.numerator_id], False), (countings[metric.denominator_id], True)]


def moves_of(counted: Iterable[Counted], series_of: SeriesOf) -> Moves:
    """What these credits bring; a reversal brings the negative of what its line did.

    All lines of a fact are reversed and booked together, so one that several share in is counted once where
    they meet: in a unit, as one record and not as one for each of them.
    """
    moves = Moves()
    met: set[tuple[Series, int, int]] = set()
    for credit, counting in counted:
        word = None if counting.word is None else counting.word(credit.dimensions, credit.traits)
        if word == "":
            continue
        value = credit.amount if counting.value == "amount" else Decimal(credit.count)
        for series, day in series_of(credit, counting):
            if series.currency is not None and series.currency != credit.currency:
                continue
            if word is not None:
                moves.add_word(series, word, day, credit.count)
                continue
            if counting.value == "count":
                here = (series, credit.fact_id.int, credit.count)
                if here in met:
                    continue
                met.add(here)
            moves.add(series, day, value)
    return moves
