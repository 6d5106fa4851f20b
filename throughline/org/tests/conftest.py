"""The small company that most tests of the organisation stand in; they run inside its scope."""

import pytest

from throughline.kit.scope import company_scope
from throughline.org.tests.company import make_company, small_org


@pytest.fixture
def company():
    company = make_company()
    with company_scope(company.id):
        yield company


@pytest.fixture
def org(company):
    return small_org(company)
