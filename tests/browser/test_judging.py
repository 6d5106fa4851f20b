"""A planner holds a rule against past periods, looks at who is behind a point, and calibrates it."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import axe_in_both_themes
from tests.browser.sideways import nothing_scrolls_sideways
from tests.browser.test_plan import PICTURES, PLANNER, enter, open_plan

pytestmark = pytest.mark.browser
A_WHILE = 60_000


def test_a_planner_backtests_the_demo_s_rule(page: Page) -> None:
    enter(page, PLANNER)
    open_plan(page)
    page.get_by_role("link", name="回测：以往各期会怎样").click()
    expect(page.get_by_role("heading", name="回测", level=1)).to_be_visible()
    page.get_by_role("button", name="开始回测").click()
    ways = page.get_by_role("table", name="分法")
    expect(ways).to_be_visible(timeout=A_WHILE)
    expect(ways.get_by_role("row")).to_have_count(5)
    periods = page.get_by_role("button", name=re.compile("本规则.*噪声下限"))
    last = periods.last.get_attribute("aria-label") or ""
    expect(page.get_by_role("heading", name=last.split("，")[0])).to_be_visible()
    periods.first.click()
    first = periods.first.get_attribute("aria-label") or ""
    expect(page.get_by_role("heading", name=first.split("，")[0])).to_be_visible()
    page.get_by_role("combobox", name="分法").select_option("history")
    expect(page.get_by_role("table", name="背后的人")).to_be_visible()
    page.get_by_text("按人", exact=True).click()
    expect(page.get_by_role("table", name="按人")).to_be_visible()
    page.get_by_role("button", name="校准系数").click()
    expect(page.get_by_role("table", name="校准系数")).to_be_visible(timeout=A_WHILE)
    axe_in_both_themes(page)
    page.screenshot(path=PICTURES / "judging-zh.png", full_page=True)
    page.set_viewport_size({"width": 360, "height": 740})
    nothing_scrolls_sideways(page)
    page.screenshot(path=PICTURES / "judging-phone.png", full_page=True)
