"""Past periods of a plan, each with what was known at its start and what came."""

from collections.abc import Collection, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from uuid import UUID

from throughline.cascade.models import Plan
from throughline.core.amounts import EXACT
from throughline.core.errors import ThroughlineError
from throughline.core.periods import Period
from throughline.judging.errors import NothingKnownBefore, PeriodNotOver
from throughline.judging.past import NotKnown, Past
from throughline.judging.periods import periods_before
from throughline.judging.selectors.counted import Ledger
from throughline.judging.selectors.targets import targets_on
from throughline.org.models import Person
from throughline.org.selectors.attributes import LEVEL_ATTRIBUTE, values_on


def read_past(plan: Plan, ledger: Ledger, period: Period, *, growth: Decimal, today: date) -> Past | NotKnown:
    """The period, or the named error that stands in its way."""
    try:
        return _past(plan, ledger, period, growth, today)
    except ThroughlineError as error:
        return NotKnown(period, error)


def default_periods(plan: Plan, ledger: Ledger, count: int) -> list[Period]:
    """The periods before the plan's cycle for which a total was known, in order of time."""
    cycle = plan.key_result.cycle
    before = periods_before(Period.closed(cycle.starts_on, cycle.ends_on), count)
    return [one for one in reversed(before) if ledger.is_whole(periods_before(one, 1)[0])]


def levels_on(person_ids: Collection[UUID], on: date) -> dict[UUID, str]:
    """The job level of those who have one."""
    rows = values_on(on).filter(attribute__code=LEVEL_ATTRIBUTE, person_id__in=person_ids)
    return {person: text for person, text in rows.values_list("person_id", "text") if person and text}


def _past(plan: Plan, ledger: Ledger, period: Period, growth: Decimal, today: date) -> Past:
    if period.last >= today:
        raise PeriodNotOver(last=period.last)
    before = periods_before(period, 1)[0]
    known = ledger.total(plan.root, before)
    if known <= 0:
        raise NothingKnownBefore(first=period.start, last=period.last)
    demand, shares = targets_on(plan, period.start, EXACT.multiply(known, 1 + growth))
    people = [share.owner for share in shares if share.is_person]
    return Past(
        period=period,
        total=demand.amount,
        demand=demand,
        shares=shares,
        came=ledger.counted(period),
        last=ledger.counted(before),
        history=ledger.history(period),
        days=_days(people, period),
        levels=levels_on(people, period.start),
    )


def _days(people: Sequence[UUID], period: Period) -> dict[UUID, Fraction]:
    """Those who left in the period; everybody else was there for all of it."""
    left = Person.objects.filter(id__in=people, left_on__gt=period.start, left_on__lt=period.until)
    return {
        person: Fraction((left_on - period.start).days, period.days)
        for person, left_on in left.values_list("id", "left_on")
        if left_on is not None
    }
