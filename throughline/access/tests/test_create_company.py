"""Making a company: its defaults, its audit row, and what is refused."""

from datetime import UTC, datetime

import pytest

from throughline.access.services.create_company import (
    BadCompanyCode,
    BadCurrency,
    CompanyExists,
    create_company,
)
from throughline.audit.models import AuditEntry
from throughline.core.periods import UnknownTimeZone
from throughline.kit.scope import company_scope
from throughline.tenants.models import Company

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 23, 2, tzinfo=UTC)


def test_a_new_company_has_an_audit_row_of_its_own():
    company = create_company(code="acme-cn", name="Acme", at=AT)
    assert (company.time_zone, company.currency) == ("Asia/Shanghai", "CNY")
    with company_scope(company.id):
        entry = AuditEntry.objects.get()
    assert (entry.action, entry.origin, entry.object_id) == ("company.create", "operator", company.id)


def test_a_taken_code_is_refused_and_nothing_changes():
    create_company(code="acme", name="Acme", at=AT)
    with pytest.raises(CompanyExists):
        create_company(code="acme", name="Another", at=AT)
    assert list(Company.objects.values_list("name", flat=True)) == ["Acme"]


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"code": "Not A Code"}, BadCompanyCode),
        ({"currency": "yuan"}, BadCurrency),
        ({"time_zone_name": "Mars/Olympus"}, UnknownTimeZone),
    ],
)
def test_a_bad_field_is_named(fields, error):
    with pytest.raises(error):
        create_company(**{"code": "acme", "name": "Acme", "at": AT, **fields})
    assert not Company.objects.exists()
