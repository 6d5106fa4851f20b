"""A source that delivered in a rhythm and then stopped is told to those who keep it, once."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest

from throughline.alerts.services.tell_of_silence import tell_of_silence
from throughline.alerts.tests.firm import AT, Firm
from throughline.channels.letter import Words
from throughline.channels.message_kinds import Reader, message_named
from throughline.channels.models import Message
from throughline.core.calendar_years import weekdays_year
from throughline.core.calendars import WorkingCalendar
from throughline.core.errors import Language
from throughline.core.silence import Silence, silence
from throughline.crm.models import Connector, InboxRecord
from throughline.kit.scope import company_scope
from throughline.org.models import RoleAssignment
from throughline.tenants.models import Company

WEEKDAYS = WorkingCalendar.of([weekdays_year(2026)])
DAILY = [date(2026, 11, day) for day in (2, 3, 4, 5, 6, 9, 10, 11, 12, 13)]
"""Two weeks of working days; the last is a Friday."""
WEEKLY = [date(2026, 9, 28) + timedelta(days=7 * week) for week in range(7)]


@pytest.mark.parametrize(
    ("heard", "today", "found"),
    [
        (DAILY, date(2026, 11, 17), None),
        (DAILY, date(2026, 11, 18), None),
        (DAILY, date(2026, 11, 19), Silence(date(2026, 11, 13), 3, 1)),
        (WEEKLY, date(2026, 11, 24), None),
        (WEEKLY, date(2026, 11, 25), Silence(date(2026, 11, 9), 11, 5)),
        (DAILY[:5], date(2026, 12, 24), None),
        ([], date(2026, 12, 24), None),
    ],
)
def test_it_is_silent_after_more_than_twice_its_usual_gap_in_working_days(heard, today, found):
    assert silence(heard, today, WEEKDAYS) == found


def test_one_long_gap_of_many_does_not_make_a_rhythm():
    odd = [date(2026, 9, 1), *(date(2026, 10, day) for day in (5, 6, 7, 8, 9, 12, 13, 14, 15, 16))]
    assert silence(odd, date(2026, 10, 22), WEEKDAYS) == Silence(date(2026, 10, 16), 3, 1)


@pytest.fixture
def firm(db: None) -> Iterator[Firm]:
    company = Company.objects.create(code="acme", name="Acme", created_at=AT)
    with company_scope(company.id):
        made = Firm(company)
        RoleAssignment.objects.create(person=made.people["Wang"], role="admin")
        for day in DAILY:
            deliver(made, datetime.combine(day, AT.timetz()))
        yield made


def deliver(firm: Firm, at: datetime) -> None:
    InboxRecord.objects.create(
        connector=firm.crm, object_kind="deal", external_id=str(at), version="", content_hash="", body=b"{}",
        received_at=at, as_of=at,
    )  # fmt: skip


def told(firm: Firm, language: Language = "zh") -> Words | None:
    message = Message.objects.get(kind="silent_source", channel=None)
    return message_named(message.kind).words(Reader(firm.actor("Wang"), AT, language), message.facts)


def test_those_who_keep_the_sources_are_told_once_for_each_silence(firm: Firm):
    assert [tell_of_silence(at=at) for at in (AT, AT + timedelta(hours=1), AT + timedelta(days=1))] == [
        1,
        0,
        0,
    ]
    words = told(firm)
    assert words is not None
    assert (words.title, words.path) == ("数据源“CRM”已 5 个工作日没有送来记录", "/crm/connectors/crm")
    assert words.text == "最近一次在 2026-11-13；往常每隔 1 个工作日就有。"
    english = told(firm, "en")
    assert english is not None and english.title == "Nothing from “CRM” for 5 working days"


def test_the_next_delivery_ends_it_and_a_further_silence_is_told_anew(firm: Firm):
    tell_of_silence(at=AT)
    deliver(firm, AT + timedelta(hours=1))
    assert told(firm) is None
    assert tell_of_silence(at=AT + timedelta(days=1)) == 0
    assert tell_of_silence(at=AT + timedelta(days=4)) == 1


def test_nobody_is_told_on_a_closed_day_nor_of_a_source_that_is_switched_off(firm: Firm):
    assert tell_of_silence(at=AT - timedelta(days=1)) == 0
    Connector.objects.update(state="paused")
    assert tell_of_silence(at=AT) == 0


def test_who_may_not_see_the_sources_any_more_is_told_nothing(firm: Firm):
    tell_of_silence(at=AT)
    RoleAssignment.objects.all().delete()
    assert told(firm) is None
