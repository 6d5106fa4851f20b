"""The company of cascade.tests.planned, with a past."""

from collections.abc import Iterator

import pytest

from throughline.cascade.tests.planned import Planned
from throughline.goals.tests.sensors import AT, Sensors
from throughline.judging.tests.sold import with_a_past
from throughline.kit.scope import company_scope
from throughline.tenants.models import Company


@pytest.fixture
def planned(db: None) -> Iterator[Planned]:
    """Inside the company's scope."""
    company = Company.objects.create(code="acme", name="Acme", created_at=AT)
    with company_scope(company.id):
        planned = Planned(Sensors(company))
        with_a_past(planned)
        yield planned
