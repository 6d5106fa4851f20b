"""What people are told about a lag: who, when, once, in words from what they may see."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from throughline.alerts.models import Alert, Telling
from throughline.alerts.services.ask_help import ask_help
from throughline.alerts.services.derive_alerts import derive_alerts
from throughline.alerts.services.derive_stalled_deals import derive_stalled_deals
from throughline.alerts.services.escalate import escalate
from throughline.alerts.services.note_talk import note_talk
from throughline.alerts.services.post_digests import post_digests
from throughline.alerts.services.tell_of_silence import tell_of_silence
from throughline.alerts.tests.firm import AT, MONDAY, Firm
from throughline.channels.letter import Words
from throughline.channels.message_kinds import Reader, digest_named, message_named
from throughline.channels.models import Channel, Message, Preference
from throughline.channels.services.deliver_due import deliver_due
from throughline.core.errors import Language
from throughline.crm.models import Fact, InboxRecord
from throughline.goals.models import KeyResult
from throughline.insight.selectors.news import news_of
from throughline.kit.scope import company_scope
from throughline.org.models import RoleAssignment
from throughline.org.selectors.actors import actor_of_person
from throughline.tenants.models import Company

pytestmark = pytest.mark.django_db
FRIDAY = AT + timedelta(days=4)


class Office(Firm):
    """The company, with what it is sent."""

    def derive(self, kr: KeyResult, at: datetime = AT, **given: Any) -> Alert:
        derive_alerts(key_result_ids=[kr.id], as_of=MONDAY, at=at, **given)
        found: Alert = Alert.objects.get(key_result=kr)
        return found

    def deliver(self, at: datetime) -> None:
        deliver_due(company_id=self.company.id, clock=lambda: at)

    def posted(self, kind: str = "lag") -> dict[str, Message]:
        rows = Message.objects.filter(kind=kind, channel=None).select_related("person")
        return {row.person.name: row for row in rows}

    def words(self, name: str, message: Message, language: Any = "zh") -> Words | None:
        return message_named(message.kind).words(Reader(self.actor(name), AT, language), message.facts)


@pytest.fixture
def firm() -> Iterator[Office]:
    company = Company.objects.create(code="acme", name="Acme", created_at=AT)
    with company_scope(company.id):
        yield Office(company)


def test_owner_and_superior_are_posted_a_message_once(firm: Office):
    kr = firm.behind()
    firm.derive(kr)
    firm.derive(kr)
    assert set(firm.posted()) == {"Li", "Zhou"}
    assert Telling.objects.exclude(posted_at=AT).count() == 0


def test_days_that_are_lived_again_send_nothing_then_or_later(firm: Office):
    firm.derive(firm.behind(), post=False)
    post_digests(at=FRIDAY)
    assert (escalate(at=FRIDAY), Message.objects.count()) == (0, 0)


def test_it_says_how_far_behind_and_which_open_deals_would_close_it(firm: Office):
    kr = firm.behind()
    firm.deal("大单", 150_000)
    firm.deal("小单", 60_000)
    firm.deal("更小", 1_000)
    firm.deal("明年的", 900_000, on=date(2027, 2, 1))
    firm.deal("别人的", 900_000, owner="Wang")
    alert = firm.derive(kr)
    words = firm.words("Li", firm.posted()["Li"])
    assert words is not None
    assert (words.title, words.path) == ("签约额 落后 20 个百分点", f"/alerts/{alert.id}")
    assert words.text.splitlines() == [
        "实际 400,000 元，按进度应到 600,000 元，相差 200,000 元。",
        "没有足够的成交历史，说不出与往常的差别。",
        "能补上的商机：大单（150,000 元）、小单（60,000 元）。",
    ]


def test_in_english_too_and_the_superior_reads_whose_it_is(firm: Office):
    firm.derive(firm.behind("Signed"))
    words = firm.words("Zhou", firm.posted()["Zhou"], "en")
    assert words is not None
    assert words.title == "Li · Signed: 20 points behind"
    assert words.text.splitlines() == [
        "At CNY 400,000 where CNY 600,000 was expected: CNY 200,000 short.",
        "There is too little history to tell what differs from usual.",
        "No open deal of this cycle would close it.",
    ]


def test_whoever_may_not_see_it_is_told_nothing_nor_is_anybody_once_it_closed(firm: Office):
    kr = firm.behind()
    firm.derive(kr)
    message = firm.posted()["Li"]
    assert firm.words("Wang", message) is None
    Alert.objects.update(closed_at=AT, closed_as_of=MONDAY)
    assert firm.words("Li", message) is None


def test_in_quiet_hours_it_waits_and_is_then_delivered_once(firm: Office):
    at = datetime(2026, 11, 23, 14, tzinfo=UTC)  # ten in the evening
    Preference.objects.create(
        person=None, order=[], quiet_from=time(21), quiet_until=time(8), digest_at=time(9), language="zh"
    )
    firm.derive(firm.behind(), at=at)
    firm.deliver(at)
    assert {row.state for row in firm.posted().values()} == {"waiting"}
    for morning in (at + timedelta(hours=11), at + timedelta(hours=12)):
        firm.deliver(morning)
    assert {row.state for row in firm.posted().values()} == {"sent"}
    assert [row.attempts.count() for row in firm.posted().values()] == [1, 1]


def kept_for_the_digest(firm: Office) -> Alert:
    alert = firm.derive(firm.behind(), post=False)
    Telling.objects.filter(role="superior").update(how="digest", posted_at=None)
    return alert


def test_a_digest_comes_at_its_hour_once_however_late(firm: Office):
    kept_for_the_digest(firm)
    assert post_digests(at=AT - timedelta(hours=2)) == 0  # eight in the morning
    after_three_days = AT + timedelta(days=3)
    assert [post_digests(at=after_three_days) for _ in range(2)] == [1, 0]
    assert post_digests(at=FRIDAY) == 0
    message = firm.posted("lags")["Zhou"]
    words = firm.words("Zhou", message)
    assert words is not None
    assert (words.title, words.text, words.path) == (
        "1 项关键结果落后",
        "Li · 签约额 落后 20 个百分点",
        "/team",
    )


def test_on_a_closed_day_nobody_is_sent_a_digest(firm: Office):
    kept_for_the_digest(firm)
    saturday = AT + timedelta(days=5)
    assert post_digests(at=saturday) == 0
    assert post_digests(at=saturday + timedelta(days=2)) == 1


def test_a_group_hears_figures_without_names_once_a_day(firm: Office):
    Channel.objects.create(code="robot", name="Robot", kind="wecom_robot", settings={"language": "zh"})
    firm.derive(firm.behind())
    post_digests(at=AT)
    post_digests(at=AT + timedelta(hours=1))
    message = Message.objects.get(channel__code="robot")
    words = digest_named(message.kind).words(message.facts, "zh")
    assert words.text == "未关闭 1 项，其中 1 项没有人处理；昨天以来新增 1 项，关闭 0 项。"


def test_without_a_reaction_one_level_up_is_told_after_two_working_days_once(firm: Office):
    firm.derive(firm.behind())
    wednesday, thursday = AT + timedelta(days=2), AT + timedelta(days=3)
    assert [escalate(at=at) for at in (AT, wednesday, thursday, thursday)] == [0, 0, 1, 0]
    assert set(firm.posted()) == {"Li", "Zhou", "Zhao"}
    assert Telling.objects.get(person=firm.people["Zhao"]).role == "above"


@pytest.mark.parametrize(("days", "told_on"), [(1, 2), (2, 3), (4, 7), (5, 8)])
def test_it_goes_one_level_up_after_as_many_working_days_as_the_company_waits(
    firm: Office, days: int, told_on: int
):
    """From a Monday: the weekend lies between the fourth working day and the fifth."""
    Company.objects.filter(id=firm.company.id).update(escalate_after=days)
    firm.derive(firm.behind())
    told = [escalate(at=AT + timedelta(days=day)) for day in range(1, 10)]
    assert [day for day, count in enumerate(told, start=1) if count] == [told_on]


def test_a_weekend_does_not_count_and_a_reaction_ends_the_wait(firm: Office):
    alert = firm.derive(firm.behind(), at=FRIDAY)
    monday = FRIDAY + timedelta(days=3)
    assert escalate(at=monday) == 0
    actor = actor_of_person(person_id=firm.people["Zhou"].id, company_id=firm.company.id, today=monday.date())
    note_talk(actor=actor, at=monday, alert_id=alert.id, text="谈过，下周补上")
    assert escalate(at=monday + timedelta(days=4)) == 0


def test_every_open_alert_of_the_demo_names_its_reason_in_both_languages(demo: Company):
    at = datetime(2026, 11, 24, 2, tzinfo=UTC)
    with company_scope(demo.id):
        told = list(Telling.objects.filter(alert__closed_at=None, alert__kind="lag").select_related("alert"))
        assert len(told) > 10
        reason: dict[Language, str] = {"zh": "原因：", "en": "Why: "}
        for language, why in reason.items():
            reasons = 0
            for one in told:
                actor = actor_of_person(person_id=one.person_id, company_id=demo.id, today=at.date())
                words = message_named("lag").words(Reader(actor, at, language), {"alert": str(one.alert_id)})
                assert words is not None
                reasons += why in words.text
            assert reasons > len(told) / 2


def stalled(firm: Office) -> Message:
    for number in range(3):
        firm.deal(f"小单 {number}", 1_000)
    firm.deal("恒锐二期", 900_000, moved=date(2026, 11, 1), account="恒锐")
    derive_stalled_deals(as_of=MONDAY, at=AT)
    return firm.posted("stalled")["Li"]


def test_a_deal_that_stands_still_is_told_with_its_amount_its_stage_and_since_when(firm: Office):
    message = stalled(firm)
    words = firm.words("Li", message)
    assert words is not None
    assert (words.title, words.path) == ("恒锐二期 已停滞 22 天", f"/alerts/{message.facts['alert']}")
    assert words.text.splitlines() == [
        "恒锐，900,000 元，阶段“open”。",
        "自 2026-11-01 起阶段没有变化，也没有拜访。",
    ]
    words = firm.words("Zhou", firm.posted("stalled")["Zhou"], "en")
    assert words is not None
    assert words.title == "Li · 恒锐二期 has stood still for 22 days"
    assert words.text.splitlines()[0] == "恒锐, CNY 900,000, at the stage “open”."


def test_of_a_deal_nobody_is_told_who_may_not_see_it_nor_anybody_once_it_moved(firm: Office):
    message = stalled(firm)
    assert firm.words("Wang", message) is None
    Fact.objects.filter(name="恒锐二期").update(stage="won")
    derive_stalled_deals(as_of=MONDAY, at=AT)
    assert firm.words("Li", message) is None


def test_the_bell_tells_those_who_keep_the_sources_of_one_that_is_silent(firm: Office):
    RoleAssignment.objects.create(person=firm.people["Wang"], role="admin")
    for days in (10, 11, 12, 13, 14, 17, 18):
        at = AT - timedelta(days=days)
        InboxRecord.objects.create(
            connector=firm.crm, object_kind="deal", external_id=str(days), version="", content_hash="",
            body=b"{}", received_at=at, as_of=at,
        )  # fmt: skip
    tell_of_silence(at=AT)
    found = news_of(actor=firm.actor("Wang"), at=AT).items
    assert [(one.kind, one.text, one.source, one.days) for one in found] == [("silence", "CRM", "crm", 5)]
    assert news_of(actor=firm.actor("Li"), at=AT).items == []


@pytest.mark.parametrize(("asked", "sees"), [("Zhao", True), ("Wang", False)])
def test_who_is_asked_for_help_hears_of_it_in_the_app_with_the_alert_where_they_may_see_it(
    firm: Office, asked: str, sees: bool
):
    alert = firm.derive(firm.behind())
    person = firm.people[asked].id
    ask_help(actor=firm.actor("Li"), at=AT, alert_id=alert.id, text="周四前报价", person_id=person)
    [notice] = [one for one in news_of(actor=firm.actor(asked), at=AT).items if one.kind == "help"]
    assert (notice.who, notice.text, notice.about) == ("Li", "周四前报价", None)
    assert notice.alert_id == (alert.id if sees else None)
    assert not [one for one in news_of(actor=firm.actor("Zhou"), at=AT).items if one.kind == "help"]
