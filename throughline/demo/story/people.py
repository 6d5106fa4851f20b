"""Everybody: two hundred who sell, those who lead them, and three at headquarters."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from throughline.demo.story import cast
from throughline.demo.story.cast import Level, Seller
from throughline.demo.story.names import names
from throughline.demo.story.stream import stream
from throughline.demo.story.units import COMPANY, HEADQUARTERS, REGIONS, Office

MAIL = "guantong.example"


@dataclass(frozen=True)
class Person:
    """Somebody as they are imported; `level` only for those who sell, `leads` only for heads."""

    number: str
    name: str
    unit: str
    hired_on: date
    level: Level | None = None
    leads: str | None = None

    @property
    def email(self) -> str:
        """An address nobody receives mail at."""
        return f"{self.number.lower()}@{MAIL}"


def people(seed: int, quarter_start: date) -> list[Person]:
    """The same people for the same seed; hire dates count back from the quarter's start."""
    random = stream(seed, "people")
    named = {*cast.HEADS.values(), cast.PLANNER, cast.FINANCE, cast.ADMIN}
    named |= {seller.name for sellers in cast.SELLERS.values() for seller in sellers}
    drawn = names(random, named)
    return [*_leaders(random, drawn, quarter_start), *_sellers(random, drawn, quarter_start)]


def sellers_of(everybody: list[Person]) -> list[Person]:
    """Those who carry a number."""
    return [person for person in everybody if person.level is not None]


def _leaders(random: Random, drawn: Iterator[str], start: date) -> Iterator[Person]:
    codes = [COMPANY, *(code for region in REGIONS for code in (region.code, *_codes(region.offices)))]
    for index, code in enumerate(codes, start=1):
        name = cast.HEADS.get(code) or next(drawn)
        yield Person(f"G{index:03}", name, code, _hired(random, start, random.randint(40, 130)), leads=code)
    for index, name in enumerate((cast.PLANNER, cast.FINANCE, cast.ADMIN), start=len(codes) + 1):
        yield Person(f"G{index:03}", name, HEADQUARTERS, _hired(random, start, random.randint(20, 90)))


def _sellers(random: Random, drawn: Iterator[str], start: date) -> Iterator[Person]:
    number = 1000
    for office in (office for region in REGIONS for office in region.offices):
        given = cast.SELLERS.get(office.code, ())
        invented = (_invented(random, drawn) for _ in range(office.people - len(given)))
        for seller in (*given, *invented):
            number += 1
            hired_on = _hired(random, start, seller.months)
            yield Person(f"S{number}", seller.name, office.code, hired_on, seller.level)


def _invented(random: Random, drawn: Iterator[str]) -> Seller:
    """One in six was hired within the ramp; nobody is senior within two years."""
    months = random.randint(0, 8) if random.random() < 1 / 6 else int(9 + random.expovariate(1 / 26))
    levels: list[Level] = ["初级", "中级", "高级"]
    odds = [7, 3, 0] if months < 24 else [2, 4, 3]
    return Seller(next(drawn), random.choices(levels, odds)[0], min(months, 150))


def _hired(random: Random, start: date, months: int) -> date:
    """Whole `months` before the quarter's start, and some days more."""
    year, month = divmod(start.year * 12 + start.month - 1 - months, 12)
    return date(year, month + 1, start.day) - timedelta(days=random.randint(4, 27))


def _codes(offices: tuple[Office, ...]) -> list[str]:
    return [office.code for office in offices]
