"""Which cycle pages show: the one that runs, the one that ended last, or the first to come."""

from datetime import date

import pytest

from throughline.goals.selectors.cycles import shown_on
from throughline.goals.services.create_cycle import create_cycle
from throughline.goals.tests.sensors import AT, Sensors
from throughline.kit.scope import company_scope
from throughline.tenants.models import Company

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (date(2026, 6, 28), "2026 Q3"),  # published before it begins
        (date(2026, 9, 28), "2026 Q3"),
        (date(2026, 11, 23), "2026 Q4"),
        (date(2027, 5, 1), "2026 Q4"),
    ],
)
def test_the_last_that_has_begun_else_the_first_to_come(day: date, shown: str) -> None:
    company = Company.objects.create(code="acme", name="Acme", created_at=AT)
    with company_scope(company.id):
        sensors = Sensors(company)
        create_cycle(
            actor=sensors.operator,
            at=AT,
            name="2026 Q3",
            starts_on=date(2026, 7, 1),
            ends_on=date(2026, 9, 30),
            calendar_id=sensors.calendar.id,
        )
        assert [cycle.name for cycle in shown_on(day)] == [shown]
