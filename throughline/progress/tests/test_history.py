"""Lag by day, of many key results at once: what the pages draw agrees with what was judged."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from throughline.core.periods import Period
from throughline.goals.models import CheckIn, KeyResult, Milestone
from throughline.goals.selectors.key_results import key_results_seen_by
from throughline.kit.scope import company_scope
from throughline.progress.lag_days import LagDay
from throughline.progress.moment import Moment
from throughline.progress.selectors.history import lag_history
from throughline.progress.services.evaluate import evaluate_cycles
from throughline.progress.tests.seller import START, Seller, add_key_result, deal

MID = date(2026, 11, 15)


def history(seller: Seller, kr: KeyResult, *, until: date = MID, days: int = 28) -> list[LagDay]:
    with company_scope(seller.company.id):
        return lag_history([key_results_seen_by(seller.actor()).get(id=kr.id)], until, days)[kr.id]


def made(seller: Seller, **columns) -> KeyResult:
    with company_scope(seller.company.id):
        return add_key_result(seller, **{"owner_person": seller.people["1001"], **columns})


def report(seller: Seller, kr: KeyResult, on: date, value: str | None) -> None:
    at = datetime(on.year, on.month, on.day, 4, tzinfo=UTC)
    with company_scope(seller.company.id):
        CheckIn.objects.create(key_result=kr, at=at, on=on, value=value and Decimal(value))


def sold(seller: Seller) -> KeyResult:
    seller.bring([deal(1, "1001", "1000.00", "2026-10-05"), deal(2, "1001", "500.00", "2026-11-10")])
    seller.complete("deal")
    return seller.key_results["won", "1001"]


def test_each_day_holds_what_had_come_by_then(seller: Seller):
    found = history(seller, sold(seller), days=10)
    assert [day.on for day in found] == [MID - timedelta(days=back) for back in range(9, -1, -1)]
    assert [str(day.actual) for day in found] == ["1000.000000"] * 4 + ["1500.000000"] * 6


@pytest.mark.parametrize("day", [START, date(2026, 10, 31), date(2026, 11, 10), MID])
def test_a_days_lag_is_what_an_evaluation_of_that_day_says(seller: Seller, day: date):
    kr = sold(seller)
    with company_scope(seller.company.id):
        evaluate_cycles(moment=Moment.end_of(day), cycle_ids=[seller.cycle.id])
        judged = KeyResult.objects.get(id=kr.id)
    last = history(seller, kr, until=day)[-1]
    assert (last.on, last.actual) == (day, judged.actual)
    assert last.lag_points == round(judged.lag_points, 4)


def test_a_window_longer_than_the_cycle_begins_with_the_cycle(seller: Seller):
    found = history(seller, sold(seller), days=400)
    assert [day.on for day in found] == list(Period.closed(START, MID))


def test_without_a_completed_load_nothing_is_known_of_any_day(seller: Seller):
    assert history(seller, seller.key_results["won", "1001"]) == []


def test_a_reported_value_holds_until_the_next_one_and_before_the_first_nothing_is_known(seller: Seller):
    kr = made(seller, source="check_in", kind="decrease", baseline=Decimal(100), target=Decimal(0))
    report(seller, kr, date(2026, 11, 10), "60")
    report(seller, kr, date(2026, 11, 12), None)
    report(seller, kr, date(2026, 11, 14), "50")
    found = history(seller, kr)
    assert [(day.on.day, int(day.actual)) for day in found] == [
        (10, 60), (11, 60), (12, 60), (13, 60), (14, 50), (15, 50),
    ]  # fmt: skip


def test_steps_count_from_the_day_on_which_they_were_done(seller: Seller):
    pace = {"kind": "milestones", "steps": [{"date": "2026-12-15", "share": "1"}]}
    kr = made(seller, source="check_in", kind="milestone", measure="none", target=Decimal(1), pace_rule=pace)
    with company_scope(seller.company.id):
        for position, on in enumerate([date(2026, 10, 9), date(2026, 11, 14)], 1):
            Milestone.objects.create(
                key_result=kr, position=position, title="s", due_on=on, share=Decimal("0.3"), done_on=on
            )
    assert [str(day.actual)[:3] for day in history(seller, kr, days=3)] == ["0.3", "0.6", "0.6"]


def test_no_day_after_somebody_stopped_carrying_it(seller: Seller):
    kr = sold(seller)
    with company_scope(seller.company.id):
        KeyResult.objects.filter(id=kr.id).update(withdrawn_on=date(2026, 11, 3))
        row = KeyResult.objects.select_related("cycle", "owner_unit", "owner_person").get(id=kr.id)
        assert lag_history([row], MID, 28)[kr.id][-1].on == date(2026, 11, 2)


def test_what_rolls_up_has_no_days_of_its_own(seller: Seller):
    assert history(seller, made(seller, source="sum")) == []


def test_many_cost_as_many_queries_as_one(seller: Seller):
    sold(seller)
    made(seller, source="check_in", kind="decrease", baseline=Decimal(100), target=Decimal(0))
    with company_scope(seller.company.id):
        rows = list(key_results_seen_by(seller.actor()))
        assert len(rows) > 20
        with CaptureQueriesContext(connection) as captured:
            lag_history(rows, MID, 28)
    assert len(captured) <= 10
