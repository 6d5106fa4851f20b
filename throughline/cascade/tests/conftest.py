"""The company of goals.tests.sensors with a rule: East weighs 1.3, a senior 1.8 times a junior."""

from collections.abc import Iterator

import pytest

from throughline.cascade.tests.planned import Planned
from throughline.goals.tests.sensors import AT, Sensors
from throughline.kit.scope import company_scope
from throughline.tenants.models import Company


@pytest.fixture
def company(db: None) -> Company:
    return Company.objects.create(code="acme", name="Acme", created_at=AT)


@pytest.fixture
def planned(company: Company) -> Iterator[Planned]:
    """A plan that is not run yet, inside the company's scope."""
    with company_scope(company.id):
        yield Planned(Sensors(company))
