"""A company whose changes other connections see; taken away after the test."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from django.db import connection

from throughline.kit.tests.forget import forget_company
from throughline.tenants.models import Company

AT = datetime(2026, 11, 23, 2, 34, tzinfo=UTC)


@pytest.fixture
def company(django_db_setup, django_db_blocker) -> Iterator[Company]:
    with django_db_blocker.unblock():
        company = Company.objects.create(code="changing", name="Changing", created_at=AT)
        yield company
        forget_company(company.id)
        connection.close()
