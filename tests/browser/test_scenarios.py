"""Runs kept as scenarios: named, compared side by side, taken out as a workbook, put aside."""

import re

import pytest
from playwright.sync_api import Page, expect
from python_calamine import CalamineWorkbook

from tests.browser.axe import axe_in_both_themes
from tests.browser.sideways import nothing_scrolls_sideways
from tests.browser.test_plan import ENGLISH, PHONE, PICTURES, PLANNER, elsewhere, enter, open_plan, settled

pytestmark = pytest.mark.browser
OWN_COMPANY = True
__all__ = ["elsewhere"]
PLAN = "拜访拆解"


def run_named(page: Page, name: str) -> None:
    """A run of the plan as it is saved, called something."""
    open_plan(page, PLAN)
    settled(page)
    page.get_by_role("button", name="试算", exact=True).click()
    page.get_by_role("button", name="名称与备注…").click()
    page.get_by_label("名称", exact=True).fill(name)
    page.get_by_label("备注").fill(f"{name}：给管理层看")
    page.get_by_role("button", name="保存").click()
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible()


def lock_the_first(page: Page) -> None:
    open_plan(page, PLAN)
    settled(page)
    page.get_by_role("button", name=re.compile("^把.+锁定在现在的数$")).first.click()
    settled(page)
    page.get_by_text("锁定与限制").click()
    page.get_by_label(re.compile("的锁定$")).and_(page.locator("input:not([value=''])")).first.fill("3")
    page.keyboard.press("Enter")
    settled(page)
    page.get_by_role("button", name="保存").click()
    expect(page.get_by_role("button", name="试算", exact=True)).to_be_enabled()


def compare_the_two(page: Page) -> None:
    open_plan(page, PLAN)
    page.get_by_role("checkbox", name="对比“稳健”").check(force=True)
    page.get_by_role("checkbox", name="对比“进取”").check(force=True)
    page.get_by_role("link", name="对比所选 2 次试算").click()
    expect(page.get_by_role("heading", level=1, name="试算对比")).to_be_visible()
    expect(page.get_by_role("table", name="每个人")).to_be_visible()


def test_two_runs_are_named_compared_and_taken_out_and_one_is_put_aside(page: Page) -> None:
    enter(page, PLANNER)
    run_named(page, "稳健")
    lock_the_first(page)
    run_named(page, "进取")
    compare_the_two(page)
    first = page.get_by_role("table", name="每个人").get_by_role("row").nth(1)
    assert first.locator("b").inner_text() != "0"
    page.screenshot(path=PICTURES / "scenarios.png", full_page=True)
    assert axe_in_both_themes(page) == []
    with page.expect_download() as download:
        page.get_by_role("link", name="下载 XLSX").click()
    book = CalamineWorkbook.from_path(download.value.path())
    header = book.get_sheet_by_name("人员").to_python()[0]
    assert {"A 稳健", "B 进取"} <= set(header)

    page.get_by_role("link", name="看这次试算").first.click()
    page.get_by_role("button", name="丢弃").click()
    expect(page.get_by_text("已丢弃，不再列出。")).to_be_visible()
    page.get_by_role("button", name="恢复").click()
    expect(page.get_by_role("button", name="丢弃")).to_be_visible()


@pytest.mark.parametrize("elsewhere", [PHONE], indirect=True)
def test_on_a_phone_runs_stand_below_each_other(elsewhere: Page) -> None:
    page = elsewhere
    enter(page, PLANNER)
    compare_the_two(page)
    nothing_scrolls_sideways(page)
    page.screenshot(path=PICTURES / "scenarios-phone.png", full_page=True)
    assert axe_in_both_themes(page) == []


@pytest.mark.parametrize("elsewhere", [ENGLISH], indirect=True)
def test_without_runs_the_page_says_what_to_choose_in_english(elsewhere: Page) -> None:
    page = elsewhere
    enter(page, PLANNER)
    page.goto("/plans")
    page.get_by_role("link", name=re.compile(PLAN)).click()
    page.wait_for_url(re.compile("/plans/[0-9a-f-]+$"))
    page.goto(f"{page.url}/compare")
    expect(page.get_by_role("heading", level=1, name="Compare runs")).to_be_visible()
    expect(page.get_by_text("Choose two or three runs")).to_be_visible()
    page.screenshot(path=PICTURES / "scenarios-en.png")
