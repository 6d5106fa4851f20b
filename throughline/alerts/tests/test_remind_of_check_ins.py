"""Whoever keeps a figure by hand is reminded once for each silence, and never on a closed day."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import pytest

from throughline.alerts.services.remind_of_check_ins import remind_of_check_ins
from throughline.alerts.tests.firm import AT, MONDAY, Firm
from throughline.channels.letter import Words
from throughline.channels.message_kinds import Reader, message_named
from throughline.channels.models import Message, Preference
from throughline.core.periods import ONE_DAY
from throughline.goals.models import CheckIn, KeyResult
from throughline.kit.scope import company_scope
from throughline.progress.moment import Moment
from throughline.progress.services.evaluate import evaluate_cycles
from throughline.tenants.models import Company

ZONE = "Asia/Shanghai"
FRIDAY = AT - 3 * ONE_DAY
LAST = date(2026, 11, 12)
"""The day of the last check-in; more than a week before that Friday."""


class Office(Firm):
    """The company, with a figure that Li keeps by hand."""

    def kept_by_hand(self, **fields: Any) -> KeyResult:
        given = {"owner_person": self.people["Li"], **fields}
        made: KeyResult = KeyResult.objects.create(
            cycle=self.cycle, title="陪访次数", kind="increase", measure="count", unit_label="次", target=100,
            first_target=100, source="check_in", **given,
        )  # fmt: skip
        return made

    def report(self, kr: KeyResult, on: date) -> None:
        at = datetime.combine(on, time(4), AT.tzinfo)
        CheckIn.objects.create(key_result=kr, at=at, on=on, value=Decimal(40), person=self.people["Li"])

    def remind(self, at: datetime) -> int:
        """As at the start of that day: evaluated, and then reminded."""
        evaluate_cycles(moment=Moment.at(at, ZONE))
        return remind_of_check_ins(at=at)

    def told(self) -> list[str]:
        rows = Message.objects.filter(kind="unreported", channel=None).order_by("made_at", "id")
        return list(rows.values_list("person__name", flat=True))

    def words(self, at: datetime = AT, language: Any = "zh") -> Words | None:
        message = Message.objects.get(kind="unreported", channel=None)
        assert message.person is not None
        reader = Reader(self.actor(message.person.name), at, language)
        return message_named("unreported").words(reader, message.facts)


@pytest.fixture
def firm(db: None) -> Iterator[Office]:
    company = Company.objects.create(code="acme", name="Acme", created_at=AT)
    with company_scope(company.id):
        yield Office(company)


@pytest.mark.parametrize(("days", "told"), [(7, []), (8, ["Li"])])
def test_the_owner_is_reminded_after_more_than_seven_days(firm: Office, days: int, told: list[str]):
    firm.report(firm.kept_by_hand(), MONDAY - days * ONE_DAY)
    firm.remind(AT)
    assert firm.told() == told


def test_once_for_each_silence_however_often_one_looks(firm: Office):
    kr = firm.kept_by_hand()
    firm.report(kr, LAST)
    assert [firm.remind(AT + timedelta(hours=hour)) for hour in (0, 1, 0, 24, 96)] == [1, 0, 0, 0, 0]
    firm.report(kr, date(2026, 11, 27))
    assert firm.remind(AT + 9 * ONE_DAY) == 0
    assert [firm.remind(AT + timedelta(days=day)) for day in (14, 15)] == [1, 0]


def test_a_check_in_before_the_next_evaluation_ends_it_too(firm: Office):
    kr = firm.kept_by_hand()
    firm.report(kr, LAST)
    evaluate_cycles(moment=Moment.at(AT, ZONE))
    firm.report(kr, MONDAY)
    assert KeyResult.objects.get(id=kr.id).stale
    assert remind_of_check_ins(at=AT) == 0


def test_never_on_a_closed_day_and_on_the_next_working_one_instead(firm: Office):
    firm.report(firm.kept_by_hand(), date(2026, 11, 13))
    saturday, sunday = AT - 2 * ONE_DAY, AT - ONE_DAY
    assert [firm.remind(at) for at in (saturday, sunday, AT)] == [0, 0, 1]


def test_at_the_hour_of_the_digest_and_not_in_quiet_hours(firm: Office):
    Preference.objects.create(
        person=firm.people["Li"], order=["app"], digest_at=time(11), quiet_from=time(10, 30),
        quiet_until=time(13), language="zh",
    )  # fmt: skip
    firm.report(firm.kept_by_hand(), LAST)
    assert [firm.remind(AT + timedelta(hours=hour)) for hour in (0, 1, 2, 3)] == [0, 0, 0, 1]
    assert Message.objects.get(kind="unreported").due_at == AT + timedelta(hours=3)


def test_after_three_days_without_the_scheduler_it_comes_once(firm: Office):
    firm.report(firm.kept_by_hand(), LAST)
    assert [firm.remind(AT + 3 * ONE_DAY) for _ in range(2)] == [1, 0]
    assert firm.told() == ["Li"]


def test_of_a_unit_the_head_is_reminded(firm: Office):
    unit = firm.people["Zhou"].unit
    firm.report(firm.kept_by_hand(owner_person=None, owner_unit=unit), LAST)
    firm.remind(AT)
    assert firm.told() == ["Zhou"]


@pytest.mark.parametrize("change", ["withdrawn", "from a metric"])
def test_nobody_is_reminded_of_what_nobody_keeps(firm: Office, change: str):
    kr = firm.kept_by_hand()
    firm.report(kr, LAST)
    evaluate_cycles(moment=Moment.at(AT, ZONE))
    fields = (
        {"withdrawn_on": MONDAY}
        if change == "withdrawn"
        else {"source": "metric", "metric_id": firm.metric.id}
    )
    KeyResult.objects.filter(id=kr.id).update(**fields)
    assert remind_of_check_ins(at=AT) == 0


def test_it_says_since_when_and_leads_to_the_check_in(firm: Office):
    kr = firm.kept_by_hand()
    firm.report(kr, LAST)
    firm.remind(AT)
    words = firm.words()
    assert words is not None
    assert (words.title, words.path) == ("陪访次数 已 11 天没有打卡", f"/key-results/{kr.id}/check-in")
    assert words.text.splitlines()[0] == "上次打卡在 2026-11-12。"
    english = firm.words(language="en")
    assert english is not None
    assert english.title == "陪访次数: no check-in for 11 days"


def test_without_any_check_in_it_counts_from_the_start_of_the_cycle(firm: Office):
    firm.kept_by_hand()
    firm.remind(AT)
    words = firm.words()
    assert words is not None
    assert words.text.splitlines()[0] == "本周期还没有打卡。"


def test_nothing_is_said_once_somebody_has_reported(firm: Office):
    kr = firm.kept_by_hand()
    firm.report(kr, LAST)
    firm.remind(AT)
    firm.report(kr, MONDAY)
    assert firm.words() is None
