"""A real Tryton on loopback: what is changed there moves the key result here, also when it commits late."""

import os
import sys
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import psycopg
import pytest

from throughline.cli.provision import connect
from throughline.core.calendar_years import weekdays_year
from throughline.crm.connectors.failures import SignInRefused
from throughline.crm.models import Connector, Fact
from throughline.crm.services.check_connector import check_connector
from throughline.crm.services.pull_connector import pull_connector
from throughline.crm.services.save_connector import save_connector
from throughline.goals.models import Cycle
from throughline.kit.clock import now
from throughline.kit.scope import company_scope
from throughline.org.models import CalendarYear
from throughline.progress.tasks import evaluate_company
from throughline.progress.tests.seller import Seller, make_seller

EXAMPLE = Path(__file__).parents[5] / "examples" / "tryton"
OPPORTUNITIES = {
    "pumps": ["P1001", "100.00"], "valves": ["P1001", "200.00"], "sensors": ["P1004", "300.00"],
    "service": ["P1004", "400.00"],
}  # fmt: skip

sys.path.insert(0, str(EXAMPLE))

from opportunities.desk import Desk  # noqa: E402
from opportunities.server import Tryton, install, running  # noqa: E402


@pytest.fixture(scope="module")
def tryton(database_server: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tryton]:
    """Installed once, in a database of its own on the server of the tests."""
    name = f"throughline_test_tryton_{os.getpid()}"
    with connect(database_server) as server:
        server.execute(f'CREATE DATABASE "{name}"')
    who = f"{database_server['USER']}:{database_server['PASSWORD']}"
    uri = f"postgresql://{who}@/?host={database_server['HOST']}&port={database_server['PORT'] or 5432}"
    seed = {"currency": "CNY", "opportunities": OPPORTUNITIES}
    made = install(tmp_path_factory.mktemp("tryton"), uri=uri, database=name, seed=seed)
    with running(made):
        yield made
    with connect(database_server) as server:
        server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture
def desk(tryton: Tryton) -> Iterator[Desk]:
    made = Desk(tryton)
    yield made
    made.close()


@pytest.fixture
def seller(db: None, settings: Any, tryton: Tryton) -> Seller:
    """Its quarter is around today, because Tryton dates what is won by the real clock."""
    settings.OUTBOUND_ALLOW = ["127.0.0.1"]
    made, today = make_seller(), now().date()
    with company_scope(made.company.id):
        Cycle.objects.update(starts_on=today - timedelta(days=40), ends_on=today + timedelta(days=40))
        known = set(CalendarYear.objects.values_list("year", flat=True))
        for year in {today.year - 1, today.year, today.year + 1} - known:
            days = weekdays_year(year)
            CalendarYear.objects.create(
                calendar=made.cycle.calendar, year=year, days=days.days, certainty=days.standing
            )
    connect_to(made, tryton)
    return made


def connect_to(seller: Seller, tryton: Tryton, **given: Any) -> None:
    settings = {"address": tryton.address, "database": tryton.database, "key": tryton.key, **given}
    with company_scope(seller.company.id):
        save_connector(actor=seller.actor(), at=now(), code="tryton", kind="tryton", settings=settings)


def pull(seller: Seller, **how: Any) -> int:
    with company_scope(seller.company.id):
        connector_id = Connector.objects.get(code="tryton").id
    pulled = pull_connector(company_id=seller.company.id, connector_id=connector_id, clock=now, **how)
    seller.fold()
    evaluate_company(str(seller.company.id))  # as the pull's own job does
    return pulled.new_records


def facts(seller: Seller) -> dict[str, tuple[str, Decimal | None]]:
    with company_scope(seller.company.id):
        return {fact.name: (fact.stage, fact.amount) for fact in Fact.objects.all()}


def number(tryton: Tryton, name: str) -> int:
    assert tryton.opportunities is not None
    return tryton.opportunities[name]


def test_what_is_changed_there_moves_the_key_result_here(seller: Seller, tryton: Tryton, desk: Desk) -> None:
    assert pull(seller) == 4
    assert facts(seller)["pumps"] == ("open", Decimal("100.00"))
    assert seller.actuals()["1001"] == 0

    desk.change_amount(number(tryton, "pumps"), "77777.00")
    assert pull(seller) == 1
    assert facts(seller)["pumps"] == ("open", Decimal("77777.00"))

    desk.win(number(tryton, "pumps"), "3000.10")
    assert pull(seller) == 1
    assert facts(seller)["pumps"] == ("won", Decimal("3000.10"))
    assert {owner: seller.actuals()[owner] for owner in ("1001", "e1", "hq", "1004")} == {
        "1001": Decimal("3000.10"), "e1": Decimal("3000.10"), "hq": Decimal("3000.10"), "1004": 0,
    }  # fmt: skip
    assert seller.waiting() == {}
    assert pull(seller) == 0


def test_a_row_that_commits_late_is_found_by_the_overlap(
    seller: Seller, tryton: Tryton, desk: Desk, database_server: dict[str, Any]
) -> None:
    """Its `write_date` is when its transaction began: a strict cursor never sees it."""
    pull(seller)
    with psycopg.connect(
        host=database_server["HOST"], user=database_server["USER"], password=database_server["PASSWORD"],
        port=database_server["PORT"] or None, dbname=tryton.database,
    ) as late:  # fmt: skip
        late.execute(
            "UPDATE sale_opportunity SET amount = 5555, write_date = CURRENT_TIMESTAMP WHERE id = %s",
            [number(tryton, "valves")],
        )
        desk.change_amount(number(tryton, "sensors"), "333.00")
        pull(seller)
        late.commit()
    connect_to(seller, tryton, overlap=0)
    pull(seller)
    assert facts(seller)["valves"] == ("open", Decimal("200.00"))
    connect_to(seller, tryton, overlap=60)
    assert pull(seller) == 1
    assert facts(seller)["valves"] == ("open", Decimal(5555))


def test_what_is_deleted_there_is_reversed_here(seller: Seller, tryton: Tryton, desk: Desk) -> None:
    pull(seller)
    desk.delete(number(tryton, "service"))
    assert pull(seller, accept_deletions=True) == 1
    assert facts(seller)["service"][0] == "cancelled"


def test_a_wrong_key_is_named(seller: Seller, tryton: Tryton) -> None:
    connect_to(seller, tryton, key="wrong")
    with company_scope(seller.company.id), pytest.raises(SignInRefused, match="401"):
        check_connector(actor=seller.actor(), code="tryton")


def test_the_right_key_passes(seller: Seller) -> None:
    with company_scope(seller.company.id):
        check_connector(actor=seller.actor(), code="tryton")
