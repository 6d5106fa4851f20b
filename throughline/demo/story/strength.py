"""The truth about people: what each would sell. No rule sees it; the CRM's records follow from it."""

from dataclasses import dataclass
from datetime import date

from throughline.core.rules.months import months_between
from throughline.demo.story.people import Person
from throughline.demo.story.rule import LEVELS, TARGET, ramp_at
from throughline.demo.story.stream import stream
from throughline.demo.story.units import OFFICES, REGION_OF

GROWTH = (0.80, 0.84, 0.89, 0.94)
"""What the company sold in each of the four quarters before, of what it now wants."""


@dataclass(frozen=True)
class Truth:
    """Talent lasts; `form` is how this quarter goes, `drive` how much of the visits are made."""

    talent: float
    form: float
    drive: float


def truths(seed: int, sellers: list[Person]) -> dict[str, Truth]:
    """By person's number."""
    found, offices = {}, {}
    for person in sellers:
        if person.unit not in offices:
            luck = stream(seed, "office", person.unit).gauss(1, 0.05)
            offices[person.unit] = OFFICES[person.unit].momentum * luck
        random = stream(seed, "truth", person.number)
        momentum = REGION_OF[person.unit].momentum * offices[person.unit]
        talent = random.lognormvariate(0, 0.16)
        found[person.number] = Truth(talent, momentum * random.gauss(1, 0.11), random.gauss(1.0, 0.16))
    return found


def usual(sellers: list[Person], truth: dict[str, Truth], quarter: int, start: date) -> dict[str, float]:
    """What each would sell in a past quarter to new enterprise customers."""
    strengths = {person.number: _strength(person, truth[person.number], start) for person in sellers}
    worth = float(TARGET) * GROWTH[quarter] / sum(strengths.values())
    return {number: strength * worth for number, strength in strengths.items()}


def _strength(person: Person, truth: Truth, start: date) -> float:
    assert person.level is not None
    middle = date(start.year, start.month + 1, 15)
    if person.hired_on >= middle:
        return 0.0
    ramp = ramp_at(months_between(person.hired_on, middle))
    return float(LEVELS[person.level] * REGION_OF[person.unit].coefficient * ramp) * truth.talent
