"""A plan of many people is run and published in the background; what comes of it opens by itself."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import axe_in_both_themes
from tests.browser.sideways import nothing_scrolls_sideways
from tests.browser.test_plan import ENGLISH, PHONE, PICTURES, PLANNER, elsewhere, enter, open_plan

pytestmark = pytest.mark.browser
OWN_COMPANY = True
ENVIRONMENT = {"THROUGHLINE_LARGE_PLAN": "100"}  # of the demo's 200 people
__all__ = ["elsewhere"]


def test_a_run_is_asked_for_opens_by_itself_and_is_published(page: Page) -> None:
    enter(page, PLANNER)
    open_plan(page)
    page.get_by_role("button", name="试算", exact=True).click()
    expect(page.get_by_role("heading", name="试算复核")).to_be_visible()
    page.get_by_role("button", name="发布…").click()
    page.get_by_role("button", name="发布", exact=True).click()
    expect(page.get_by_text(re.compile("^已发布：新建"))).to_be_visible()
    expect(page.get_by_text("现行", exact=True)).to_be_visible()
    page.screenshot(path=PICTURES / "plan-published-in-background.png")
    assert axe_in_both_themes(page) == []


def test_a_page_that_is_left_finds_its_run_among_the_background_work(page: Page) -> None:
    enter(page, PLANNER)
    open_plan(page)
    page.get_by_role("button", name="重排…").click()
    page.get_by_role("button", name="试算重排").click()
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.goto("/")
    page.get_by_role("button", name="后台完成").click()
    page.get_by_role("link", name="查看结果").first.click()
    expect(page.get_by_role("heading", name="重排复核")).to_be_visible()


@pytest.mark.parametrize("elsewhere", [ENGLISH, PHONE], indirect=True, ids=["english", "phone"])
def test_it_is_asked_for_in_english_and_on_a_phone(elsewhere: Page) -> None:
    page = elsewhere
    enter(page, PLANNER)
    open_plan(page)
    page.get_by_role("button", name=re.compile("^(试算|Run)$")).click()
    expect(page.get_by_role("heading", name=re.compile("试算复核|Review a run"))).to_be_visible()
    nothing_scrolls_sideways(page)
