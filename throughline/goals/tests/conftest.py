"""A company to write goals in, and the scope to write them."""

from collections.abc import Iterator

import pytest

from throughline.goals.tests.sensors import AT, Sensors
from throughline.kit.scope import company_scope
from throughline.tenants.models import Company


@pytest.fixture
def company(db: None) -> Company:
    return Company.objects.create(code="acme", name="Acme", created_at=AT)


@pytest.fixture
def sensors(company: Company) -> Iterator[Sensors]:
    """The company of goals.tests.sensors, inside its scope."""
    with company_scope(company.id):
        yield Sensors(company)
