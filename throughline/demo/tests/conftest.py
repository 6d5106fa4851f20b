"""One demo company for a whole file of tests: making it takes some seconds, reading it none."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import transaction

from throughline.demo.build import build_demo
from throughline.kit.scope import company_scope
from throughline.tenants.models import Company

NOW = datetime(2026, 11, 23, 2, 34, tzinfo=UTC)
"""Monday, 10:34 in Shanghai."""


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker: Any) -> Iterator[Company]:
    """The company in a transaction that is taken back; every test of the file is inside its scope."""
    with django_db_blocker.unblock(), transaction.atomic():
        company = build_demo(at=NOW)
        with company_scope(company.id):
            yield company
        transaction.set_rollback(True)
