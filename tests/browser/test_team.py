"""The head's day: who lags and was not talked to, a talk noted, down to an office, compared, exported."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from python_calamine import CalamineWorkbook

from tests.browser.axe import axe_in_both_themes
from tests.browser.sideways import nothing_scrolls_sideways

pytestmark = pytest.mark.browser

HEAD, MEMBER = "林若楠", "陈思远"


def enter(page: Page, name: str, path: str = "/team") -> None:
    page.goto("/")
    page.get_by_role("button", name=name).first.click()
    expect(page).not_to_have_url(re.compile("/sign-in"))
    page.goto(path)


def alerts(page: Page) -> Locator:
    return page.get_by_role("region", name="未关预警").get_by_role("listitem")


def rows(page: Page) -> Locator:
    return page.get_by_role("table").get_by_role("row").filter(has=page.get_by_role("cell"))


def test_a_head_finds_who_was_not_talked_to_and_notes_a_talk(page: Page) -> None:
    enter(page, HEAD)
    expect(page.get_by_role("heading", level=1, name="华东大区")).to_be_visible()
    expect(page.get_by_role("group", name=re.compile("每个人的滞后")).get_by_role("link")).not_to_have_count(
        0
    )
    expect(rows(page)).not_to_have_count(0)
    assert axe_in_both_themes(page) == []

    waiting = alerts(page).filter(has_text="仍在走")
    before = waiting.count()
    assert before > 0
    name = waiting.first.locator("strong").first.inner_text()
    waiting.first.get_by_role("button").first.click()
    page.get_by_label("谈了什么，商定做什么").fill("一起过了在手商机，周五前报价三家。")
    assert axe_in_both_themes(page) == []
    page.get_by_role("button", name="记录").click()
    expect(waiting).to_have_count(before - 1)
    answered = alerts(page).filter(has_text=f"{HEAD}谈话：一起过了在手商机")
    expect(answered).to_have_count(1)
    expect(answered.locator("strong").first).to_have_text(name)
    expect(answered).to_contain_text("首次动作")
    expect(page.get_by_role("table")).to_contain_text("谈话，一起过了在手商机")


def test_it_goes_down_to_an_office_and_its_people_and_back_up(page: Page) -> None:
    enter(page, HEAD)
    page.get_by_role("link", name="按单元对比").click()
    expect(rows(page)).not_to_have_count(0)
    assert axe_in_both_themes(page) == []
    page.get_by_role("button", name="滞后中位").click()
    page.get_by_role("table").get_by_role("link", name=re.compile("苏州办事处")).click()
    expect(page.get_by_role("heading", level=1, name="苏州办事处")).to_be_visible()
    expect(page.get_by_role("table").get_by_role("link", name=re.compile(MEMBER))).to_be_visible()
    page.get_by_role("navigation", name="上级单元").get_by_role("link", name="华东大区").click()
    expect(page.get_by_role("heading", level=1, name="华东大区")).to_be_visible()


def test_it_narrows_the_table_and_takes_it_along(page: Page, tmp_path: Any) -> None:
    enter(page, HEAD)
    page.get_by_role("searchbox", name="找人").fill("chensiyuan")
    expect(rows(page)).to_have_count(1)
    expect(rows(page)).to_contain_text(MEMBER)
    expect(page).to_have_url(re.compile("q=chensiyuan"))
    with page.expect_download() as download:
        page.get_by_role("link", name="导出 XLSX").click()
    file = tmp_path / "team.xlsx"
    download.value.save_as(file)
    lines = CalamineWorkbook.from_path(file).get_sheet_by_index(0).to_python()
    assert [line[0] for line in lines] == ["姓名", MEMBER]


def test_who_leads_nobody_is_told_so(page: Page) -> None:
    enter(page, MEMBER)
    expect(page.get_by_role("heading", level=1, name="这里是负责人看团队的地方")).to_be_visible()


class TestInEnglish:
    @pytest.fixture
    def context_options(self, context_options: dict[str, Any]) -> dict[str, Any]:
        return {**context_options, "locale": "en-GB"}

    def test_the_page_is_english_throughout(self, page: Page) -> None:
        enter(page, HEAD)
        expect(page.get_by_role("region", name="Open alerts")).to_be_visible()
        expect(page.get_by_role("columnheader", name=re.compile("Latest action"))).to_be_visible()


class TestOnAPhone:
    @pytest.fixture
    def context_options(self, context_options: dict[str, Any]) -> dict[str, Any]:
        return {**context_options, "viewport": {"width": 360, "height": 780}, "has_touch": True}

    def test_nothing_scrolls_sideways_and_rows_are_cards(self, page: Page) -> None:
        enter(page, HEAD)
        expect(rows(page)).not_to_have_count(0)
        nothing_scrolls_sideways(page)
        alerts(page).first.get_by_role("button").first.click()
        nothing_scrolls_sideways(page)
        assert axe_in_both_themes(page) == []
