"""Every page there is: accessible in both themes, and nothing scrolls sideways on the narrowest phone."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import axe_in_both_themes

pytestmark = pytest.mark.browser

NARROWEST = {"width": 360, "height": 740}
SELLER, HEAD, EXECUTIVE, PLANNER = "陈思远", "林若楠", "赵以恒", "韩立群"
PAGES = {
    SELLER: ["/", "/key-results/{key_result}", "/key-results/{key_result}/check-in", "/map", "/me"],
    HEAD: ["/team", "/team/{unit}", "/team/{unit}/compare", "/organisation", "/alerts/{alert}"],
    EXECUTIVE: ["/map", "/map/table", "/books", "/tv", "/key-results/{key_result}", "/nowhere"],
    PLANNER: [
        "/",
        "/goals",
        "/goals/cycles/new",
        "/goals/objectives/new",
        "/goals/key-results/new",
        "/goals/key-results/{key_result}/edit",
        "/goals/clone",
        "/metrics",
        "/metrics/new",
        "/plans",
        "/plans/new",
        "/plans/{plan}",
        "/plans/{plan}/compare",
        "/plans/{plan}/judging",
        "/rules",
        "/rules/new",
        "/rules/{rule}",
        "/import",
        "/settings/thresholds",
        "/settings/calendars",
        "/settings/permissions",
        "/me/notifications",
    ],
}
READERS = list(PAGES)


def enter(page: Page, person: str) -> dict[str, str]:
    """What stands for an id in an address, as this reader sees it."""
    page.goto("/")
    page.get_by_role("button", name=person).first.click()
    page.wait_for_url(lambda address: "sign-in" not in address)
    expect(page.get_by_role("heading", level=1).first).to_be_visible()
    home = page.request.get("/api/v1/home").json()
    plans = page.request.get("/api/v1/cascade/plans").json()
    units = page.request.get("/api/v1/org/units").json()
    alerts = page.request.get("/api/v1/alerts").json()["items"]
    return {
        "key_result": home["key_results"][0]["key_result"]["id"],
        "alert": alerts[0]["id"] if alerts else "",
        "plan": plans[0]["id"] if plans else "",
        "rule": plans[0]["rule_id"] if plans else "",
        "unit": next(unit["id"] for unit in units if unit["kind"] == "region"),
    }


def open_page(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.get_by_role("heading", level=1).first).to_be_visible()
    expect(page.get_by_role("status", name="正在读取")).to_have_count(0)
    page.wait_for_load_state("load")


@pytest.mark.parametrize("person", READERS)
def test_axe_finds_nothing_grave_on_any_page(page: Page, person: str) -> None:
    known = enter(page, person)
    found = {}
    for address in PAGES[person]:
        open_page(page, address.format(**known))
        found[address] = axe_in_both_themes(page)
        page.emulate_media(color_scheme="light")
    assert found == {address: [] for address in PAGES[person]}


def test_axe_finds_nothing_grave_where_one_signs_in(page: Page) -> None:
    page.goto("/sign-in")
    expect(page.get_by_label("密码", exact=True)).to_be_visible()
    assert axe_in_both_themes(page) == []


class TestOnTheNarrowestPhone:
    @pytest.fixture(params=["zh-CN", "en-GB"])
    def context_options(self, request: pytest.FixtureRequest) -> dict[str, Any]:
        return {"locale": request.param, "viewport": NARROWEST, "has_touch": True, "reduced_motion": "reduce"}

    @pytest.mark.parametrize("person", READERS)
    def test_no_page_scrolls_sideways(self, page: Page, person: str) -> None:
        known = enter(page, person)
        wide = {}
        for address in PAGES[person]:
            page.goto(address.format(**known))
            expect(page.get_by_role("heading", level=1).first).to_be_visible()
            page.wait_for_load_state("networkidle") if address != "/tv" else page.wait_for_timeout(500)
            wide[address] = page.evaluate("document.documentElement.scrollWidth")
        assert {address: width for address, width in wide.items() if width > NARROWEST["width"]} == {}
