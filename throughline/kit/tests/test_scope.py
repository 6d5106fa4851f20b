"""Outside a company nothing is read or written; inside one, only its own rows."""

from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, connection, transaction

from throughline.kit.scope import OtherCompanyOpen, TenantNotSet, company_scope
from throughline.org.models import Attribute, AttributeValue, Unit
from throughline.tenants.models import Company

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


@pytest.fixture
def ours():
    return Company.objects.create(code="ours", name="Ours", created_at=AT)


@pytest.fixture
def theirs():
    return Company.objects.create(code="theirs", name="Theirs", created_at=AT)


def make_unit(code: str = "HQ") -> Unit:
    return Unit.objects.create(code=code, name=code, name_key=code, kind="company", path=f"/{code}/")


def test_reading_before_any_company_was_set_is_refused_by_name():
    # What every policy asks. Not through a table: where one is empty, and known to be, no row asks it.
    with pytest.raises(TenantNotSet), connection.cursor() as cursor:
        cursor.execute("SELECT throughline_company()")


def test_writing_outside_a_company_is_refused_by_name():
    with pytest.raises(TenantNotSet):
        make_unit()


def test_a_company_sees_its_own_rows_only(ours, theirs):
    with company_scope(ours.id):
        make_unit()
    with company_scope(theirs.id):
        assert list(Unit.objects.all()) == []
        make_unit()
        assert Unit.objects.count() == 1


def test_a_row_of_another_company_cannot_be_written(ours, theirs):
    with company_scope(ours.id), pytest.raises(Exception, match="row-level security"), transaction.atomic():
        Unit.objects.create(company=theirs, code="X", name="X", name_key="x", kind="team", path="/X/")


def test_a_key_to_another_companys_row_is_refused_by_the_database(ours, theirs):
    with company_scope(ours.id):
        unit = make_unit()
    with company_scope(theirs.id), pytest.raises(IntegrityError, match="same_company"), transaction.atomic():
        attribute = Attribute.objects.create(code="a", name="a", value_type="text", subject="unit")
        AttributeValue.objects.create(
            attribute=attribute, unit_id=unit.id, text="x", valid_from=date(2026, 1, 1)
        )
        connection.check_constraints()


def test_after_a_scope_nothing_can_be_read_even_in_the_same_transaction(ours):
    with company_scope(ours.id):
        make_unit()
    with pytest.raises(TenantNotSet):
        list(Unit.objects.all())


def test_a_second_company_cannot_be_opened_inside_the_first(ours, theirs):
    with company_scope(ours.id), pytest.raises(OtherCompanyOpen), company_scope(theirs.id):
        pass
