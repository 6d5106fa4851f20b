"""Queries on a real PostgreSQL and, where one is installed, a real MariaDB."""

import json
import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import psycopg
import pytest

from throughline.cli.provision import connect
from throughline.crm.connectors.kind import Opening
from throughline.crm.connectors.source import SourceFailed
from throughline.crm.connectors.sql.engines import NotEncrypted
from throughline.crm.connectors.sql.kind import KIND
from throughline.crm.connectors.sql.query import NotOneSelect, checked_query, with_parameter
from throughline.crm.connectors.sql.source import ColumnNotThere, QueryFailed, SqlSource
from throughline.crm.connectors.sql.tests.mariadb import mariadb
from throughline.crm.connectors.sql.tests.postgresql import port_to
from throughline.kit.forms.given import read_settings
from throughline.kit.outbound.allowance import Allowance, read_allowance
from throughline.kit.outbound.errors import AddressRefused

DEALS = "SELECT id, amount, title, updated_at FROM deals"
CHANGED = f"{DEALS} WHERE updated_at >= :since AND title NOT LIKE '%x%' ORDER BY updated_at"
TABLE = """
CREATE TABLE deals (id integer PRIMARY KEY, amount numeric(40, 2), title varchar(200), updated_at {moment});
"""
ROWS = """
INSERT INTO deals VALUES (1, 12345678901234567890.10, '水泵 😀', '2026-11-20 08:00:00'),
    (2, -0.50, 'valves', '2026-11-22 08:00:00'), (3, NULL, 'x', '2026-11-22 09:00:00')
"""
SINCE = datetime(2026, 11, 22, 0, 0, tzinfo=UTC)  # 08:00 in Shanghai

Make = Callable[..., SqlSource]


@pytest.fixture(scope="module")
def postgresql(database_server: dict[str, Any]) -> Iterator[dict[str, Any]]:
    name = f"throughline_test_sql_{os.getpid()}"
    with connect(database_server) as server:
        server.execute(f'CREATE DATABASE "{name}"')
    who = {"user": database_server["USER"], "password": database_server["PASSWORD"]}
    with port_to(database_server) as port:
        with psycopg.connect(
            host="127.0.0.1", port=port, dbname=name, options="-c TimeZone=Asia/Shanghai", **who
        ) as made:
            made.execute(TABLE.format(moment="timestamptz"))
            made.execute(ROWS)
        yield {"engine": "postgresql", "host": "127.0.0.1", "port": port, "database": name, **who}
    with connect(database_server) as server:
        server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture(scope="module")
def mysql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Any]]:
    with mariadb(tmp_path_factory.mktemp("mariadb")) as (made, where):
        made.execute(TABLE.format(moment="datetime"))
        made.execute(ROWS)
        yield where


@pytest.fixture(params=["postgresql", "mysql"])
def make(request: pytest.FixtureRequest) -> Make:
    """`make(query, setting=value, …)`: a source on one of the two."""
    where = request.getfixturevalue(request.param)

    def made(query: str, *, allowed: Allowance | None = None, **given: Any) -> SqlSource:
        objects = [{"kind": "deal", "query": query, "modified_at": given.pop("modified_at", "")}]
        read = read_settings(KIND.settings, {**where, "tls": "none", "objects": objects, **given})
        opening = Opening(read.settings, read.secrets, "Asia/Shanghai")
        return SqlSource(opening, read_allowance(["127.0.0.1"]) if allowed is None else allowed)

    return made


def read(source: SqlSource, since: datetime | None = None) -> list[Any]:
    return [record for records in source.changed("deal", since) for record in records]


def test_rows_are_records_and_amounts_are_exact(make: Make) -> None:
    records = read(make(f"{DEALS} ORDER BY id", modified_at="updated_at"))
    bodies = [json.loads(record.body) for record in records]
    assert [body["amount"] for body in bodies] == ["12345678901234567890.10", "-0.50", None]
    assert bodies[0]["title"] == "水泵 😀"
    assert [record.external_id for record in records] == ["1", "2", "3"]
    assert records[0].modified_at == datetime(2026, 11, 20, tzinfo=UTC)
    assert bodies[0]["updated_at"].startswith("2026-11-20T08:00:00")


def test_since_is_put_in_and_percent_signs_stay(make: Make) -> None:
    source = make(CHANGED, modified_at="updated_at")
    assert [record.external_id for record in read(source, SINCE)] == ["2"]
    assert [record.external_id for record in read(source)] == ["1", "2"]
    assert source.notice("deal") == ""
    assert [list(some) for some in source.ids("deal")] == [["1", "2"]]


def test_without_since_everything_is_compared(make: Make) -> None:
    source = make(DEALS)
    assert (len(read(source, SINCE)), source.notice("deal")) == (3, "always_everything")


@pytest.mark.parametrize(
    "query",
    [
        "WITH gone AS (DELETE FROM deals RETURNING id) SELECT id FROM gone",
        "SELECT nothing FROM deals",
    ],
)
def test_what_writes_or_is_wrong_is_refused_by_the_database(make: Make, query: str) -> None:
    source = make(query)
    with pytest.raises(QueryFailed):
        read(source)
    assert len(read(make(DEALS))) == 3


@pytest.mark.parametrize("make", ["postgresql"], indirect=True)
def test_postgresql_locks_no_row_for_a_reader(make: Make) -> None:
    """MySQL does in a read-only transaction, and lets it go with it."""
    with pytest.raises(QueryFailed):
        read(make("SELECT id FROM deals FOR UPDATE"))


@pytest.mark.parametrize("query", ["DELETE FROM deals", "SELECT 1; DROP TABLE deals", "", "-- x"])
def test_what_is_not_one_select_is_refused_before(query: str) -> None:
    with pytest.raises(NotOneSelect):
        checked_query("db.example", query)


def test_a_query_is_bounded_in_time(make: Make) -> None:
    asks = {
        "postgresql": "SELECT current_setting('statement_timeout') AS id",
        "mysql": "SELECT @@SESSION.max_statement_time AS id",
    }
    engine = make(DEALS).database.engine
    [record] = read(make(asks[engine], seconds=7))
    assert record.external_id == {"postgresql": "7s", "mysql": "7.0"}[engine]


def test_a_column_that_is_not_there_is_named(make: Make) -> None:
    with pytest.raises(ColumnNotThere, match="title"):
        make("SELECT title FROM deals").check()
    make(DEALS).check()


def test_an_internal_host_is_refused(make: Make) -> None:
    with pytest.raises(AddressRefused):
        make(DEALS, allowed=Allowance(), tls="encrypt").check()
    with pytest.raises(NotEncrypted):
        make(DEALS, allowed=Allowance()).check()


def test_a_wrong_password_is_told_without_it(make: Make) -> None:
    source = make(DEALS, user="nobody", password="s3cret")
    with pytest.raises(SourceFailed) as failed:
        source.check()
    assert "s3cret" not in failed.value.message("zh")


def test_the_parameter_is_the_drivers() -> None:
    assert with_parameter("SELECT 1 WHERE a LIKE '%b' AND c > :since", SINCE) == (
        "SELECT 1 WHERE a LIKE '%%b' AND c > %(since)s", {"since": SINCE},
    )  # fmt: skip
    assert with_parameter("SELECT a::since, '%'", SINCE) == ("SELECT a::since, '%'", {})
