"""A large deal that stands still is told to its owner and the superior, once, until it moves or ends."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from throughline.alerts.models import Alert, Telling
from throughline.alerts.selectors.standing_deals import large_above
from throughline.alerts.services.agree_plan import agree_plan
from throughline.alerts.services.derive_stalled_deals import derive_stalled_deals
from throughline.alerts.services.escalate import escalate
from throughline.alerts.services.note_talk import note_talk
from throughline.alerts.tests.firm import Firm
from throughline.channels.models import Message
from throughline.core.tests.test_algorithm_pages import table
from throughline.crm.models import Fact
from throughline.kit.scope import company_scope
from throughline.tenants.models import Company

pytestmark = pytest.mark.django_db
MONDAY = date(2026, 11, 23)
AT = datetime(2026, 11, 23, 2, tzinfo=UTC)
"""Ten in the morning in Shanghai, on a Monday."""


@pytest.fixture
def firm() -> Iterator[Firm]:
    company = Company.objects.create(code="acme", name="Acme", created_at=AT)
    with company_scope(company.id):
        made = Firm(company)
        for number in range(3):
            made.deal(f"小单 {number}", 1_000 + number)
        yield made


def derive(on: date = MONDAY, at: datetime = AT, **given: object):
    return derive_stalled_deals(as_of=on, at=at, **given)  # type: ignore[arg-type]


def open_on() -> dict[str, date | None]:
    rows = Alert.objects.filter(kind="stalled", closed_at=None).select_related("deal")
    return {alert.title: alert.still_since for alert in rows}


@pytest.mark.parametrize(("days", "opens"), [(13, False), (14, True), (40, True)])
def test_it_stands_still_when_nothing_moved_it_for_fourteen_days(firm: Firm, days: int, opens: bool):
    moved = MONDAY - timedelta(days=days)
    firm.deal("大单", 900_000, moved=moved)
    derive()
    assert open_on() == ({"大单": moved} if opens else {})


def test_owner_and_superior_are_told_at_once_and_once(firm: Firm):
    firm.deal("大单", 900_000, moved=date(2026, 11, 1))
    derive()
    derive(at=AT + timedelta(hours=1))
    told = Telling.objects.select_related("person").order_by("role")
    assert [(one.person.name, one.role, one.how) for one in told] == [
        ("Li", "owner", "at_once"), ("Zhou", "superior", "at_once"),
    ]  # fmt: skip
    assert Message.objects.filter(kind="stalled").count() == 2


def test_only_what_is_above_the_owners_third_quarter_is_large(firm: Firm):
    """Of four deals the third is the 75th percentile: only the largest is above it."""
    Fact.objects.update(changed_at=AT - timedelta(days=30))
    firm.deal("大单", 900_000, moved=date(2026, 11, 1))
    derive()
    assert set(open_on()) == {"大单"}


def test_whoever_has_too_few_deals_is_held_against_the_companys(firm: Firm):
    firm.deal("王的单", 900_000, owner="Wang", moved=date(2026, 11, 1))
    firm.deal("王的小单", 900, owner="Wang", moved=date(2026, 11, 1))
    derive()
    assert set(open_on()) == {"王的单"}


def test_what_was_won_or_lost_within_a_year_says_what_is_usual_and_older_ones_do_not(firm: Firm):
    firm.deal("大单", 900_000, moved=date(2026, 11, 1))
    for number in range(4):
        ended = firm.deal(f"往日大单 {number}", 5_000_000, moved=date(2026, 11, 1))
        Fact.objects.filter(id=ended.id).update(stage="won", closed_on=date(2026, 3, 1))
    derive()
    assert open_on() == {}
    Fact.objects.filter(stage="won").update(closed_on=date(2024, 3, 1))
    derive()
    assert set(open_on()) == {"大单"}


def test_a_visit_to_the_customer_counts_as_a_move_unless_it_is_to_come_or_was_cancelled(firm: Firm):
    firm.deal("大单", 900_000, moved=date(2026, 11, 1), account="恒锐")
    firm.visit("别的客户", date(2026, 11, 20))
    firm.visit("恒锐", date(2026, 11, 25))
    firm.visit("恒锐", date(2026, 11, 19), stage="cancelled")
    derive()
    assert open_on() == {"大单": date(2026, 11, 1)}
    firm.visit("恒锐", date(2026, 11, 20))
    assert len(derive().closed) == 1
    alert = Alert.objects.get()
    assert (alert.closed_at, alert.closed_as_of) == (AT, MONDAY)


@pytest.mark.parametrize("change", [{"stage": "won"}, {"stage": "cancelled"}, {"stage_since": AT}])
def test_a_change_of_stage_and_the_end_close_it(firm: Firm, change: dict[str, object]):
    deal = firm.deal("大单", 900_000, moved=date(2026, 11, 1))
    derive()
    Fact.objects.filter(id=deal.id).update(**change)
    assert len(derive(deal_ids=[deal.id]).closed) == 1
    assert open_on() == {}


def test_when_it_stands_still_once_more_a_new_alert_opens(firm: Firm):
    deal = firm.deal("大单", 900_000, moved=date(2026, 11, 1))
    derive()
    Fact.objects.filter(id=deal.id).update(stage_since=AT)
    derive()
    derive(on=MONDAY + timedelta(days=14), at=AT + timedelta(days=14))
    assert (Alert.objects.count(), open_on()) == (2, {"大单": MONDAY})


def test_handed_over_it_is_told_to_its_new_owner(firm: Firm):
    deal = firm.deal("大单", 900_000, moved=date(2026, 11, 1))
    derive()
    Fact.objects.filter(id=deal.id).update(owner=firm.people["Wang"])
    found = derive()
    assert (len(found.closed), len(found.opened)) == (1, 1)
    assert Telling.objects.filter(alert__closed_at=None, role="owner").get().person.name == "Wang"


def test_on_a_closed_day_none_opens_and_on_the_next_working_day_it_does(firm: Firm):
    firm.deal("大单", 900_000, moved=date(2026, 11, 1))
    sunday = MONDAY - timedelta(days=1)
    assert derive(on=sunday, at=AT - timedelta(days=1)).opened == []
    assert len(derive().opened) == 1


def test_from_a_source_that_is_silent_every_deal_seems_to_stand_and_none_is_told(firm: Firm):
    firm.deal("大单", 900_000, moved=date(2026, 11, 1))
    firm.loaded_until(MONDAY - timedelta(days=8))
    assert derive().opened == []
    firm.loaded_until(MONDAY)
    assert len(derive().opened) == 1


def test_a_deal_without_an_owner_or_an_amount_is_nobodys(firm: Firm):
    firm.deal("无主", 900_000, owner=None, moved=date(2026, 11, 1))
    Fact.objects.filter(id=firm.deal("无额", 1, moved=date(2026, 11, 1)).id).update(amount=None)
    assert derive().opened == []


def test_a_day_before_it_opened_changes_nothing(firm: Firm):
    firm.deal("大单", 900_000, moved=date(2026, 11, 1))
    derive()
    found = derive(on=date(2026, 11, 10))
    assert (found.updated, found.closed, set(open_on())) == ([], [], {"大单"})


def test_two_open_alerts_of_one_deal_are_refused_by_the_database(firm: Firm):
    deal = firm.deal("大单", 900_000, moved=date(2026, 11, 1))
    derive()
    with pytest.raises(IntegrityError, match="one_open_a_deal"), transaction.atomic():
        Alert.objects.create(
            kind="stalled", deal=deal, opened_at=AT, opened_as_of=MONDAY, still_since=MONDAY,
            evaluated_as_of=MONDAY,
        )  # fmt: skip


def test_a_talk_or_a_plan_in_words_stops_its_clock(firm: Firm):
    firm.deal("大单", 900_000, moved=date(2026, 11, 1))
    derive()
    alert = Alert.objects.get()
    agree_plan(actor=firm.actor("Li"), at=AT, alert_id=alert.id, text="周三带方案去见采购")
    note_talk(actor=firm.actor("Zhou"), at=AT + timedelta(hours=1), alert_id=alert.id, text="一起去")
    assert Alert.objects.get().first_reaction_at == AT
    assert [one.check_in for one in alert.reactions.all()] == [None, None]


def test_without_a_reaction_it_goes_one_level_up_once(firm: Firm):
    firm.deal("大单", 900_000, moved=date(2026, 11, 1))
    derive()
    thursday = AT + timedelta(days=3)
    assert [escalate(at=at) for at in (AT + timedelta(days=2), thursday, thursday)] == [0, 1, 0]
    assert Telling.objects.get(role="above").person.name == "Zhao"


@pytest.mark.parametrize(("name", "sees"), [("Li", True), ("Zhou", True), ("Zhao", True), ("Wang", False)])
def test_it_is_seen_by_whoever_may_see_the_deal(firm: Firm, name: str, sees: bool):
    firm.deal("大单", 900_000, moved=date(2026, 11, 1))
    derive()
    assert Alert.objects.visible_to(firm.actor(name)).distinct().count() == sees


def test_whoever_was_told_and_may_not_see_the_deal_any_more_does_not_see_the_alert(firm: Firm):
    deal = firm.deal("大单", 900_000, moved=date(2026, 11, 1))
    derive()
    Fact.objects.filter(id=deal.id).update(owner=firm.people["Wang"])
    assert not Alert.objects.visible_to(firm.actor("Zhou")).exists()


@pytest.mark.parametrize("row", table("stalled.md", "deals of the owner", "75th percentile", "900 is large"))
def test_the_guides_table_of_what_is_large_is_what_postgresql_says(firm: Firm, row: list[str]):
    Fact.objects.all().delete()
    amounts, percentile, large = row
    for number, amount in enumerate(amounts.split(", ")):
        firm.deal(str(number), int(amount))
    li = firm.people["Li"].id
    above = large_above([li], MONDAY).above(li)
    assert above == (None if percentile == "–" else int(percentile))
    assert (above is not None and above < 900) == (large == "yes")
