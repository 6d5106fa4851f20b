"""The database itself refuses to change or delete what is written once."""

import pytest
from django.db import DatabaseError, connection, transaction

from throughline.kit.scope import company_scope
from throughline.progress.tests.seller import deal, make_seller

pytestmark = pytest.mark.django_db
WRITTEN_ONCE = ("audit_auditentry", "credits_creditline")


def tables_with_the_trigger():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid "
            "WHERE t.tgname = 'append_only' AND t.tgenabled = 'O'"
        )
        return {name for (name,) in cursor.fetchall()}


def test_the_audit_and_the_ledger_are_written_once():
    assert tables_with_the_trigger() >= set(WRITTEN_ONCE)


@pytest.mark.parametrize("table", WRITTEN_ONCE)
@pytest.mark.parametrize("change", ["UPDATE {} SET id = id", "DELETE FROM {}", "TRUNCATE {}"])
def test_a_row_that_stands_stays_as_it_is(table, change):
    seller = make_seller()
    seller.complete("deal")
    seller.bring([deal(1, "1001", "100", "2026-10-09")])
    with company_scope(seller.company.id), connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")
        before = cursor.fetchone()
        assert before > (0,)
        with pytest.raises(DatabaseError), transaction.atomic():
            cursor.execute(change.format(table))
        cursor.execute(f"SELECT count(*) FROM {table}")
        assert cursor.fetchone() == before
