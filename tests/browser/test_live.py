"""What happens elsewhere shows on an open page, without a reload."""

import re
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page, expect

from throughline.cli.tests.program import throughline
from throughline.cli.tests.running import Running
from throughline.demo.build import CODE
from throughline.demo.story.deals import ENTERPRISE, NEW
from throughline.demo.story.mapping import CONNECTOR
from throughline.demo.story.records import CONTRACT_COLUMNS

pytestmark = pytest.mark.browser
OWN_COMPANY = True

OWNER = "陈思远"
SHANGHAI = ZoneInfo("Asia/Shanghai")


def open_home(page: Page) -> None:
    page.goto("/")
    page.get_by_role("button", name=OWNER).first.click()
    expect(page).not_to_have_url(re.compile("/sign-in"))
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def sign_contract(running: Running, number: str, amount: int, folder: Path) -> None:
    """As the CRM's own export tells it, through the command line."""
    now = datetime.now(SHANGHAI)
    row = ("HT-LIVE-1", "压力变送器 首批", "长兴精密", "装备制造", ENTERPRISE, NEW, "压力传感器", number)
    cells = (*row, str(amount), now.date().isoformat(), now.strftime("%Y-%m-%d %H:%M"))
    file = folder / "contracts.csv"
    file.write_text("\n".join(",".join(line) for line in (CONTRACT_COLUMNS, cells)))
    options = ("--company", CODE, "--connector", CONNECTOR, "--object", "contract")
    loaded = throughline("crm", "load", str(file), *options, THROUGHLINE_STATE=str(running.state))
    assert loaded.returncode == 0, loaded.stderr


def amounts(page: Page) -> dict[str, Decimal]:
    """What Home's key results have reached, by id; money only."""
    home: dict[str, Any] = page.request.get("/api/v1/home").json()
    cards = [mine["key_result"] for mine in home["key_results"]]
    return {card["id"]: Decimal(card["actual"]) for card in cards if card["measure"] == "money"}


def test_a_signed_contract_moves_home_while_it_is_open(page: Page, running: Running, tmp_path: Path) -> None:
    open_home(page)
    number = page.request.get("/api/v1/session").json()["person"]["number"]
    before = amounts(page)
    with page.expect_request(re.compile(r"/api/v1/changes\?since=")):
        pass
    with page.expect_response("**/api/v1/home", timeout=15_000):
        sign_contract(running, number, 4_321, tmp_path)
    after = amounts(page)
    moved = [after[one] for one in after if after[one] != before[one]]
    assert moved
    expect(page.get_by_text(f"¥{moved[0]:,.0f}").first).to_be_visible()
