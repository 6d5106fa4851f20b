"""How likely each lag is mere chance, from the owner's own deals before the cycle (see core.likelihood)."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from operator import itemgetter
from uuid import UUID

from throughline.alerts.selectors.findings import Finding
from throughline.core.likelihood import Lagging, likelihoods
from throughline.core.periods import Period
from throughline.credits.selectors.history import DealHistory, deal_history
from throughline.crm.models import Metric
from throughline.goals.models import Cycle, KeyResult
from throughline.org.models import Person
from throughline.org.selectors.attributes import LEVEL_ATTRIBUTE, values_on
from throughline.progress.selectors.metric_values import adds_up

CENT = Decimal("0.01")
PERIODS_LOOKED_BACK = 4
LAST = "\U0010ffff"
"""Sorts behind every path that begins alike."""


def chances_of(key_results: Sequence[Finding]) -> dict[UUID, Decimal | None]:
    """By key result id; None where nothing is known: other kinds, check-ins, no history of owner or level.

    Nor for distinct counts and ratios, whose deals do not add up.
    """
    chances: dict[UUID, Decimal | None] = dict.fromkeys(kr.id for kr in key_results)
    groups: dict[tuple[UUID, UUID], list[Finding]] = defaultdict(list)
    for kr in key_results:
        if kr.kind == "increase" and kr.metric_id is not None and kr.attainment is not None:
            groups[kr.metric_id, kr.cycle_id].append(kr)
    metrics = Metric.objects.in_bulk({metric_id for metric_id, _ in groups})
    for (metric_id, _), group in groups.items():
        if not adds_up(metrics[metric_id]):
            continue
        cases = _cases(metrics[metric_id], group)
        found = likelihoods(list(cases.values()))
        chances.update(zip(cases, found, strict=True))
    return chances


@dataclass(frozen=True, slots=True)
class Usual:
    """A number of deals and their mean amount, to the cent; 0 without any."""

    deals: int
    mean: Decimal


def now_and_usual(key_result: KeyResult) -> tuple[Usual, Usual | None]:
    """What came in this cycle, and what usually has by this share of one; None where nothing is known.

    Of key results that count deals which add up; nothing and None of others.
    """
    metric = Metric.objects.filter(id=key_result.metric_id).first() if key_result.metric_id else None
    if key_result.kind != "increase" or metric is None or not adds_up(metric):
        return Usual(0, Decimal(0)), None
    case = _cases(metric, [key_result])[key_result.id]
    people = _carriers([key_result])[key_result.id]
    cycle = key_result.cycle
    so_far = Period.closed(cycle.starts_on, key_result.evaluated_as_of or cycle.ends_on)
    history = deal_history(metric=metric, person_ids=people, window=so_far)
    now = [amount for person in people for amount in history.amounts.get(person, [])]
    if not case.amounts or not case.deals:
        return Usual(len(now), _mean(now)), None
    return Usual(len(now), _mean(now)), Usual(
        round(Fraction(case.deals) * Fraction(case.expected)), _mean(case.amounts)
    )


def _mean(amounts: Sequence[Decimal]) -> Decimal:
    return (sum(amounts, Decimal(0)) / len(amounts)).quantize(CENT) if amounts else Decimal(0)


def _cases(metric: Metric, group: Sequence[KeyResult | Finding]) -> dict[UUID, Lagging]:
    cycle = group[0].cycle
    window = _window(cycle)
    carriers = _carriers(group)
    peers = _peers([kr.owner_person_id for kr in group if kr.owner_person_id], cycle.starts_on)
    people = {person for some in (*carriers.values(), *peers.values()) for person in some}
    history = deal_history(metric=metric, person_ids=people, window=window)
    periods = _periods_known(history, cycle)
    return {kr.id: _case(kr, carriers[kr.id], peers, history, periods) for kr in group}


def _case(
    kr: KeyResult | Finding,
    carriers: Collection[UUID],
    peers: dict[UUID, list[UUID]],
    history: DealHistory,
    periods: Fraction,
) -> Lagging:
    """The owner's usual deals in a cycle; without any, the average of the same level's."""
    amounts = [amount for person in carriers for amount in history.amounts.get(person, [])]
    deals = Fraction(len(amounts))
    if not amounts and kr.owner_person_id is not None:
        alike = peers.get(kr.owner_person_id, [])
        amounts = [amount for person in alike for amount in history.amounts.get(person, [])]
        deals = Fraction(len(amounts), max(len(alike), 1))
    way = kr.target - kr.baseline
    expected = (kr.expected - kr.baseline) / way if kr.expected is not None else Decimal(0)
    usual = deals / periods if periods else Fraction(0)
    return Lagging(expected=expected, attained=kr.attainment or Decimal(0), deals=usual, amounts=amounts)


def _window(cycle: Cycle) -> Period:
    length = cycle.ends_on - cycle.starts_on + timedelta(days=1)
    return Period(cycle.starts_on - PERIODS_LOOKED_BACK * length, cycle.starts_on)


def _periods_known(history: DealHistory, cycle: Cycle) -> Fraction:
    """How many cycles long the known history is: from the first credited day to the cycle's start."""
    if history.first_day is None:
        return Fraction(0)
    days = (cycle.starts_on - history.first_day).days
    return Fraction(days, (cycle.ends_on - cycle.starts_on).days + 1)


def _carriers(group: Sequence[KeyResult | Finding]) -> dict[UUID, list[UUID]]:
    """Whose deals count for each key result: the person's own, or those of everybody in the unit today."""
    paths = {kr.id: kr.owner_unit.path for kr in group if kr.owner_unit is not None}
    seats = _seats() if paths else []
    inside: dict[UUID, list[UUID]] = {kr.id: [kr.owner_person_id] for kr in group if kr.owner_person_id}
    for key_result_id, path in paths.items():
        inside[key_result_id] = [
            person for _, person in seats[_from(seats, path) : _from(seats, path + LAST)]
        ]
    return inside


def _seats() -> list[tuple[str, UUID]]:
    """Everybody by the path of their unit, so that those below a unit stand side by side."""
    rows = Person.objects.filter(unit__isnull=False).values_list("unit__path", "id")
    return sorted(rows, key=itemgetter(0))


def _from(seats: Sequence[tuple[str, UUID]], path: str) -> int:
    return bisect_left(seats, path, key=itemgetter(0))


def _peers(person_ids: Collection[UUID], on: date) -> dict[UUID, list[UUID]]:
    """For each person everybody of the same job level on a date."""
    levels = dict(
        values_on(on)
        .filter(attribute__code=LEVEL_ATTRIBUTE, person__isnull=False)
        .values_list("person_id", "text")
    )
    of_level: dict[str | None, list[UUID]] = defaultdict(list)
    for person, level in levels.items():
        of_level[level].append(person)
    return {person: of_level[levels[person]] for person in person_ids if person in levels}
