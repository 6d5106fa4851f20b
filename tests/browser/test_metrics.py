"""A planner says what counts by a form, sees the number and the records behind it, and takes it further."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import axe_in_both_themes
from tests.browser.sideways import nothing_scrolls_sideways
from tests.browser.test_plan import PICTURES, PLANNER, enter

pytestmark = pytest.mark.browser
OWN_COMPANY = True
"""Metrics appear in the forms of other tests."""


def test_a_planner_makes_a_metric_by_form_and_previews_its_records(page: Page) -> None:
    enter(page, PLANNER)
    page.goto("/metrics")
    expect(page.get_by_role("heading", name="口径", level=1)).to_be_visible()
    expect(page.get_by_role("table", name="口径").first).to_be_visible()
    assert axe_in_both_themes(page) == []
    page.screenshot(path=PICTURES / "metrics-zh.png", full_page=True)

    page.get_by_role("button", name="从“新企业客户签约额”开始").click()
    expect(page.get_by_label("名称", exact=True)).to_have_value("新企业客户签约额")
    expect(page.get_by_role("group", name="条件 1")).to_be_visible()
    records = page.get_by_role("list", name="现在数出来是").get_by_role("listitem")
    expect(records.first).to_be_visible()
    counted = page.get_by_text(re.compile("条记录（你能看到的）"))
    before = counted.text_content() or ""
    page.get_by_role("button", name="加一个条件").click()
    third = page.get_by_role("group", name="条件 3")
    third.get_by_label("字段").select_option(label="金额")
    expect(page.get_by_text("条件还没有写完")).to_be_visible()
    third.get_by_label("值").fill("20万")
    third.get_by_label("值").press("Tab")
    expect(counted).not_to_have_text(before)
    assert axe_in_both_themes(page) == []
    page.screenshot(path=PICTURES / "metric-zh.png", full_page=True)
    page.get_by_label("名称", exact=True).fill("大单签约额")
    page.get_by_role("button", name="保存口径").click()
    expect(page.get_by_role("heading", name="大单签约额", level=1)).to_be_visible()

    page.set_viewport_size({"width": 360, "height": 740})
    nothing_scrolls_sideways(page)
    page.screenshot(path=PICTURES / "metric-phone.png", full_page=True)


def test_a_ratio_is_begun_with_one_click_and_written_as_an_attribute(page: Page) -> None:
    enter(page, PLANNER)
    page.goto("/metrics")
    page.get_by_role("button", name="从“续约率”开始").click()
    expect(page.get_by_role("combobox", name="分子")).to_have_value(re.compile(r".+"))
    page.get_by_role("button", name="保存口径").click()
    expect(page.get_by_role("heading", name="续约率", level=1)).to_be_visible()
    page.goto("/metrics")
    page.get_by_role("link", name="大单签约额").click()
    page.get_by_role("button", name="写成属性").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("属性代码").fill("large_signed")
    dialog.get_by_role("button", name="写入属性").click()
    expect(dialog.get_by_text(re.compile("写入了 \\d+ 个值"))).to_be_visible()
    dialog.get_by_role("button", name="关闭").click()
    page.goto("/metrics")
    expect(page.get_by_text("large_signed")).to_be_visible()
    expect(page.get_by_text("已续约合同数 ÷ 到期合同数")).to_be_visible()


def test_a_metric_that_nothing_uses_is_put_away_and_deleted(page: Page) -> None:
    enter(page, PLANNER)
    page.goto("/metrics")
    page.get_by_role("link", name="续约率").click()
    page.get_by_role("button", name="归档", exact=True).click()
    expect(page.get_by_role("button", name="取消归档")).to_be_visible()
    page.get_by_role("button", name="删除", exact=True).click()
    page.get_by_role("link", name="看全部口径").click()
    expect(page.get_by_role("table", name="口径").first).to_be_visible()
    expect(page.get_by_role("link", name="续约率", exact=True)).to_have_count(0)
