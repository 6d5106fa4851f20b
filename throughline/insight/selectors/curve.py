"""The curve of a key result: what is expected day by day, what was reached, and when it was behind."""

from datetime import date
from fractions import Fraction
from typing import Any

from throughline.alerts.models import Alert
from throughline.core.attainment import KEPT
from throughline.core.pace import Expectation
from throughline.core.pace.rounding import rounded
from throughline.core.periods import Period
from throughline.core.rollup import ROLL_UPS
from throughline.goals.selectors.calendars import calendars_of
from throughline.goals.selectors.expectations import expectations_of
from throughline.goals.written import plain
from throughline.insight.key_result_schemas import ActualStep, AlertSpan, Curve, Replanned
from throughline.insight.selectors.closed_days import closed_days
from throughline.progress.selectors.reached import reached_by_day
from throughline.tenants.actor import Actor

DIGITS = 6


def curve_of(actor: Actor, kr: Any) -> Curve:
    """Eleven queries at most; `cycle`, `owner_unit` and `owner_person` are selected with the row."""
    expectation = expectations_of([kr])[kr.id]
    period = Period.closed(kr.cycle.starts_on, kr.cycle.ends_on)
    return Curve(
        expected=[_written(_expected(kr, expectation, day)) for day in period],
        actual=_actual(kr, min(actor.today, kr.cycle.ends_on)),
        closed=closed_days(calendars_of([kr])[kr.id], period),
        replans=_replans(expectation),
        alerts=_alerts(actor, kr),
    )


def _expected(kr: Any, expectation: Expectation, day: date) -> Fraction:
    return Fraction(expectation.target_at(day)) if kr.kind in KEPT else expectation.at(day)


def _actual(kr: Any, through: date) -> list[ActualStep] | None:
    """The days on which it changed; none at all where days are not kept."""
    if kr.source in ROLL_UPS:
        return None
    reached = reached_by_day([kr], since=kr.cycle.starts_on, through=through).get(kr.id)
    if reached is None:
        return []
    return [ActualStep(on=day, value=_written(value)) for day, value in sorted(reached.by_day.items())]


def _replans(expectation: Expectation) -> list[Replanned]:
    return [
        Replanned(effective=replan.effective, target=plain(replan.target), kept=plain(replan.kept))
        for replan in expectation.replans
        if replan.kept is not None
    ]


def _alerts(actor: Actor, kr: Any) -> list[AlertSpan]:
    spans = Alert.objects.visible_to(actor).filter(key_result=kr.id).order_by("opened_as_of").distinct()
    return [
        AlertSpan(opened_on=opened, closed_on=closed)
        for opened, closed in spans.values_list("opened_as_of", "closed_as_of")
    ]


def _written(value: Fraction) -> Any:
    return plain(rounded(value, DIGITS))
