"""The demo company, made once for all tests of the pages."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connections

from throughline.tenants.models import Company

AT = datetime(2026, 11, 23, 2, 34, tzinfo=UTC)


@pytest.fixture(scope="package")
def demo(django_db_setup: None, django_db_blocker: Any) -> Iterator[Company]:
    """Committed, as the program commits it; taken away before other tests meet it."""
    from throughline.demo.build import build_demo

    with django_db_blocker.unblock():
        company = build_demo(at=AT)
        yield company
        with connections["maintenance"].cursor() as cursor:
            cursor.execute("TRUNCATE tenants_company, procrastinate_jobs CASCADE")
