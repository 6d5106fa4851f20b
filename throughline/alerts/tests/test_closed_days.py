"""October: nothing opens and nobody is reminded on a day when nothing could have been done."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest

from throughline.alerts.models import Alert
from throughline.alerts.services.derive_alerts import derive_alerts
from throughline.alerts.services.derive_stalled_deals import derive_stalled_deals
from throughline.alerts.services.remind_of_check_ins import remind_of_check_ins
from throughline.alerts.tests.firm import Firm
from throughline.channels.models import Message
from throughline.core.calendar_years import china_year
from throughline.core.periods import ONE_DAY, Period, time_zone
from throughline.goals.models import CheckIn, KeyResult
from throughline.kit.scope import company_scope
from throughline.org.models import CalendarYear
from throughline.org.tests.company import AT
from throughline.tenants.models import Company

SHANGHAI = time_zone("Asia/Shanghai")
DAYS = Period(date(2026, 10, 1), date(2026, 10, 14))
"""The holiday until the 7th, a make-up Saturday on the 10th, a closed Sunday after it."""
OPENS = [
    (date(2026, 10, 1), date(2026, 10, 8)),
    (date(2026, 10, 7), date(2026, 10, 8)),
    (date(2026, 10, 9), date(2026, 10, 9)),
    (date(2026, 10, 10), date(2026, 10, 10)),
    (date(2026, 10, 11), date(2026, 10, 12)),
]
"""From which day on there is something to tell, and when it is told."""


@pytest.fixture
def firm(db: None) -> Iterator[Firm]:
    company = Company.objects.create(code="acme", name="Acme", created_at=AT)
    with company_scope(company.id):
        made = Firm(company)
        CalendarYear.objects.update(days=china_year(2026).days)
        yield made


def at(day: date) -> datetime:
    return datetime.combine(day, time(10), SHANGHAI)


@pytest.mark.parametrize(("since", "opens"), OPENS)
def test_a_lag_opens_on_the_first_working_day(firm: Firm, since: date, opens: date):
    kr = firm.behind()
    for day in DAYS:
        lag = Decimal(20 if day >= since else 0)
        status = "behind" if lag else "on_track"
        KeyResult.objects.update(evaluated_as_of=day, lag_points=lag, status=status)
        derive_alerts(key_result_ids=[kr.id], as_of=day, at=at(day))
    assert list(Alert.objects.values_list("opened_as_of", flat=True)) == [opens]


@pytest.mark.parametrize(("since", "opens"), OPENS)
def test_a_deal_that_stands_still_is_told_on_the_first_working_day(firm: Firm, since: date, opens: date):
    for number in range(3):
        firm.deal(f"小单 {number}", 1_000, moved=date(2026, 10, 13))
    firm.deal("大单", 900_000, moved=since - timedelta(days=14))
    for day in DAYS:
        derive_stalled_deals(as_of=day, at=at(day))
    assert list(Alert.objects.values_list("opened_as_of", flat=True)) == [opens]


@pytest.mark.parametrize(("since", "reminded"), OPENS)
def test_nobody_is_reminded_before_the_first_working_day(firm: Firm, since: date, reminded: date):
    kr = KeyResult.objects.create(
        cycle=firm.cycle, title="陪访次数", kind="increase", measure="count", unit_label="次", target=100,
        first_target=100, source="check_in", owner_person=firm.people["Li"], stale=True,
    )  # fmt: skip
    CheckIn.objects.create(key_result=kr, at=AT, on=since - 8 * ONE_DAY, value=1)
    for day in DAYS:
        remind_of_check_ins(at=at(day))
    told = Message.objects.filter(kind="unreported", channel=None).values_list("made_at", flat=True)
    assert [one.astimezone(SHANGHAI).date() for one in told] == [reminded]
