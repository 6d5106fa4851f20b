"""What happens elsewhere shows on an open page, without a reload."""

import json
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.pushing import push
from throughline.cli.tests.program import ROOT, environment, throughline
from throughline.cli.tests.running import Running
from throughline.demo.build import CODE
from throughline.demo.story.deals import ENTERPRISE, NEW
from throughline.demo.story.mapping import CONNECTOR
from throughline.demo.story.records import CONTRACT_COLUMNS

pytestmark = pytest.mark.browser
OWN_COMPANY = True

OWNER, HEAD = "陈思远", "林若楠"
WITHIN = 5.0
"""Seconds from the answer to the webhook until everybody who looks sees it."""
SHANGHAI = ZoneInfo("Asia/Shanghai")


def open_home(page: Page, name: str = OWNER) -> None:
    page.goto("/")
    page.get_by_role("button", name=name).first.click()
    expect(page).not_to_have_url(re.compile("/sign-in"))
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def contract(number: str, owner: str, amount: int) -> dict[str, str]:
    """One signed today, as the CRM exports it."""
    now = datetime.now(SHANGHAI)
    row = (number, "压力变送器 首批", "长兴精密", "装备制造", ENTERPRISE, NEW, "压力传感器", owner)
    cells = (*row, str(amount), now.date().isoformat(), now.strftime("%Y-%m-%d %H:%M"))
    return dict(zip(CONTRACT_COLUMNS, cells, strict=True))


def sign_contract(running: Running, number: str, amount: int, folder: Path) -> None:
    """As the CRM's own export tells it, through the command line."""
    signed = contract("HT-LIVE-1", number, amount)
    file = folder / "contracts.csv"
    file.write_text("\n".join(",".join(line) for line in (signed, signed.values())))
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


@pytest.fixture
def webhook(running: Running, address: str) -> tuple[str, str]:
    """Its address and its secret."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.browser.live_source", CODE],
        env=environment(
            THROUGHLINE_STATE=str(running.state), DJANGO_SETTINGS_MODULE="throughline.config.settings"
        ),
        cwd=ROOT, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    return address + urlsplit(told["address"]).path, told["secret"]


@pytest.fixture
def head(browser: Browser, context_options: dict[str, Any], address: str) -> Iterator[Page]:
    """Another reader, on a machine of their own."""
    context: BrowserContext = browser.new_context(
        base_url=address, **{"service_workers": "block", **context_options}
    )
    context.set_default_timeout(20_000)
    page = context.new_page()
    open_home(page, HEAD)
    yield page
    context.close()


def test_whoever_looks_sees_a_record_within_five_seconds_of_the_webhooks_answer(
    page: Page, head: Page, webhook: tuple[str, str]
) -> None:
    open_home(page)
    owner = page.request.get("/api/v1/session").json()["person"]["number"]
    before = amounts(page)
    key_result = page.context.new_page()
    open_pages = {"Home": page, "Team": head, "key result": key_result}
    key_result.goto(f"/key-results/{next(iter(before))}")
    head.goto("/team")
    head.get_by_role("button", name="全部显示").click()
    for one in (key_result, head):
        expect(one.get_by_text(re.compile(f"{next(iter(before.values())):,.0f}")).first).to_be_visible()
        one.evaluate("window.neverLoadedAgain = true")
    page.evaluate("window.neverLoadedAgain = true")

    push(page, *webhook, [contract("HT-LIVE-2", owner, 1_234)])
    answered, seen = time.monotonic(), dict[str, float]()
    shown = re.compile(f"{next(iter(before.values())) + 1_234:,.0f}")
    while len(seen) < len(open_pages) and time.monotonic() < answered + 4 * WITHIN:
        for name, one in open_pages.items():
            if name not in seen and one.get_by_text(shown).first.is_visible():
                seen[name] = time.monotonic() - answered
    print({name: f"{seconds:.1f} s" for name, seconds in seen.items()})
    assert seen.keys() == open_pages.keys(), "a page never showed it"
    assert max(seen.values()) < WITHIN, seen
    assert all(one.evaluate("window.neverLoadedAgain") for one in open_pages.values())
