"""A company asks for a second person: asked, refused with a reason, approved, and only then published."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import axe_in_both_themes
from tests.browser.sideways import nothing_scrolls_sideways
from tests.browser.test_plan import ENGLISH, PHONE, PICTURES, PLANNER, elsewhere, enter, open_plan, settled

pytestmark = pytest.mark.browser
OWN_COMPANY = True
__all__ = ["elsewhere"]
EXECUTIVE = "赵以恒"


def ask_for_approval(page: Page) -> None:
    page.get_by_role("button", name="请人审批…").click()
    page.get_by_label("给审批人的话").fill("按年度会议的口径")
    page.get_by_role("dialog").get_by_role("button", name="请求审批").click()
    expect(page.get_by_text("等待另一个人答复。“按年度会议的口径”")).to_be_visible()


def take_up(page: Page) -> None:
    """From what is to be done on Home to the run."""
    enter(page, EXECUTIVE)
    page.get_by_role("link", name=re.compile("^复核：审批 · ")).click()
    expect(page.get_by_text(f"{PLANNER}于")).to_be_visible()


def test_the_administrator_asks_for_a_second_person(admin: Page) -> None:
    admin.goto("/settings/company")
    admin.get_by_role("checkbox", name=re.compile("前须由第二个人批准$")).check()
    admin.get_by_role("button", name="保存").click()
    expect(admin.get_by_text("已保存")).to_be_visible()
    admin.screenshot(path=PICTURES / "approval-setting.png")
    assert axe_in_both_themes(admin) == []


def test_a_run_is_refused_with_a_reason_approved_and_then_published(page: Page) -> None:
    enter(page, PLANNER)
    open_plan(page)
    settled(page)
    page.get_by_role("button", name="试算", exact=True).click()
    expect(page.get_by_text("公司规定：发布前由第二个人批准")).to_be_visible()
    expect(page.get_by_role("button", name="发布…")).to_have_count(0)
    ask_for_approval(page)
    expect(page.get_by_role("button", name="批准")).to_have_count(0)
    page.screenshot(path=PICTURES / "approval-asked.png")

    take_up(page)
    expect(page.get_by_role("button", name="请人审批…")).to_have_count(0)
    page.screenshot(path=PICTURES / "approval-to-give.png")
    assert axe_in_both_themes(page) == []
    page.get_by_role("button", name="退回…").click()
    page.get_by_label("原因").fill("华东偏高，再看看")
    page.get_by_role("dialog").get_by_role("button", name="退回").click()
    expect(page.get_by_text("退回。“华东偏高，再看看”")).to_be_visible()

    enter(page, PLANNER)
    page.get_by_role("button", name=re.compile("^通知")).click()
    page.get_by_role("link", name=re.compile(f"{EXECUTIVE}退回了")).click()
    ask_for_approval(page)
    take_up(page)
    page.get_by_role("button", name="批准").click()
    expect(page.get_by_text("批准，可以发布。")).to_be_visible()

    enter(page, PLANNER)
    open_plan(page)
    page.get_by_role("region", name="试算记录").get_by_role("listitem").first.get_by_role("link").click()
    page.get_by_role("button", name="发布…").click()
    page.get_by_role("button", name="发布", exact=True).click()
    expect(page.get_by_text(f"由{EXECUTIVE}批准后发布。")).to_be_visible()


@pytest.mark.parametrize("elsewhere", [ENGLISH, PHONE], indirect=True, ids=["english", "phone"])
def test_whoever_looks_later_sees_by_whom_it_was_approved(elsewhere: Page) -> None:
    page = elsewhere
    enter(page, EXECUTIVE)
    open_plan(page)
    page.get_by_role("region", name=re.compile("试算记录|Runs")).get_by_role("listitem").first.get_by_role(
        "link"
    ).click()
    expect(
        page.get_by_text(re.compile(f"由{EXECUTIVE}批准后发布|with the approval of {EXECUTIVE}"))
    ).to_be_visible()
    nothing_scrolls_sideways(page)
    width = (page.viewport_size or {"width": 0})["width"]
    page.screenshot(path=PICTURES / f"approval-used-{width}.png")


def test_to_an_earlier_run_the_plan_goes_back_by_a_copy_that_is_approved_too(page: Page) -> None:
    enter(page, PLANNER)
    open_plan(page)
    page.get_by_role("region", name="试算记录").get_by_role("listitem").last.get_by_role("link").click()
    page.get_by_role("button", name="回退到这次").click()
    expect(page.get_by_text(re.compile("^回退到 2026-09-28 18:00：数与那次相同"))).to_be_visible()
    expect(page.get_by_role("button", name="请人审批…")).to_be_visible()
    page.screenshot(path=PICTURES / "roll-back.png")
    assert axe_in_both_themes(page) == []
    open_plan(page)
    expect(page.get_by_role("region", name="试算记录").get_by_text(re.compile("^回退 · "))).to_be_visible()
