"""A database of its own on the tests' PostgreSQL, with one table of deals."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import psycopg

from throughline.cli.provision import connect
from throughline.crm.connectors.sql.tests.postgresql import port_to
from throughline.crm.connectors.tests.contract.served import ServedCrm

TABLE = "CREATE TABLE deals (id text PRIMARY KEY, amount numeric, changed timestamptz)"
QUERY = "SELECT id, amount, changed FROM deals WHERE changed >= :since ORDER BY changed, id"


@dataclass
class ServedSql(ServedCrm):
    kind = "sql"
    where: dict[str, Any] = field(default_factory=dict)
    table: psycopg.Connection[Any] | None = None

    def settings(self) -> dict[str, Any]:
        deals = {"kind": "deal", "query": QUERY, "modified_at": "changed"}
        return {**self.where, "engine": "postgresql", "tls": "none", "objects": [deals]}

    def put(self, number: int, **given: Any) -> None:
        super().put(number, **given)
        self._write()

    def show(self, number: int) -> None:
        super().show(number)
        self._write()

    def delete(self, number: int) -> None:
        super().delete(number)
        self._write()

    def _write(self) -> None:
        """The table as it is seen from outside."""
        assert self.table is not None
        rows = [(deal.id, deal.amount, deal.changed) for deal in self.there()]
        with self.table.transaction(), self.table.cursor() as cursor:
            cursor.execute("DELETE FROM deals")
            cursor.executemany("INSERT INTO deals VALUES (%s, %s, %s)", rows)


@contextmanager
def serve(*, database_server: dict[str, Any]) -> Iterator[ServedSql]:
    name = f"throughline_test_contract_{os.getpid()}"
    who = {"user": database_server["USER"], "password": database_server["PASSWORD"]}
    with connect(database_server) as server:
        server.execute(f'CREATE DATABASE "{name}"')
    with (
        port_to(database_server) as port,
        psycopg.connect(host="127.0.0.1", port=port, dbname=name, autocommit=True, **who) as table,
    ):
        table.execute(TABLE)
        place = {"host": "127.0.0.1", "port": port, "database": name}
        yield ServedSql(where={**place, **who}, table=table)
    with connect(database_server) as server:
        server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
