"""Who sells where and when: what every part of the story is played in."""

from dataclasses import dataclass

from throughline.core.periods import Period
from throughline.demo.story.customers import Directory
from throughline.demo.story.days import Days
from throughline.demo.story.deals import Deal
from throughline.demo.story.people import Person
from throughline.demo.story.selling import Desk, quarter_of_deals
from throughline.demo.story.stream import stream
from throughline.demo.story.strength import Truth
from throughline.demo.story.units import OFFICES


@dataclass(frozen=True)
class Scene:
    """The sellers with the truth about each, the days, and the customers nobody has found yet."""

    seed: int
    days: Days
    sellers: list[Person]
    truth: dict[str, Truth]
    directory: Directory

    def deals_of(self, quarter: Period, totals: dict[str, float]) -> list[Deal]:
        """Everybody's deals of one quarter, whose counted orders come to about these totals."""
        working = self.days.working(quarter)
        deals: list[Deal] = []
        for person in self.sellers:
            desk = Desk(person, quarter, working, OFFICES[person.unit].towns, self.directory)
            random = stream(self.seed, "deals", quarter.start, person.number)
            deals += quarter_of_deals(random, desk, totals[person.number])
        return deals
