"""Overdue receivables in one office: a goal kept by hand, downwards, beside those that the CRM feeds."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from throughline.demo.story.cast import HERO
from throughline.demo.story.days import Days
from throughline.demo.story.people import Person
from throughline.demo.story.stream import stream

OFFICE = "EC-SZ"
HUNDRED = Decimal(100)
LAST_REPORT = timedelta(days=6)
HERO_LAST_REPORT = timedelta(days=8)
"""The hero's last report is more than a week ago: their key result is stale, and they are asked for one."""


@dataclass(frozen=True)
class Receivable:
    """What customers of somebody owed beyond its date when the quarter started, and what it is to be."""

    number: str
    baseline: Decimal
    target: Decimal
    form: Decimal
    is_hero: bool = False


def receivables(seed: int, sellers: list[Person]) -> list[Receivable]:
    """One for everybody who sells in the office."""
    return [_of(seed, person) for person in sellers if person.unit == OFFICE]


def reported_days(receivable: Receivable, days: Days) -> Iterator[date]:
    """Once a week for five weeks."""
    last = days.today - (HERO_LAST_REPORT if receivable.is_hero else LAST_REPORT)
    for weeks in range(5):
        day = last - timedelta(weeks=weeks)
        if day >= days.quarter.start:
            yield day


def owed_on(receivable: Receivable, days: Days, day: date) -> Decimal:
    """What is still owed, in hundreds."""
    done = Decimal(float(days.curve.at(day))) * receivable.form
    owed = receivable.baseline - (receivable.baseline - receivable.target) * done
    return (owed / HUNDRED).quantize(Decimal(1)) * HUNDRED


def _of(seed: int, person: Person) -> Receivable:
    if person.name == HERO:
        return Receivable(person.number, Decimal(84_000), Decimal(30_000), Decimal("1"), is_hero=True)
    random = stream(seed, "receivables", person.number)
    baseline = Decimal(random.randint(120, 700)) * HUNDRED
    target = (baseline * Decimal("0.4") / HUNDRED).quantize(Decimal(1)) * HUNDRED
    return Receivable(person.number, baseline, target, Decimal(random.randint(55, 120)) / 100)
