"""The application may ask for fresh statistics, of the companies' tables and of nothing else."""

import pytest
from django.db import connection

from throughline.goals.tests.sensors import AT
from throughline.kit.scope import company_scope
from throughline.kit.statistics import MANY, refresh_after, refresh_statistics
from throughline.org.models import Person
from throughline.tenants.models import Company

pytestmark = pytest.mark.django_db


def rows_known(table: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT reltuples::int FROM pg_class WHERE relname = %s", [table])
        return int(cursor.fetchone()[0])


def test_a_load_is_known_to_the_planner_at_once() -> None:
    company = Company.objects.create(code="acme", name="Acme", created_at=AT)
    with company_scope(company.id):
        Person.objects.bulk_create(Person(number=f"{n}", name="x", name_key="x") for n in range(300))
        refresh_statistics(Person)
        assert rows_known("org_person") == 300
        refresh_statistics()


def test_a_small_load_is_left_to_postgresqls_own_sweep() -> None:
    company = Company.objects.create(code="acme", name="Acme", created_at=AT)
    with company_scope(company.id):
        before = rows_known("org_person")
        Person.objects.bulk_create(Person(number=f"{n}", name="x", name_key="x") for n in range(MANY))
        refresh_after(MANY - 1, Person)
        assert rows_known("org_person") == before
        refresh_after(MANY, Person)
        assert rows_known("org_person") == MANY


def test_a_name_that_is_no_table_is_passed_over() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT throughline_analyze(%s)", [["org_person; DROP TABLE org_person", "pg_authid"]])
