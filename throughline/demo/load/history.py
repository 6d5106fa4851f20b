"""What the CRM knew before the quarter, as attributes that the rule reads."""

from datetime import datetime
from decimal import Decimal

from throughline.core.periods import Period
from throughline.crm.models import Metric
from throughline.demo.load.stage import Stage
from throughline.demo.story.bands import bands
from throughline.demo.story.rule import BAND, WON
from throughline.demo.story.whole import veterans
from throughline.org.selectors.attributes import attribute_facts
from throughline.org.services.set_attribute_values import set_attribute_values
from throughline.progress.services.write_metric_attribute import write_metric_attribute


def write_history(*, stage: Stage, at: datetime, won: Metric) -> None:
    """What each won in the last four quarters, and the quarter of their level that this puts them in."""
    days = stage.story.days
    write_metric_attribute(
        actor=stage.actor,
        at=at,
        metric=won,
        attribute=WON,
        window=Period(days.past[0].start, days.published_on),
        valid_from=days.quarter.start,
    )
    numbers = _bands(stage)
    values = {stage.organisation.people[number]: band for number, band in numbers.items()}
    set_attribute_values(
        actor=stage.actor,
        at=at,
        code=BAND,
        values=values,
        valid_from=days.quarter.start,
        source="近四季成交额，同职级四等分",
    )


def _bands(stage: Stage) -> dict[str, str]:
    """Only of those who were there all the time: the others have not had four quarters to show."""
    level_of = {
        person.number: str(person.level) for person in veterans(stage.story.sellers, stage.story.days)
    }
    ids = {stage.organisation.people[number]: number for number in level_of}
    facts = attribute_facts("person", [WON], ids, stage.story.days.quarter.start)
    won = {ids[one]: _number(known[WON].value) for one, known in facts.items() if WON in known}
    return bands(won, level_of)


def _number(value: object) -> Decimal:
    assert isinstance(value, Decimal)
    return value
