"""Room on the server to compute in: temporary tables that end with the transaction."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final
from uuid import UUID

import psycopg
from django.db import connection, transaction

from throughline.crm.mapping.schema import DATE_FIELDS
from throughline.kit.scope import company_scope

ROWS_AT_ONCE: Final = 1_000

_TABLES = f"""
CREATE TEMPORARY TABLE verify_account (connector_id uuid, external_id text, record_id uuid,
    changed_at timestamptz, name text, industry text, territory text,
    PRIMARY KEY (connector_id, external_id)) ON COMMIT DROP;
CREATE TEMPORARY TABLE verify_fact (connector_id uuid, kind text, external_id text, record_id uuid,
    changed_at timestamptz, deleted bool, owner_id uuid, stage text, amount numeric, currency text,
    account_name text, dimensions jsonb, {", ".join(f"{name} date" for name in DATE_FIELDS)},
    PRIMARY KEY (connector_id, kind, external_id)) ON COMMIT DROP;
CREATE TEMPORARY TABLE verify_share (record_id uuid, date_kind text, "on" date, whole numeric,
    person_id uuid, part numeric) ON COMMIT DROP;
CREATE TEMPORARY TABLE verify_unread (record_id uuid PRIMARY KEY, code text) ON COMMIT DROP;
CREATE TEMPORARY TABLE verify_day (key_result_id uuid, denominator bool, word text, "on" date,
    amount numeric) ON COMMIT DROP;
"""
_ANALYZE = "ANALYZE verify_account, verify_fact, verify_share, verify_unread"


@contextmanager
def frozen_company(company_id: UUID) -> Iterator[None]:
    """One picture of a company, in which nothing but the scratch tables can be written."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        with company_scope(company_id):
            make_scratch()
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION READ ONLY")
            yield


def make_scratch() -> None:
    """The empty tables; they are gone when the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute(_TABLES)


def gather_statistics() -> None:
    """Let the planner know how much stands in them."""
    with connection.cursor() as cursor:
        cursor.execute(_ANALYZE)


def stream(statement: str, asked: dict[str, Any]) -> Iterator[list[tuple[Any, ...]]]:
    """The rows of a query, a chunk at a time, however many there are."""
    connection.ensure_connection()
    server: psycopg.ServerCursor[Any]
    with connection.connection.cursor(name="verify_stream") as server:
        server.itersize = ROWS_AT_ONCE
        server.execute(statement, asked)
        while rows := server.fetchmany(ROWS_AT_ONCE):
            yield rows
