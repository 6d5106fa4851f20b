"""What a new company still has to set up, as those see it who may do it."""

import pytest

from throughline.cascade.tests.planned import Planned
from throughline.goals.tests.sensors import AT, Sensors, call
from throughline.kit.scope import company_scope
from throughline.tenants.models import Company

pytestmark = pytest.mark.django_db


@pytest.fixture
def sensors() -> Sensors:
    company = Company.objects.create(code="acme", name="Acme", created_at=AT)
    with company_scope(company.id):
        return Sensors(company)


def steps(sensors: Sensors, name: str, role: str | None = None) -> dict[str, bool]:
    status, body = call(sensors.browser(name, role), "GET", "/first-steps")
    assert status == 200
    return {one["step"]: one["done"] for one in body}


def test_a_planner_sees_their_own_steps_in_order(sensors: Sensors) -> None:
    with company_scope(sensors.company.id):
        assert steps(sensors, "Ann", "planner") == {
            "cycle": True,
            "key_result": False,
            "plan": False,
            "publication": False,
        }
        Planned(sensors).publish()
        assert steps(sensors, "Bob", "planner") == dict.fromkeys(
            ["cycle", "key_result", "plan", "publication"], True
        )


def test_an_administrator_brings_people_and_records(sensors: Sensors) -> None:
    with company_scope(sensors.company.id):
        assert steps(sensors, "Ann", "admin") == {"people": True, "cycle": True, "records": False}


def test_whoever_may_set_up_nothing_has_no_steps(sensors: Sensors) -> None:
    with company_scope(sensors.company.id):
        assert steps(sensors, "Ann") == {}
        assert steps(sensors, "Eve") == {}
