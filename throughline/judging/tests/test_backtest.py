"""A rule held against past periods: on what was known at their start, beside its yardsticks."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from throughline.audit.models import AuditEntry
from throughline.cascade.tests.planned import RULE, Planned
from throughline.core.periods import Period
from throughline.goals.models import KeyResult
from throughline.goals.tests.sensors import AT
from throughline.judging.errors import NothingCounted
from throughline.judging.periods import periods_before
from throughline.judging.question import Question
from throughline.judging.services.ask import ask
from throughline.org.models import Person

pytestmark = pytest.mark.django_db
SUMMER = Period.closed(date(2026, 7, 1), date(2026, 9, 30))


def asked(planned: Planned, *periods: Period, growth: str = "0", **draft: Any) -> dict[str, Any]:
    found = ask(
        actor=planned.actor,
        at=AT,
        kind="backtest",
        plan_id=planned.plan.id,
        question=Question(periods, Decimal(growth)),
        at_once=True,
        **draft,
    )
    assert found.result is not None
    answer: dict[str, Any] = found.result
    return answer


def judged(planned: Planned, **given: Any) -> dict[str, Any]:
    (period,) = asked(planned, SUMMER, **given)["periods"]
    assert period["problem"] is None, period
    return dict(period)


def targets(period: dict[str, Any], way: str) -> dict[str, str]:
    return {row["name"]: row["targets"][way] for row in period["rows"]}


def test_the_total_is_what_the_period_before_brought_and_the_rule_shares_it(planned: Planned):
    period = judged(planned)
    # Spring brought 2,000: east 1.3 × (1.8 + 1), west 1.8 + 1, of which Dan carries 1.8 and sold nothing.
    assert period["total"] == "2000"
    assert targets(period, "rule") == {"Ann": "726", "Bob": "404", "Cid": "311"}
    assert (period["people"], period["unsold"]) == (3, 1)


def test_the_yardsticks_stand_beside_it_on_the_same_people(planned: Planned):
    period = judged(planned)
    assert targets(period, "equal") == dict.fromkeys(("Ann", "Bob", "Cid"), "666.67")
    assert targets(period, "last") == {"Ann": "1200", "Bob": "400", "Cid": "300"}
    # Won in winter and spring: 2,200, 900 and 600.
    assert targets(period, "history") == {"Ann": "1189.19", "Bob": "486.49", "Cid": "324.32"}
    means = {way["way"]: way["mean"] for way in period["ways"]}
    assert means["last"] == "1.0556"  # 2000 / 1200, 1000 / 400 and 600 / 300, each less 1
    assert {way["people"] for way in period["ways"]} == {3}
    assert 0 < Decimal(period["noise_floor"]) < 1


def test_growth_raises_the_total_and_the_last_period(planned: Planned):
    period = judged(planned, growth="0.5")
    assert period["total"] == "3000"
    assert targets(period, "last")["Ann"] == "1800"


def test_a_draft_of_the_rule_is_judged_and_not_saved(planned: Planned):
    equal = {"version": 1, "person": [], "unit": []}
    assert targets(judged(planned, body=equal), "rule") == dict.fromkeys(("Ann", "Bob", "Cid"), "500")
    planned.rule.refresh_from_db()
    assert planned.rule.body == RULE


def test_somebody_who_left_half_way_answers_for_their_days(planned: Planned):
    before = {row["name"]: row["deviations"]["rule"] for row in judged(planned)["rows"]}
    Person.objects.filter(name="Ann").update(left_on=date(2026, 8, 16))
    after = {row["name"]: row["deviations"]["rule"] for row in judged(planned)["rows"]}
    assert before["Ann"] == "1.7548"  # 2000 against 726
    assert after["Ann"] == "4.5096"  # against half of it: 46 of 92 days
    assert after["Bob"] == before["Bob"]


def test_without_periods_those_before_the_cycle_are_tested_whose_total_was_known(planned: Planned):
    periods = asked(planned)["periods"]
    assert [period["first"] for period in periods] == ["2026-04-01", "2026-07-01"]


def test_a_period_that_cannot_be_judged_says_why(planned: Planned):
    winter = Period.closed(date(2026, 1, 1), date(2026, 3, 31))
    autumn = Period.closed(date(2026, 10, 1), date(2026, 12, 31))
    codes = [one["problem"]["code"] for one in asked(planned, winter, autumn)["periods"]]
    assert codes == ["nothing_known_before", "period_not_over"]


def test_fairness_reads_what_is_asked_now_against_what_was_brought(planned: Planned):
    found = asked(planned, SUMMER)["fairness"]
    assert [(row["group"], row["people"]) for row in found["levels"]] == [("junior", 2), ("senior", 2)]
    assert [row["group"] for row in found["units"]] == ["East", "West"]
    ann = next(row for row in found["people"] if row["name"] == "Ann")
    assert ann["own"] == "1400.00"
    assert Decimal(ann["growth"]) == round(Decimal(ann["target"]) / 1400 - 1, 4)


def test_the_same_question_has_the_same_answer_and_an_audit_row_each(planned: Planned):
    assert asked(planned, SUMMER) == asked(planned, SUMMER)
    assert AuditEntry.objects.filter(action="rule.backtest").count() == 2


def test_a_key_result_without_a_metric_is_refused(planned: Planned):
    KeyResult.objects.filter(id=planned.key_result.id).update(source="check_in", metric_id=None)
    with pytest.raises(NothingCounted):
        asked(planned, SUMMER)


def test_quarters_go_back_by_quarters_and_odd_periods_by_days():
    quarters = periods_before(Period.closed(date(2026, 1, 1), date(2026, 3, 31)), 2)
    assert [(str(one.start), str(one.last)) for one in quarters] == [
        ("2025-10-01", "2025-12-31"),
        ("2025-07-01", "2025-09-30"),
    ]
    (fortnight,) = periods_before(Period.closed(date(2026, 3, 2), date(2026, 3, 15)), 1)
    assert (str(fortnight.start), str(fortnight.last)) == ("2026-02-16", "2026-03-01")
