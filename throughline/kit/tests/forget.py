"""Take a committed company out of the test database again, as the owner of the tables."""

from uuid import UUID

from django.db import connections, transaction

APPEND_ONLY = "SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = 'append_only'"
OF_COMPANIES = (
    "SELECT c.oid::regclass::text FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid "
    "WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attname = 'company_id'"
)


def forget_company(company_id: UUID) -> None:
    """All its rows and jobs, append-only tables included; other companies stay."""
    with connections["maintenance"].cursor() as cursor:
        cursor.execute(APPEND_ONLY)
        guarded = [table for (table,) in cursor.fetchall()]
        cursor.execute(OF_COMPANIES)
        tables = [table for (table,) in cursor.fetchall()]
        for table in guarded:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER append_only")
        with transaction.atomic(using="maintenance"):
            for table in tables:
                cursor.execute(f"DELETE FROM {table} WHERE company_id = %s", [company_id])
            cursor.execute("DELETE FROM tenants_company WHERE id = %s", [company_id])
            cursor.execute("DELETE FROM procrastinate_jobs WHERE args->>'company_id' = %s", [str(company_id)])
        for table in guarded:
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER append_only")
