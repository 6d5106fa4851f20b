"""One person's deals of one quarter: won ones that come to a total, lost ones besides, at a steady rhythm."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from math import exp
from random import Random

from throughline.core.periods import Period
from throughline.demo.story.customers import Customer, Directory
from throughline.demo.story.deals import ENTERPRISE, EXISTING, MIDDLE, NEW, SMALL, Deal
from throughline.demo.story.people import Person
from throughline.demo.story.products import LINES, order

SIZES = {"初级": 3_400, "中级": 4_600, "高级": 5_600}
SPREAD = 0.33
OTHERS = 0.4
"""Orders that the target does not count, for each that it does."""
LOSSES = 0.3
"""Deals lost for each order."""
OTHER_KINDS = ((ENTERPRISE, EXISTING), (MIDDLE, NEW), (MIDDLE, EXISTING), (SMALL, EXISTING))


@dataclass(frozen=True)
class Desk:
    """Where somebody sells: who, in which quarter, on which days, among which customers."""

    person: Person
    quarter: Period
    days: list[date]
    towns: tuple[str, ...]
    directory: Directory


def quarter_of_deals(random: Random, desk: Desk, total: float) -> Iterator[Deal]:
    """Deals whose counted orders come to about `total` over the whole quarter."""
    size = SIZES[desk.person.level or "初级"]
    counted = max(round(total / size), 2) if total else 0
    relations = [(ENTERPRISE, NEW, True)] * counted
    relations += [(*random.choice(OTHER_KINDS), True) for _ in range(round(counted * OTHERS))]
    lost = round(counted * (1 + OTHERS) * LOSSES)
    relations += [(random.choice((ENTERPRISE, ENTERPRISE, MIDDLE)), NEW, False) for _ in range(lost)]
    last = len(relations) - lost
    groups = (relations[:counted], relations[counted:last], relations[last:])
    each = total / counted if counted else size
    known: list[Customer] = []
    index = 0
    for group in groups:
        for day, (segment, relation, won) in zip(rhythm(random, len(group), desk.days), group, strict=True):
            index += 1
            if day >= desk.person.hired_on:
                yield _deal(random, desk, index, _Order(day, segment, relation, won, each), known)


def rhythm(random: Random, count: int, days: list[date]) -> list[date]:
    """`count` of the days, evenly spaced with some play: people work through a quarter."""
    phase = random.random()
    places = ((step + phase + random.uniform(-0.3, 0.3)) / count for step in range(count))
    return [days[min(max(int(place * len(days)), 0), len(days) - 1)] for place in places]


@dataclass(frozen=True)
class _Order:
    closed_on: date
    segment: str
    relation: str
    won: bool
    size: float


def _deal(random: Random, desk: Desk, index: int, wanted: _Order, known: list[Customer]) -> Deal:
    opened_on = wanted.closed_on - timedelta(days=random.randint(14, 48))
    expected_on = wanted.closed_on + timedelta(days=random.randint(-4, 9))
    amount = _hundreds(wanted.size * random.lognormvariate(0, SPREAD) / exp(SPREAD**2 / 2))
    line = random.choice(list(LINES))
    return Deal(
        number=f"{desk.quarter.start:%y%m}-{desk.person.number}-{index:02}",
        owner=desk.person.number,
        customer=_customer(random, desk, known),
        name=order(random, line, amount),
        line=line,
        amount=amount,
        segment=wanted.segment,
        relation=wanted.relation,
        opened_on=max(opened_on, desk.person.hired_on),
        expected_on=max(expected_on, opened_on + timedelta(days=7)),
        closed_on=wanted.closed_on,
        won=wanted.won,
    )


def _customer(random: Random, desk: Desk, known: list[Customer]) -> Customer:
    """One in three orders comes from somebody who bought in this quarter already."""
    if known and random.random() < 1 / 3:
        return random.choice(known)
    known.append(desk.directory.find(desk.towns))
    return known[-1]


def _hundreds(amount: float) -> int:
    return max(round(amount / 100) * 100, 500)
