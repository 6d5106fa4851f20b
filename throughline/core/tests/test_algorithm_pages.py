"""The worked tables of docs/algorithms are what the code computes."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from throughline.core import pace
from throughline.core.attainment import Measure, attainment, lag
from throughline.core.calendar_years import weekdays_year
from throughline.core.calendars import WorkingCalendar
from throughline.core.forecast import OpenDeal, forecast
from throughline.core.likelihood import Lagging, likelihood
from throughline.core.pace.rounding import rounded
from throughline.core.periods import Period, months_in
from throughline.core.rollup import (
    Summed,
    Weighed,
    objective_progress,
    summed_actual,
    weight_shares,
    weighted_attainment,
)
from throughline.core.splits import split
from throughline.core.status import alert_decision, status_of

PAGES = Path(__file__).parents[3] / "docs" / "algorithms"
CALENDAR = WorkingCalendar.of([weekdays_year(2017)])
QUARTER = Period.closed(date(2017, 10, 1), date(2017, 12, 31))
MIDDLE = date(2017, 11, 15)
SEASON = [
    pace.SeasonPart(month, Fraction(part))
    for month, part in zip(months_in(QUARTER), ["0.2", "0.3", "0.5"], strict=True)
]
STEPS = [pace.Step(MIDDLE, Fraction(1, 4)), pace.Step(QUARTER.last, Fraction(3, 4))]
KINDS = ["working_days", "linear", "seasonal", "milestones"]
RULES: list[pace.PaceRule] = [
    pace.WorkingDays(),
    pace.Linear(),
    pace.Seasonal(SEASON),
    pace.Milestones(STEPS),
]
CURVES = [pace.pace_curve(rule, QUARTER, CALENDAR) for rule in RULES]
MIXED = [Decimal(amount) for amount in (1200, 800, 3000, 500, 9000, 1500, 2500, 700)]
HISTORIES = {"any": MIXED, "mixed": MIXED, "equal": [Decimal(1000)]}


def table(page: str, *head: str) -> list[list[str]]:
    """The rows of the page's one table with this head, as written."""
    lines = [_cells(line) for line in (PAGES / page).read_text("utf-8").splitlines()]
    start = lines.index(list(head)) + 2
    end = next((at for at in range(start, len(lines)) if not lines[at]), len(lines))
    assert end > start
    return lines[start:end]


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("|")[1:-1]] if line.startswith("|") else []


@pytest.mark.parametrize("row", table("pace.md", "day", *KINDS, "E"))
def test_curves(row: Sequence[str]):
    day = date.fromisoformat(row[0])
    replans = [pace.Replan(MIDDLE, Decimal(1000))]
    expected = pace.Expectation(CURVES[0], Decimal(650), replans=replans).at(day)
    assert [str(pace.share(curve.at(day))) for curve in CURVES] == row[1:5]
    assert str(rounded(expected, 2)) == row[5]


@pytest.mark.parametrize("row", table("pace.md", "past years", "first", "second", "third"))
def test_shares_from_history(row: Sequence[str]):
    years = [] if row[0] == "none" else [list(map(Decimal, year.split())) for year in row[0].split("/")]
    assert [str(share) for share in pace.seasonal_shares(years, [20, 21, 22])] == row[1:]


@pytest.mark.parametrize("row", table("pace.md", "kind", "B", "T", "A", "attainment", "lag"))
def test_attainment_and_lag(row):
    kind, baseline, target, actual = row[0], *map(Decimal, row[1:4])
    measure = Measure(kind, target, baseline)
    behind = lag(measure, pace.Expectation(CURVES[0], target, baseline), actual, MIDDLE)
    assert [str(pace.share(attainment(measure, actual))), str(pace.points(behind))] == row[4:]


@pytest.mark.parametrize("row", table("pace.md", "lag", "status", "no alert open", "alert open"))
def test_status_and_alerts(row):
    behind = Fraction(row[0])
    status = status_of(pace=Fraction(1, 2), lag=behind)
    decisions = [
        alert_decision(status=status, lag=behind, is_open=is_open, working_day=True, stale=False)
        for is_open in (False, True)
    ]
    assert [status, *decisions] == row[1:]


def test_roll_ups():
    head = ["target", "actual", "share of the targets", "attainment", "`sum`"]
    means = ["`weighted` 1:1:1", "`target_weighted`", "progress 1:1:1"]
    *children, totals = table("rollup.md", *head, *means)
    targets, actuals = ([Decimal(child[at]) for child in children] for at in (0, 1))
    reached = [attainment(Measure("increase", t), a) for t, a in zip(targets, actuals, strict=True)]
    assert [str(pace.share(part)) for part in weight_shares(targets)] == [child[2] for child in children]
    assert [str(pace.share(part)) for part in reached] == [child[3] for child in children]
    equally = [Weighed(part) for part in reached]
    by_target = [Weighed(part, target) for part, target in zip(reached, targets, strict=True)]
    results = [weighted_attainment(equally), weighted_attainment(by_target), objective_progress(equally)]
    assert str(summed_actual(map(Summed, actuals))) == totals[4]
    assert [str(pace.share(result)) for result in results if result is not None] == totals[5:]


@pytest.mark.parametrize("row", table("likelihood.md", "n", "s", "a", "history", "likelihood"))
def test_likelihoods(row):
    deals, expected, attained = map(Decimal, row[:3])
    assert str(likelihood(Lagging(expected, attained, deals, HISTORIES[row[3]]))) == row[4]


def test_forecast():
    rows = table("forecast.md", "day", "amount", "probability", "p10", "p25", "median", "p75", "p90")
    deals = [OpenDeal(Decimal(row[1]), Decimal(row[2]), date.fromisoformat(row[0])) for row in rows]
    found = forecast(actual=Decimal(23400), deals=deals, target=Decimal(61300))
    assert [[day.on.isoformat(), *map(str, day[1:])] for day in found.fan] == [
        [row[0], *row[3:]] for row in rows
    ]
    page = (PAGES / "forecast.md").read_text("utf-8")
    assert f"ends at {found.likely:,}. The target is reached with {found.reaching}." in page


@pytest.mark.parametrize("row", table("splits.md", "amount", "quantum", "parts", "shares"))
def test_splits(row):
    parts = dict(enumerate(map(Decimal, row[2].split(" : "))))
    numbered = {f"E{number}": part for number, part in parts.items()}
    shares = split(Decimal(row[0]), numbered, Decimal(row[1]), fact="D1")
    assert " / ".join(map(str, shares.values())) == row[3]
