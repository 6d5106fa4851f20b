"""Targets and credits of a mover go by the same days: who is on target leaves both units on target."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from throughline.cascade.tests.planned import Planned
from throughline.cascade.tests.test_movers import count_deals, move, replan
from throughline.cascade.tests.test_replan import HALF, LATER, expected
from throughline.credits.models import CreditLine
from throughline.crm.models import Connector, Fact
from throughline.crm.services.complete_load import complete_load
from throughline.goals.models import KeyResult
from throughline.goals.tests.sensors import AT, ENDS, Sensors
from throughline.kit.models import new_id
from throughline.kit.scope import company_scope
from throughline.progress.moment import Moment
from throughline.progress.services.refresh_key_results import refresh_all
from throughline.tenants.models import Company

pytestmark = pytest.mark.django_db
PEOPLE, UNITS = ("Ann", "Bob", "Cid", "Dan"), ("EAST", "WEST")


@pytest.fixture
def published() -> Iterator[Planned]:
    company = Company.objects.create(code="acme", name="Acme", created_at=AT)
    with company_scope(company.id):
        planned = Planned(Sensors(company))
        count_deals(planned)
        planned.publish()
        load(planned)
        yield planned


def load(planned: Planned) -> None:
    """A source that has told everything of the quarter."""
    connector = Connector.objects.create(code="crm", name="", kind="file", time_zone="UTC", mapping={})
    complete_load(
        actor=planned.actor, at=AT, as_of=datetime(2027, 1, 1, tzinfo=UTC), connector_id=connector.id,
        object_kind="deal", rows=0, new_records=0,
    )  # fmt: skip


def close(planned: Planned, name: str, on: date, amount: Decimal) -> None:
    person = planned.sensors.people[name]
    fact = Fact.objects.create(
        connector=Connector.objects.get(), kind="deal", external_id=str(new_id()), owner=person, stage="won",
        amount=amount, currency="CNY", record_id=new_id(), changed_at=AT,
    )  # fmt: skip
    CreditLine.objects.create(
        fact=fact, person=person, fact_kind="deal", date_kind="closed", on=on, amount=amount, count=1,
        currency="CNY", booked_at=AT,
    )  # fmt: skip


def short(planned: Planned, day: date) -> dict[str, Decimal]:
    """How far everybody is behind what is expected of them at the end of a day."""
    refresh_all(moment=Moment.end_of(day))
    wanted = expected(planned, day)
    return {name: wanted[name] - (planned.child(name).actual or 0) for name in (*PEOPLE, *UNITS)}


def test_who_is_on_target_before_and_after_a_move_leaves_both_units_on_target(published: Planned):
    by_half = expected(published, HALF)
    for name in PEOPLE:
        close(published, name, HALF - timedelta(days=3), by_half[name])
    move(published, "Cid", "EAST", HALF)
    replan(published)
    gaps = short(published, HALF)
    assert all(abs(gap) <= 1 for gap in gaps.values()), gaps
    for name in PEOPLE:
        close(published, name, LATER, expected(published, ENDS)[name] - by_half[name])
    gaps = short(published, ENDS)
    assert all(abs(gap) <= 1 for gap in gaps.values()), gaps
    actuals = {name: published.child(name).actual for name in ("Cid", "Dan", *UNITS)}
    assert actuals["WEST"] == actuals["Dan"] + by_half["Cid"]
    assert KeyResult.objects.get(id=published.key_result.id).actual == 100_000
