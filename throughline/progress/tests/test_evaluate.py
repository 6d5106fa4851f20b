"""Evaluation as of a moment: what is known, what is expected, and what follows above."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from throughline.goals.models import Alignment, CheckIn, KeyResult, Milestone, TargetSegment
from throughline.kit.scope import company_scope
from throughline.progress.moment import Moment
from throughline.progress.services.evaluate import evaluate_cycles
from throughline.progress.services.refresh_key_results import refresh_key_results
from throughline.progress.tests.seller import AT, Seller, add_key_result, deal

MID = date(2026, 11, 15)
STEPS = {
    "kind": "milestones",
    "steps": [{"date": "2026-10-31", "share": "0.4"}, {"date": "2026-12-15", "share": "0.6"}],
}


def evaluated(seller: Seller, kr: KeyResult, day: date = MID) -> KeyResult:
    with company_scope(seller.company.id):
        evaluate_cycles(moment=Moment.end_of(day), cycle_ids=[seller.cycle.id])
        return KeyResult.objects.get(id=kr.id)


def made(seller: Seller, **columns) -> KeyResult:
    with company_scope(seller.company.id):
        return add_key_result(seller, **{"owner_person": seller.people["1001"], **columns})


def report(seller: Seller, kr: KeyResult, on: date, value: str) -> None:
    at = datetime(on.year, on.month, on.day, 4, tzinfo=UTC)
    with company_scope(seller.company.id):
        CheckIn.objects.create(key_result=kr, at=at, on=on, value=Decimal(value))


def test_the_end_of_a_day_is_its_last_second_or_the_next_midnight():
    zone = "Asia/Shanghai"
    for text in ("2026-11-15", "2026-11-15T23:59:59+08:00", "2026-11-16T00:00:00+08:00"):
        assert Moment.read(text, zone) == Moment.end_of(MID)
    assert Moment.read("2026-11-15T10:00:00+08:00", zone) == Moment(through=MID, ended=date(2026, 11, 14))


def test_a_metric_without_a_completed_load_has_no_data_and_with_one_it_is_zero(seller: Seller):
    kr = seller.key_results["won", "1002"]
    assert (evaluated(seller, kr).status, evaluated(seller, kr).actual) == ("no_data", None)
    seller.complete("contract")
    assert evaluated(seller, kr).status == "no_data"
    seller.complete("deal")
    found = evaluated(seller, kr)
    assert (found.actual, found.status, found.stale) == (0, "behind", False)


def test_a_load_that_ends_before_the_cycle_is_no_data(seller: Seller):
    seller.complete("deal", as_of=datetime(2026, 9, 15, tzinfo=UTC))
    assert evaluated(seller, seller.key_results["won", "1002"]).status == "no_data"


def test_a_source_silent_for_more_than_a_week_is_stale(seller: Seller):
    seller.complete("deal")
    kr = seller.key_results["won", "1002"]
    assert not evaluated(seller, kr, MID + timedelta(days=7)).stale
    assert evaluated(seller, kr, MID + timedelta(days=8)).stale


def test_a_manual_key_result_takes_the_last_value_by_then(seller: Seller):
    kr = made(seller, source="check_in")
    assert evaluated(seller, kr).status == "no_data"
    report(seller, kr, date(2026, 11, 10), "3000")
    report(seller, kr, date(2026, 11, 20), "9999")
    found = evaluated(seller, kr)
    assert (found.actual, found.stale) == (3000, False)
    assert evaluated(seller, kr, date(2026, 11, 18)).stale


def test_a_limit_keeps_the_share_of_days_on_which_it_held(seller: Seller):
    kr = made(seller, source="check_in", kind="keep_above", target=Decimal(88), first_target=Decimal(88))
    report(seller, kr, date(2026, 11, 6), "90")
    report(seller, kr, date(2026, 11, 12), "80")
    found = evaluated(seller, kr)
    assert found.held_share == Decimal("0.6")
    assert found.attainment == Decimal("0.909090909")
    assert (found.expected, found.status) == (88, "behind")


def test_milestones_count_the_steps_done_by_then(seller: Seller):
    kr = made(seller, source="check_in", kind="milestone", target=1, first_target=1, pace_rule=STEPS)
    with company_scope(seller.company.id):
        for position, (share, done) in enumerate((("0.4", date(2026, 11, 10)), ("0.6", None)), start=1):
            Milestone.objects.create(
                key_result=kr, position=position, title="step", due_on=MID, share=share, done_on=done
            )
    assert evaluated(seller, kr, date(2026, 11, 9)).actual == 0
    found = evaluated(seller, kr)
    assert (found.actual, found.expected_share, found.lag_points) == (Decimal("0.4"), Decimal("0.4"), 0)


def test_expected_goes_on_from_what_a_replan_kept(seller: Seller):
    seller.complete("deal")
    kr = seller.key_results["won", "1001"]
    with company_scope(seller.company.id):
        KeyResult.objects.filter(id=kr.id).update(target=Decimal(13000))
        effective = date(2026, 11, 13)
        kept = Decimal("3151.515152")
        TargetSegment.objects.create(key_result=kr, effective=effective, kept=kept, target=Decimal(13000))
    assert evaluated(seller, kr, date(2026, 11, 12)).expected == Decimal("3053.030303")
    assert evaluated(seller, kr).expected == kept
    assert evaluated(seller, kr, date(2026, 12, 31)).expected == 13000


def test_roll_ups_follow_their_children_and_the_objective_its_key_results(seller: Seller):
    seller.complete("deal")
    hq = {"owner_person": None, "owner_unit": seller.units["hq"]}
    top = made(seller, source="sum", **hq)
    mean = made(seller, source="target_weighted", objective=seller.objective, **hq)
    with company_scope(seller.company.id):
        for owner in ("1001", "1002"):
            child = seller.key_results["won", owner]
            Alignment.objects.create(child=child, parent=top, share=Decimal("0.5"))
            Alignment.objects.create(child=child, parent=mean)
        Alignment.objects.create(child=top, parent=made(seller, source="sum", title="above", **hq), share=1)
    seller.bring([deal(1, "1001", "1300", "2026-10-09"), deal(2, "1002", "3900", "2026-10-09")])
    with company_scope(seller.company.id):
        found = {kr.id: kr for kr in KeyResult.objects.all()}
        above = KeyResult.objects.get(title="above")
        seller.objective.refresh_from_db()
    assert (found[top.id].actual, above.actual) == (2600, 2600)
    assert found[mean.id].attainment == Decimal("0.4")
    # Four weigh the same: 5,200 of 6,500 won, 40 % of the mean, and two that have no data yet.
    assert seller.objective.progress == Decimal("0.3")
    assert seller.objective.status == found[mean.id].status


def test_a_cycle_that_has_ended_is_evaluated_at_its_end(seller: Seller):
    seller.complete("deal")
    found = evaluated(seller, seller.key_results["won", "1002"], date(2027, 3, 1))
    assert (found.evaluated_as_of, found.expected) == (date(2026, 12, 31), 6500)


def test_the_real_clock_leaves_an_ended_cycle_at_its_day(seller: Seller):
    seller.complete("deal")
    kr = seller.key_results["won", "1002"]
    never = seller.key_results["signed", "1002"]
    with company_scope(seller.company.id):
        refresh_key_results(key_result_ids=[kr.id], moment=Moment.end_of(MID))
        years_later = Moment.end_of(date(2029, 1, 1))
        refresh_key_results(key_result_ids=[kr.id, never.id], moment=years_later, clock="real")
        kr.refresh_from_db()
        never.refresh_from_db()
    assert (kr.evaluated_as_of, never.evaluated_as_of) == (MID, None)


def test_an_evaluation_may_go_back_in_time_but_a_fold_does_not(seller: Seller):
    seller.complete("deal")
    kr = seller.key_results["won", "1001"]
    evaluated(seller, kr, date(2026, 11, 30))
    seller.bring([deal(1, "1001", "10", "2026-10-09")])
    assert seller.key_result("won", "1001").evaluated_as_of == date(2026, 11, 30)
    assert evaluated(seller, kr).evaluated_as_of == MID


def test_ten_times_as_many_key_results_take_no_more_statements(seller: Seller, django_assert_max_num_queries):
    seller.complete("deal", "contract", "visit")
    with company_scope(seller.company.id), django_assert_max_num_queries(22) as few:
        evaluate_cycles(moment=Moment.at(AT, "Asia/Shanghai"))
    for _ in range(10):
        for person in seller.people.values():
            made(seller, owner_person=person, metric_id=seller.metrics["won"].id)
    with company_scope(seller.company.id), django_assert_max_num_queries(len(few)):
        evaluate_cycles(moment=Moment.at(AT, "Asia/Shanghai"))
