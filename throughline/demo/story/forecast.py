"""What the rule will ask of everybody, foreseen: how well a quarter goes is told against it.

An estimate in floats, for the story alone. The numbers that people carry come from the cascade.
"""

from collections.abc import Mapping
from datetime import date

from throughline.core.rules.months import months_between
from throughline.demo.story.cast import LOCKS
from throughline.demo.story.people import Person
from throughline.demo.story.rule import BANDS, LEVELS, TARGET, VISITS, ramp_at
from throughline.demo.story.units import REGION_OF


def signed_targets(sellers: list[Person], band: Mapping[str, str], on: date) -> dict[str, float]:
    """The amount that each will be asked to sign, by number."""
    locked = {lock.name: float(lock.amount) for lock in LOCKS}
    weights = {
        person.number: _weight(person, band.get(person.number), on)
        for person in sellers
        if person.name not in locked
    }
    worth = (float(TARGET) - sum(locked.values())) / sum(weights.values())
    return {person.number: locked.get(person.name) or weights[person.number] * worth for person in sellers}


def visit_targets(sellers: list[Person], on: date) -> dict[str, float]:
    """The visits that each will be asked to make, by number."""
    ramps = {person.number: float(ramp_at(months_between(person.hired_on, on))) for person in sellers}
    worth = float(VISITS) / sum(ramps.values())
    return {number: ramp * worth for number, ramp in ramps.items()}


def _weight(person: Person, band: str | None, on: date) -> float:
    assert person.level is not None
    history = BANDS[band] if band else 1
    ramp = ramp_at(months_between(person.hired_on, on))
    return float(LEVELS[person.level] * REGION_OF[person.unit].coefficient * ramp * history)
