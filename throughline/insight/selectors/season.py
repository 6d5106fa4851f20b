"""The season of earlier years, proposed for a period to come."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Literal, cast

from throughline.access.errors import NotFound, require
from throughline.core.pace import seasonal_shares, share
from throughline.core.periods import Period
from throughline.crm.models import Metric
from throughline.goals.written import plain
from throughline.insight.season_schemas import Season, SeasonPart, SeasonWanted, SeasonYear
from throughline.org.selectors.calendars import working_calendar
from throughline.progress.selectors.seasons import PastYear, parts_of, past_years
from throughline.tenants.actor import Actor
from throughline.tenants.models import Company


def season_of(*, actor: Actor, wanted: SeasonWanted) -> Season:
    """Raises NotFound for a calendar or metric of nobody's, CalendarYearMissing."""
    require(actor, "cycle", "write")
    period, calendar = Period.closed(wanted.starts_on, wanted.ends_on), working_calendar(wanted.calendar_id)
    parts = parts_of(period, wanted.by)
    days = [calendar.working_days(part) for part in parts]
    metric = _metric(actor, wanted)
    years = _years(metric, period, wanted, actor.today) if metric else []
    shares = seasonal_shares([year.amounts for year in years], days)
    even = seasonal_shares([], days)
    return Season(
        by=wanted.by,
        parts=[
            SeasonPart(start=part.start, until=part.until, working_days=count, even=usual, share=proposed)
            for part, count, usual, proposed in zip(parts, days, even, shares, strict=True)
        ],
        years=[_year(year) for year in years],
        value=cast(Literal["amount", "count"], metric.value) if metric else None,
        currency=_currency(actor) if metric and metric.value == "amount" else None,
    )


def _metric(actor: Actor, wanted: SeasonWanted) -> Metric | None:
    """What the whole company was credited with is for those who may read all credits."""
    if wanted.metric_id is None:
        return None
    require(actor, "credit", "read")
    found: Metric | None = Metric.objects.visible_to(actor).filter(id=wanted.metric_id).first()
    if found is None:
        raise NotFound
    return found


def _years(metric: Metric, period: Period, wanted: SeasonWanted, today: date) -> list[PastYear]:
    """Only years in which something came: before the first load there is no year to learn from."""
    found = past_years(metric, period, wanted.by, years=wanted.years, before=today)
    return [year for year in found if any(amount > 0 for amount in year.amounts)]


def _year(year: PastYear) -> SeasonYear:
    amounts = [Fraction(max(amount, Decimal(0))) for amount in year.amounts]
    total = sum(amounts, Fraction(0))
    return SeasonYear(
        start=year.period.start,
        until=year.period.until,
        amounts=[plain(amount) for amount in year.amounts],
        shares=[share(amount / total) for amount in amounts],
        total=plain(sum(year.amounts, Decimal(0))),
    )


def _currency(actor: Actor) -> str:
    return Company.objects.get(id=actor.company_id).currency
