"""The catalogue of the database itself says that no table lets one company see another."""

from typing import Any

import pytest
from django.apps import apps
from django.db import connection

pytestmark = pytest.mark.django_db

GLOBAL_TABLES = {
    "tenants_company",
    "access_login",
    "access_linkkey",
    "access_signinattempt",
    "access_webhookkey",
    "django_session",
    "django_content_type",
    "django_migrations",
    "auth_permission",
    "auth_group",
    "auth_group_permissions",
    "procrastinate_jobs",
    "procrastinate_events",
    "procrastinate_periodic_defers",
    "procrastinate_workers",
}

WITHOUT_ID = {"progress_dailyactual", "progress_wordday"}


def rows(query: str) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(query)
        return cursor.fetchall()


def tenant_tables() -> set[str]:
    tables = rows(
        "SELECT relname FROM pg_class WHERE relkind IN ('r','p') AND relnamespace = 'public'::regnamespace"
    )
    return {str(name) for (name,) in tables} - GLOBAL_TABLES


def test_the_list_of_global_tables_is_closed():
    with_company = rows(
        "SELECT table_name FROM information_schema.columns "
        "WHERE column_name = 'company_id' AND table_schema = 'public'"
    )
    assert tenant_tables() == {str(name) for (name,) in with_company} - {
        "access_login",
        "access_linkkey",
        "access_webhookkey",
    }
    assert len(tenant_tables()) > 20


def test_every_tenant_table_forces_row_level_security_with_the_one_policy():
    secured = rows(
        "SELECT c.relname FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid "
        "WHERE c.relrowsecurity AND c.relforcerowsecurity AND p.polname = 'one_company' "
        "AND pg_get_expr(p.polqual, c.oid) LIKE '%throughline_company()%' "
        "AND pg_get_expr(p.polwithcheck, c.oid) LIKE '%throughline_company()%'"
    )
    assert {str(name) for (name,) in secured} == tenant_tables()


def test_the_application_is_an_ordinary_role_that_owns_nothing():
    assert rows(
        "SELECT rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = current_user"
    ) == [(False, False, False)]
    assert rows(
        "SELECT count(*) FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname = current_user"
    ) == [(0,)]


def test_every_key_between_tenant_tables_includes_the_company_and_is_there_once():
    keys = rows(
        "SELECT s.relname, t.relname, cardinality(k.conkey), a.attname FROM pg_constraint k "
        "JOIN pg_class s ON s.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid "
        "JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[cardinality(k.conkey)] "
        "WHERE k.contype = 'f'"
    )
    tenant = tenant_tables()
    # A login is global, yet a person may only point at one of their own company.
    targets = tenant | {"access_login"}
    assert [key for key in keys if key[2] == 1 and key[0] in tenant and key[1] in targets] == []
    composite = {(s, t, column) for s, t, size, column in keys if size == 2}
    fields: list[tuple[str, Any]] = [
        (model._meta.db_table, field)
        for model in apps.get_models()
        if model._meta.db_table in tenant
        for field in model._meta.concrete_fields
        if field.is_relation and field.name != "company"
    ]
    assert composite == {
        (table, field.related_model._meta.db_table, field.column)
        for table, field in fields
        if field.db_constraint
    }
    assert len(composite) > 20


def test_the_company_of_every_row_is_there_by_its_own_key_or_by_that_of_a_row_it_must_name():
    keys = rows(
        "SELECT s.relname, t.relname, cardinality(k.conkey) FROM pg_constraint k "
        "JOIN pg_class s ON s.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid "
        "JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[cardinality(k.conkey)] "
        "WHERE k.contype = 'f' AND a.attnotnull"
    )
    to_company = {source for source, target, _ in keys if target == "tenants_company"}
    secured = set(to_company)
    while more := {source for source, target, size in keys if size == 2 and target in secured} - secured:
        secured |= more
    assert tenant_tables() - secured == WITHOUT_ID | {"progress_due"}  # docs/decisions/0015
    assert {"crm_inboxrecord", "crm_fact", "credits_creditline"} <= secured - to_company


def test_no_index_of_a_key_repeats_the_beginning_of_another():
    indexes = rows(
        "SELECT i.indexrelid::regclass::text, i.indrelid, i.indkey::int[] FROM pg_index i "
        "JOIN pg_class c ON c.oid = i.indrelid "
        "WHERE c.relnamespace = 'public'::regnamespace AND i.indpred IS NULL AND i.indexprs IS NULL"
    )
    doubled = [
        (name, other)
        for name, table, columns in indexes
        for other, of, more in indexes
        if name.endswith("_by_company") and name != other and table == of and more[: len(columns)] == columns
    ]
    assert doubled == []


def test_every_unique_key_of_a_tenant_table_leads_with_the_company_or_is_the_id():
    leading = rows(
        "SELECT c.relname, i.indexrelid::regclass::text, a.attname FROM pg_index i "
        "JOIN pg_class c ON c.oid = i.indrelid "
        "JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0] "
        "WHERE NOT i.indisprimary AND c.relnamespace = 'public'::regnamespace"
    )
    wrong = [(t, i) for t, i, column in leading if t in tenant_tables() and column != "company_id"]
    assert wrong == []


def test_every_tenant_table_has_a_key_of_company_and_id():
    keys = rows(
        "SELECT c.relname FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid WHERE k.contype = 'u' "
        "AND (SELECT array_agg(a.attname::text ORDER BY p.n) FROM unnest(k.conkey) WITH ORDINALITY p(num, n) "
        "JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = p.num) = ARRAY['company_id', 'id']"
    )
    # What the fold writes by the thousand is keyed by what it is about (docs/decisions/0015).
    assert {str(name) for (name,) in keys} == (tenant_tables() | {"access_login"}) - WITHOUT_ID
