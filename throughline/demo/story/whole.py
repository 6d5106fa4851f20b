"""The whole story, told from a seed and a day."""

from dataclasses import dataclass
from datetime import date

from throughline.demo.story.bands import bands
from throughline.demo.story.cast import HERO
from throughline.demo.story.customers import Directory
from throughline.demo.story.days import Days, days_around
from throughline.demo.story.deals import Deal, Visit, won_before
from throughline.demo.story.forecast import signed_targets, visit_targets
from throughline.demo.story.hero import NAMES, hero_deals
from throughline.demo.story.neglected import NAMES as NEGLECTED
from throughline.demo.story.neglected import neglected_deals
from throughline.demo.story.people import Person, people, sellers_of
from throughline.demo.story.scene import Scene
from throughline.demo.story.stream import stream
from throughline.demo.story.strength import truths, usual
from throughline.demo.story.visits import visits


@dataclass(frozen=True)
class Story:
    """Everybody, and everything that happens, some of it after today; `targets` are foreseen, not given."""

    seed: int
    days: Days
    people: list[Person]
    deals: list[Deal]
    visits: list[Visit]
    targets: dict[str, float]

    @property
    def sellers(self) -> list[Person]:
        """Those who carry a number."""
        return sellers_of(self.people)


def tell(seed: int, today: date) -> Story:
    """The story as it stands on a day; the same for the same seed and day."""
    days = days_around(today)
    everybody = people(seed, days.quarter.start)
    sellers = sellers_of(everybody)
    truth = truths(seed, sellers)
    scene = Scene(seed, days, sellers, truth, Directory(stream(seed, "customers"), NAMES | NEGLECTED))
    deals = _past(scene)
    targets = signed_targets(sellers, history_bands(sellers, deals, days), days.quarter.start)
    deals += _present(scene, targets)
    asked = visit_targets(sellers, days.quarter.start)
    seen = list(visits(scene, asked, deals))
    deals += neglected_deals(sellers, days, targets)
    return Story(seed, days, everybody, deals, seen, targets)


def veterans(sellers: list[Person], days: Days) -> list[Person]:
    """Those who were there in all the quarters of the history."""
    return [person for person in sellers if person.hired_on < days.past[0].start]


def history_bands(sellers: list[Person], deals: list[Deal], days: Days) -> dict[str, str]:
    """The bands of the veterans, as known when the plan was published."""
    level_of = {person.number: str(person.level) for person in veterans(sellers, days)}
    won = won_before(deals, days.published_on)
    return bands({number: won[number] for number in level_of if number in won}, level_of)


def _past(scene: Scene) -> list[Deal]:
    deals: list[Deal] = []
    for index, quarter in enumerate(scene.days.past):
        deals += scene.deals_of(quarter, usual(scene.sellers, scene.truth, index, quarter.start))
    return deals


def _present(scene: Scene, targets: dict[str, float]) -> list[Deal]:
    """This quarter and the next, whose deals are open now; the hero's are written by hand."""
    totals = {number: max(target * scene.truth[number].form, 0.0) for number, target in targets.items()}
    hero = next(person for person in scene.sellers if person.name == HERO)
    drawn = scene.deals_of(scene.days.quarter, totals) + scene.deals_of(scene.days.following, totals)
    rest = [deal for deal in drawn if deal.owner != hero.number]
    return rest + hero_deals(hero, scene.days, targets[hero.number])
