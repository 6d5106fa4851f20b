"""An alert opens once, is told to the right two people, and closes at the threshold minus two."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from throughline.alerts.models import Alert, Telling
from throughline.alerts.services.derive_alerts import derive_alerts
from throughline.core.calendar_years import weekdays_year
from throughline.credits.models import CreditLine
from throughline.crm.models import Connector, Fact, Metric
from throughline.goals.models import Cycle, KeyResult, Thresholds
from throughline.kit.models import new_id
from throughline.kit.scope import company_scope
from throughline.org.models import (
    Attribute,
    AttributeValue,
    Calendar,
    CalendarYear,
    Headship,
    Membership,
    Person,
    Unit,
    UnitPlacement,
)
from throughline.tenants.models import Company

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
MONDAY, SUNDAY = date(2026, 11, 23), date(2026, 11, 22)
START = date(2026, 1, 1)


@pytest.fixture(autouse=True)
def company():
    company = Company.objects.create(code="acme", name="Acme", created_at=AT)
    with company_scope(company.id):
        yield company


@pytest.fixture
def cycle():
    calendar = Calendar.objects.create(code="weekdays", name="Weekdays")
    year = weekdays_year(2026)
    CalendarYear.objects.create(calendar=calendar, year=2026, days=year.days, certainty="official")
    return Cycle.objects.create(
        name="2026 Q4",
        starts_on=date(2026, 10, 1),
        ends_on=date(2026, 12, 31),
        calendar=calendar,
        pace_rule={"kind": "working_days"},
    )


def unit(code: str, parent: Unit | None = None, head: Person | None = None) -> Unit:
    path = f"{parent.path if parent else '/'}{code}/"
    made = Unit.objects.create(code=code, name=code, name_key=code, kind="team", parent=parent, path=path)
    UnitPlacement.objects.create(unit=made, parent=parent, valid_from=START)
    if head:
        Headship.objects.create(unit=made, person=head, valid_from=START)
    return made


def person(name: str, home: Unit | None = None) -> Person:
    made = Person.objects.create(number=name, name=name, name_key=name, unit=home)
    if home:
        Membership.objects.create(person=made, unit=home, valid_from=START)
    return made


@pytest.fixture
def org():
    """Li and Wang in a team led by Zhou, in a region without a head, in a company led by Zhao."""
    root = unit("HQ", head=person("Zhao"))
    region = unit("East", root)
    team = unit("Suzhou", region, head=person("Zhou"))
    return {
        "root": root,
        "region": region,
        "team": team,
        "li": person("Li", team),
        "wang": person("Wang", team),
    }


def key_result(cycle, lag: str, *, status="behind", on=MONDAY, **owner) -> KeyResult:
    return KeyResult.objects.create(
        cycle=cycle, title="Signed amount", kind="increase", measure="money", currency="CNY",
        target=1000, first_target=1000, source="metric", actual=400, expected=600,
        expected_share=Decimal("0.6"), attainment=Decimal("0.4"), lag_points=Decimal(lag), status=status,
        evaluated_as_of=on, **owner,
    )  # fmt: skip


def derive(kr: KeyResult, on: date = MONDAY):
    return derive_alerts(key_result_ids=[kr.id], as_of=on, at=AT)


def told(kr: KeyResult) -> dict[str, tuple[str, str]]:
    rows = Telling.objects.filter(alert__key_result=kr).select_related("person")
    return {row.person.name: (row.role, row.how) for row in rows}


def test_a_persons_alert_is_told_to_the_person_and_the_superior(cycle, org):
    kr = key_result(cycle, "16", owner_person=org["li"])
    assert len(derive(kr).opened) == 1
    assert told(kr) == {"Li": ("owner", "at_once"), "Zhou": ("superior", "at_once")}
    alert = Alert.objects.get(key_result=kr)
    assert (alert.gap, alert.likelihood, alert.closed_at) == (200, None, None)


def test_a_units_alert_is_told_to_its_head_and_the_next_head_above(cycle, org):
    kr = key_result(cycle, "16", owner_unit=org["team"])
    derive(kr)
    assert told(kr) == {"Zhou": ("owner", "at_once"), "Zhao": ("superior", "at_once")}


def test_a_vacant_post_is_climbed_over(cycle, org):
    kr = key_result(cycle, "16", owner_unit=org["region"])
    derive(kr)
    assert told(kr) == {"Zhao": ("superior", "at_once")}


def test_a_unit_without_any_head_above_tells_nobody(cycle, org):
    Headship.objects.filter(unit=org["root"]).delete()
    kr = key_result(cycle, "16", owner_unit=org["region"])
    assert len(derive(kr).opened) == 1
    assert told(kr) == {}


def test_a_repeat_finding_updates_the_open_alert_and_tells_nobody_again(cycle, org):
    kr = key_result(cycle, "16", owner_person=org["li"])
    derive(kr)
    KeyResult.objects.filter(pk=kr.pk).update(lag_points=Decimal("22"))
    assert len(derive(kr).updated) == 1
    alert = Alert.objects.get(key_result=kr)
    assert (alert.opened_lag, alert.lag_points) == (16, 22)
    assert Telling.objects.count() == 2


@pytest.mark.parametrize(("lag", "closes"), [("13.000000001", False), ("13", True), ("-4", True)])
def test_it_closes_at_the_threshold_minus_two(cycle, org, lag, closes):
    kr = key_result(cycle, "16", owner_person=org["li"])
    derive(kr)
    KeyResult.objects.filter(pk=kr.pk).update(lag_points=Decimal(lag), status="watch")
    assert bool(derive(kr).closed) is closes
    assert Alert.objects.filter(closed_at=None).exists() is not closes


def test_a_closed_day_opens_nothing(cycle, org):
    kr = key_result(cycle, "30", on=SUNDAY, owner_person=org["li"])
    assert derive(kr, SUNDAY).opened == []


def test_stale_data_opens_nothing_and_closes_nothing(cycle, org):
    kr = key_result(cycle, "16", owner_person=org["li"])
    KeyResult.objects.filter(pk=kr.pk).update(stale=True)
    assert derive(kr).opened == []
    KeyResult.objects.filter(pk=kr.pk).update(stale=False)
    derive(kr)
    KeyResult.objects.filter(pk=kr.pk).update(stale=True, lag_points=0, status="on_track")
    assert derive(kr).closed == []


def test_a_key_result_that_nobody_carries_any_more_ends_its_alert_and_opens_none(cycle, org):
    carried, never = (key_result(cycle, "16", owner_person=org[name]) for name in ("li", "wang"))
    derive(carried)
    KeyResult.objects.update(withdrawn_on=MONDAY)
    assert len(derive(carried).closed) == 1
    assert derive(never).opened == []


def test_a_units_own_threshold_covers_the_people_below_it(cycle, org):
    Thresholds.objects.create(unit=org["region"], ahead=5, watch=10, behind=20)
    kr = key_result(cycle, "19", status="watch", owner_person=org["li"])
    assert derive(kr).opened == []


def test_a_key_result_evaluated_for_another_day_is_left_alone(cycle, org):
    kr = key_result(cycle, "30", on=MONDAY - timedelta(days=3), owner_person=org["li"])
    assert derive(kr).opened == []


def test_two_open_alerts_of_one_key_result_are_refused_by_the_database(cycle, org):
    kr = key_result(cycle, "16", owner_person=org["li"])
    derive(kr)
    alert = Alert.objects.get()
    alert.pk = None
    with pytest.raises(IntegrityError, match="one_open"), transaction.atomic():
        Alert.objects.create(
            key_result=kr, opened_at=AT, opened_as_of=MONDAY, opened_lag=16, lag_points=16, gap=0,
            evaluated_as_of=MONDAY,
        )  # fmt: skip


def credit(owner: Person, amounts: list[int]) -> None:
    connector = Connector.objects.create(code=owner.name, name="", kind="file", time_zone="UTC", mapping={})
    for index, amount in enumerate(amounts):
        on = date(2025, 10, 1) + timedelta(days=36 * index)
        fact = Fact.objects.create(
            connector=connector, kind="contract", external_id=str(index), owner=owner, stage="won",
            amount=amount, currency="CNY", record_id=new_id(), changed_at=AT,
        )  # fmt: skip
        CreditLine.objects.create(
            fact=fact, person=owner, fact_kind="contract", date_kind="signed", on=on, amount=amount, count=1,
            currency="CNY", booked_at=AT,
        )  # fmt: skip


@pytest.fixture
def metric():
    return Metric.objects.create(
        code="signed", name="Signed", fact_kind="contract", date_kind="signed", value="amount"
    )


def test_few_large_deals_make_a_lag_likely_and_the_superior_hears_in_the_digest(cycle, org, metric):
    credit(org["li"], [500] * 8)
    kr = key_result(cycle, "20", owner_person=org["li"], metric_id=metric.id)
    derive(kr)
    likelihood = Alert.objects.get().likelihood
    assert likelihood is not None and Decimal("0.2") < likelihood < 1
    assert told(kr)["Zhou"] == ("superior", "digest")
    assert told(kr)["Li"] == ("owner", "at_once")


def test_without_own_history_the_same_level_speaks(cycle, org, metric):
    level = Attribute.objects.create(code="job_level", name="职级", value_type="text", subject="person")
    for someone in (org["li"], org["wang"]):
        AttributeValue.objects.create(attribute=level, person=someone, text="senior", valid_from=START)
    credit(org["wang"], [500] * 8)
    kr = key_result(cycle, "20", owner_person=org["li"], metric_id=metric.id)
    derive(kr)
    assert Alert.objects.get().likelihood is not None
