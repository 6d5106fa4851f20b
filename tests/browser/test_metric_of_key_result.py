"""A metric made on the way from the form of a key result, and the records behind the number it brings."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import axe_in_both_themes
from tests.browser.conftest import DESKTOP
from tests.browser.sideways import nothing_scrolls_sideways
from tests.browser.test_plan import PICTURES, PLANNER, enter

pytestmark = pytest.mark.browser
OWN_COMPANY = True
"""Metrics and key results appear on the pages of other tests."""


def records(page: Page) -> Locator:
    return page.get_by_role("region", name="已计入")


def make(page: Page, title: str) -> None:
    """From the form to the page of the key result that it makes."""
    page.get_by_role("button", name="新建关键结果").click()
    page.wait_for_url(re.compile(r"/goals(\?|$)"))
    page.get_by_role("row", name=re.compile(title)).get_by_text(title).click()
    expect(page.get_by_role("heading", name=title, level=1)).to_be_visible()


def test_a_metric_is_made_on_the_way_and_chosen_on_the_way_back(page: Page) -> None:
    enter(page, PLANNER)
    page.goto("/goals/key-results/new")
    page.get_by_label("名称", exact=True).fill("签约客户数")
    page.get_by_label("数从哪里来").select_option(label="业务口径")
    page.get_by_label("指标", exact=True).fill("1500")
    page.get_by_role("button", name="新建口径…").click()
    page.get_by_role("link", name="回到关键结果的表单").click()
    expect(page.get_by_label("名称", exact=True)).to_have_value("签约客户数")
    page.get_by_role("button", name="新建口径…").click()

    page.get_by_label("计什么").select_option(label="去重计数")
    page.get_by_label("按什么去重").select_option(label="客户")
    page.get_by_label("名称", exact=True).fill("签约客户")
    page.get_by_role("button", name="保存口径").click()
    chosen = page.get_by_role("option", name="签约客户", exact=True)
    expect(chosen).to_have_attribute("value", page.get_by_label("口径", exact=True).input_value())
    expect(page.get_by_label("名称", exact=True)).to_have_value("签约客户数")
    expect(page.get_by_label("指标", exact=True)).to_have_value("1500")
    expect(page.get_by_label("计量")).to_have_value("count")

    make(page, "签约客户数")
    actual = page.locator("dt", has_text="已达").locator("xpath=following-sibling::dd/strong")
    expect(records(page).locator("tfoot strong")).to_have_text(actual.inner_text())
    expect(records(page).get_by_text("口径“签约客户”，相同的只算一次")).to_be_visible()
    expect(records(page).get_by_text("已算过").first).to_be_visible()
    assert axe_in_both_themes(page) == []
    records(page).get_by_role("link", name="看口径").click()
    expect(page.get_by_role("heading", name="签约客户", level=1)).to_be_visible()


def test_a_ratio_shows_both_sides_and_their_records(page: Page) -> None:
    enter(page, PLANNER)
    page.goto("/goals/key-results/new")
    page.get_by_label("名称", exact=True).fill("新企业客户占比")
    page.get_by_label("数从哪里来").select_option(label="业务口径")
    page.get_by_label("指标", exact=True).fill("75")
    page.get_by_role("button", name="新建口径…").click()
    page.get_by_text("两个口径相除").click()
    page.get_by_label("分子").select_option(label="新企业客户签约额")
    page.get_by_label("分母").select_option(label="成交额")
    page.get_by_label("名称", exact=True).fill("新企业占比")
    page.get_by_role("button", name="保存口径").click()
    expect(page.get_by_label("计量")).to_have_value("percent")
    make(page, "新企业客户占比")

    made_of = page.locator("dt", has_text="新企业客户签约额 ÷ 成交额")
    above, below = made_of.locator("xpath=following-sibling::dd").inner_text().split(" ÷ ")
    expect(records(page).locator("tfoot strong")).to_have_text(above.strip().lstrip("¥"))
    records(page).get_by_text("分母", exact=True).click()
    expect(records(page).locator("tfoot strong")).to_have_text(below.strip().lstrip("¥"))
    assert axe_in_both_themes(page) == []
    page.screenshot(path=PICTURES / "ratio-zh.png", full_page=True)

    page.set_viewport_size({"width": 360, "height": 740})
    nothing_scrolls_sideways(page)


class TestInEnglish:
    """The same, for who reads English."""

    @pytest.fixture
    def context_options(self) -> dict[str, Any]:
        return {"locale": "en-GB", "viewport": DESKTOP, "timezone_id": "Asia/Shanghai"}

    def test_a_ratio_without_anything_to_divide_by_says_so(self, page: Page) -> None:
        enter(page, PLANNER)
        page.goto("/metrics")
        page.get_by_role("button", name="Begin with “Renewal rate”").click()
        expect(page.get_by_role("combobox", name="Numerator")).to_have_value(re.compile(r".+"))
        page.get_by_role("button", name="Save metric").click()
        expect(page.get_by_role("heading", name="Renewal rate", level=1)).to_be_visible()
        page.goto("/goals/key-results/new")
        page.get_by_label("Title").fill("Renewals")
        page.get_by_label("Where the actual comes from").select_option(label="Metric")
        page.get_by_label("Metric", exact=True).select_option(label="Renewal rate")
        page.get_by_label("Target", exact=True).fill("88")
        page.get_by_role("button", name="Make the key result").click()
        page.wait_for_url(re.compile(r"/goals(\?|$)"))
        page.get_by_role("row", name=re.compile("Renewals")).get_by_text("Renewals").click()
        expect(page.get_by_text("No data yet: nothing to divide by")).to_be_visible()
        page.screenshot(path=PICTURES / "ratio-none-en.png", full_page=True)
