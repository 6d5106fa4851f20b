"""Visits: this quarter's and the last one's."""

from collections import defaultdict
from collections.abc import Iterator

from throughline.core.periods import Period
from throughline.demo.story.cast import HERO
from throughline.demo.story.deals import Deal, Visit
from throughline.demo.story.people import Person
from throughline.demo.story.scene import Scene
from throughline.demo.story.selling import rhythm
from throughline.demo.story.stream import stream

HERO_DRIVE = 1.15
"""The hero is behind in what they sign, not in what they do."""


def visits(scene: Scene, asked: dict[str, float], deals: list[Deal]) -> Iterator[Visit]:
    """Everybody's visits to the customers of their own deals, those still ahead included."""
    customers: dict[str, list[str]] = defaultdict(list)
    for deal in deals:
        customers[deal.owner].append(deal.customer.name)
    for quarter in (scene.days.past[-1], scene.days.quarter):
        for person in scene.sellers:
            yield from _of(scene, quarter, person, asked[person.number], customers[person.number])


def _of(scene: Scene, quarter: Period, person: Person, asked: float, customers: list[str]) -> Iterator[Visit]:
    random = stream(scene.seed, "visits", quarter.start, person.number)
    drive = HERO_DRIVE if person.name == HERO else scene.truth[person.number].drive
    count = max(round(asked * drive + random.uniform(-0.5, 0.5)), 1)
    for index, day in enumerate(rhythm(random, count, scene.days.working(quarter)), start=1):
        number = f"V{quarter.start:%y%m}-{person.number}-{index:02}"
        if day >= person.hired_on:
            yield Visit(number, person.number, random.choice(customers), day)
