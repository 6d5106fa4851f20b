"""Somebody moves after the plan was published: what is proposed becomes a re-plan, reviewed and published."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import axe_in_both_themes
from tests.browser.sideways import nothing_scrolls_sideways
from tests.browser.test_administrator import choose
from tests.browser.test_plan import ENGLISH, PHONE, PICTURES, PLANNER, elsewhere, enter, find, open_plan

pytestmark = pytest.mark.browser
OWN_COMPANY = True
__all__ = ["elsewhere"]
MOVER, DAY = "陈思远", "2026-11-16"


def look(page: Page) -> None:
    enter(page, PLANNER)
    open_plan(page)
    page.get_by_role("button", name=re.compile("看提议…|What is proposed …")).click()
    expect(page.get_by_role("dialog").get_by_text(re.compile("^其他人中|^Of the others"))).to_be_visible()


def test_the_administrator_moves_somebody(admin: Page) -> None:
    admin.goto("/organisation")
    admin.get_by_role("searchbox", name="在名单中查找").fill(MOVER)
    admin.get_by_role("link", name=MOVER).click()
    admin.get_by_role("button", name="调动").click()
    choose(admin, "调到", "shanghai")
    admin.get_by_role("dialog").get_by_label("自哪天起").fill(DAY)
    expect(admin.get_by_text("苏州办事处 → 上海办事处")).to_be_visible()
    admin.get_by_role("dialog").get_by_role("button", name="调动").click()
    expect(admin.get_by_role("dialog")).to_be_hidden()


@pytest.mark.parametrize("elsewhere", [ENGLISH, PHONE], indirect=True, ids=["english", "phone"])
def test_what_is_proposed_is_read_in_english_and_on_a_phone(elsewhere: Page) -> None:
    page = elsewhere
    look(page)
    nothing_scrolls_sideways(page)
    width = (page.viewport_size or {"width": 0})["width"]
    page.screenshot(path=PICTURES / f"staff-changes-{width}.png")


def test_the_planner_takes_it_up_by_a_replan_from_that_day(page: Page) -> None:
    look(page)
    row = page.get_by_role("dialog").get_by_role("row").filter(has_text=MOVER)
    expect(row).to_contain_text(f"{DAY} 起由苏州办事处到上海办事处")
    page.screenshot(path=PICTURES / "staff-changes.png")
    assert axe_in_both_themes(page) == []
    page.get_by_role("button", name="按提议试算").click()
    expect(page.get_by_role("heading", name="重排复核")).to_be_visible()
    page.get_by_role("button", name="发布…").click()
    page.get_by_role("button", name="发布", exact=True).click()
    expect(page.get_by_text("现行", exact=True)).to_be_visible()
    open_plan(page)
    expect(page.get_by_role("button", name="看提议…")).to_have_count(0)
    find(page, MOVER)
    page.get_by_role("button", name=MOVER, exact=True).click()
    expect(page.get_by_role("dialog")).to_contain_text("+ 调入人员此前在原单元的指标")
    page.screenshot(path=PICTURES / "why-of-a-mover.png")


@pytest.mark.parametrize("elsewhere", [ENGLISH, PHONE], indirect=True, ids=["english", "phone"])
def test_why_of_the_number_tells_what_stays_where_the_mover_was(elsewhere: Page) -> None:
    page = elsewhere
    enter(page, MOVER)
    page.goto("/")
    page.get_by_text(re.compile("^为什么是|^Why ")).first.click()
    said = page.get_by_text(
        re.compile("调入人员此前在原单元的指标|asked elsewhere of people before they moved in")
    )
    expect(said.first).to_be_visible()
    nothing_scrolls_sideways(page)
    width = (page.viewport_size or {"width": 0})["width"]
    page.screenshot(path=PICTURES / f"why-of-a-mover-{width}.png", full_page=True)
