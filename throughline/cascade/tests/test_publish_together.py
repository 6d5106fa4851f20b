"""Two publish the same plan at once, on two real connections: the second is told."""

from collections.abc import Iterator
from threading import Thread
from typing import Any

import pytest
from django.db import connection, connections, transaction

from throughline.cascade.models import Plan
from throughline.cascade.services.publish_run import PublishUnderWay, publish_run
from throughline.cascade.tests.planned import Planned
from throughline.goals.models import KeyResult
from throughline.goals.tests.sensors import AT, Sensors
from throughline.kit.scope import company_scope
from throughline.tenants.models import Company

APPEND_ONLY = "SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = 'append_only'"
OF_COMPANIES = (
    "SELECT c.oid::regclass::text FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid "
    "WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attname = 'company_id'"
)


@pytest.fixture
def company(django_db_setup: None, django_db_blocker: Any) -> Iterator[Company]:
    """A company that is committed, so that another connection sees it; taken away at the end."""
    with django_db_blocker.unblock():
        company = Company.objects.create(code="together", name="Together", created_at=AT)
        yield company
        _forget(company)


def _forget(company: Company) -> None:
    """Take away all rows of one company and its jobs, as the tables' owner; other companies stay."""
    with connections["maintenance"].cursor() as cursor:
        cursor.execute(APPEND_ONLY)
        guarded = [table for (table,) in cursor.fetchall()]
        cursor.execute(OF_COMPANIES)
        tables = [table for (table,) in cursor.fetchall()]
        for table in guarded:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER append_only")
        with transaction.atomic(using="maintenance"):
            for table in tables:
                cursor.execute(f"DELETE FROM {table} WHERE company_id = %s", [company.id])
            cursor.execute("DELETE FROM tenants_company WHERE id = %s", [company.id])
            cursor.execute("DELETE FROM procrastinate_jobs WHERE args->>'company_id' = %s", [str(company.id)])
        for table in guarded:
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER append_only")


def test_the_second_publisher_is_told_at_once_and_writes_nothing(company: Company):
    with company_scope(company.id):
        planned = Planned(Sensors(company))
        run = planned.run()
    refused: list[Exception] = []

    def second() -> None:
        try:
            with company_scope(company.id):
                publish_run(actor=planned.actor, at=AT, run_id=run.id)
        except PublishUnderWay as error:
            refused.append(error)
        finally:
            connection.close()

    with company_scope(company.id):
        Plan.objects.select_for_update().get(id=planned.plan.id)
        other = Thread(target=second)
        other.start()
        other.join(timeout=30)
        assert len(refused) == 1
        assert not KeyResult.objects.filter(plan_id=planned.plan.id).exists()
    with company_scope(company.id):
        assert publish_run(actor=planned.actor, at=AT, run_id=run.id).made == 6
