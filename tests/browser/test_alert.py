"""Where the link of a message leads: a large deal that stands still, who was told, a plan noted in place."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import axe_in_both_themes
from tests.browser.sideways import nothing_scrolls_sideways

pytestmark = pytest.mark.browser
OWN_COMPANY = True

HEAD = "林若楠"
ASKED = "陈思远"


def enter(page: Page) -> list[dict[str, Any]]:
    """The alerts that the head of a region sees and may answer."""
    page.goto("/")
    page.get_by_role("button", name=HEAD).first.click()
    expect(page).not_to_have_url(re.compile("/sign-in"))
    expect(page.get_by_role("heading", level=1).first).to_be_visible()
    found: list[dict[str, Any]] = page.request.get("/api/v1/alerts").json()["items"]
    return found


def open_alert(page: Page, kind: str) -> dict[str, Any]:
    """One that nobody has answered yet."""
    alert = next(one for one in enter(page) if one["kind"] == kind and not one["reactions"])
    page.goto(f"/alerts/{alert['id']}")
    expect(page.get_by_role("heading", level=1, name=alert["title"])).to_be_visible()
    return alert


def test_a_deal_that_stands_still_is_answered_where_its_message_leads(page: Page) -> None:
    alert = open_alert(page, "stalled")
    expect(page.get_by_text("天没有进展").first).to_be_visible()
    told = page.get_by_role("table", name="告知了谁")
    expect(told).to_contain_text(alert["owner"]["name"])
    expect(told).to_contain_text("上级")
    assert axe_in_both_themes(page) == []
    page.get_by_role("radio", name="计划").check(force=True)
    page.get_by_label("怎样推进").fill("周四带样机上门。")
    page.get_by_role("button", name="记录").click()
    expect(page.get_by_text("周四带样机上门。")).to_be_visible()
    expect(page.get_by_text(f"{HEAD}写明计划")).to_be_visible()
    expect(page.get_by_text("首次动作用时")).to_be_visible()


def test_a_lag_shows_its_gap_and_leads_to_its_key_result(page: Page) -> None:
    open_alert(page, "lag")
    expect(page.get_by_text("偶然可能 †")).to_be_visible()
    page.get_by_role("link", name="打开关键结果").click()
    expect(page).to_have_url(re.compile("/key-results/"))


def test_help_is_asked_of_a_colleague_who_is_told_in_the_app(page: Page) -> None:
    open_alert(page, "lag")
    page.get_by_role("radio", name="请人帮忙").check(force=True)
    page.get_by_label("要帮什么").fill("请周四前出替代型号的报价。")
    ask = page.get_by_role("button", name="发出请求")
    expect(ask).to_be_disabled()
    page.get_by_role("combobox", name="请谁帮忙").press_sequentially(ASKED)
    page.get_by_role("option", name=ASKED).first.click()
    assert axe_in_both_themes(page) == []
    ask.click()
    expect(page.get_by_text(f"{HEAD}请{ASKED}帮忙")).to_be_visible()
    expect(page.get_by_text("首次动作用时")).to_be_visible()
    page.context.clear_cookies()
    page.goto("/")
    page.get_by_role("button", name=ASKED).first.click()
    expect(page).not_to_have_url(re.compile("/sign-in"))
    page.get_by_role("button", name=re.compile("^通知")).click()
    expect(page.get_by_text(f"{HEAD}请您帮忙")).to_be_visible()
    expect(page.get_by_text("请周四前出替代型号的报价。")).to_be_visible()


def test_the_team_leads_to_it(page: Page) -> None:
    enter(page)
    page.goto("/team")
    alerts = page.get_by_role("region", name="未关预警").get_by_role("listitem")
    still = alerts.filter(has_text="停滞")
    still.first.get_by_role("button").first.click()
    still.first.get_by_role("link", name="告知经过").click()
    expect(page.get_by_role("heading", level=2, name="告知了谁")).to_be_visible()


class TestInEnglish:
    @pytest.fixture
    def context_options(self, context_options: dict[str, Any]) -> dict[str, Any]:
        return {**context_options, "locale": "en-GB"}

    def test_the_page_is_english_throughout(self, page: Page) -> None:
        open_alert(page, "stalled")
        expect(page.get_by_role("table", name="Who was told")).to_be_visible()
        expect(page.get_by_text("Nobody has acted for")).to_be_visible()


class TestOnAPhone:
    @pytest.fixture
    def context_options(self, context_options: dict[str, Any]) -> dict[str, Any]:
        return {**context_options, "viewport": {"width": 360, "height": 780}, "has_touch": True}

    def test_nothing_scrolls_sideways(self, page: Page) -> None:
        open_alert(page, "stalled")
        nothing_scrolls_sideways(page)
        assert axe_in_both_themes(page) == []
