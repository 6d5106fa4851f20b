"""A planner's first half of a quarter: cycle, objectives, key results, what came before, what is missing."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import axe_in_both_themes
from tests.browser.sideways import nothing_scrolls_sideways

pytestmark = pytest.mark.browser
PLANNER = "韩立群"
NARROW = {"width": 360, "height": 740}


def enter(page: Page, path: str) -> None:
    page.goto("/")
    page.get_by_role("button", name=PLANNER).first.click()
    expect(page.get_by_role("main")).to_be_visible()
    page.wait_for_url(re.compile(r":\d+/$"))
    page.goto(path)
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_a_planner_prepares_the_next_quarter(page: Page) -> None:
    enter(page, "/goals")
    expect(page.get_by_role("heading", name="本季赢得新的企业客户")).to_be_visible()
    assert axe_in_both_themes(page) == []
    page.emulate_media(color_scheme="light")
    make_a_cycle_with_a_season(page)
    make_an_objective_from_a_template(page)
    make_a_key_result_with_two_parents(page)
    take_last_quarter_along(page)
    mend_a_gap(page)


def make_a_cycle_with_a_season(page: Page) -> None:
    page.get_by_role("link", name="新建周期").click()
    expect(page.get_by_label("名称")).to_have_value(re.compile(r"^\d{4} Q[1-4]$"))
    page.get_by_text("按季节").click()
    page.get_by_label("参照哪个口径").select_option(label="成交额")
    expect(page.get_by_text(re.compile("参照 1 年"))).to_be_visible()
    expect(page.get_by_text("合计正好 100%")).to_be_visible()
    months = page.get_by_label(re.compile("起的一段，份额"))
    expect(months).to_have_count(3)
    months.first.fill("50")
    expect(page.get_by_text(re.compile("超出 100%|还差"))).to_be_visible()
    expect(page.get_by_role("button", name="新建周期")).to_be_disabled()
    page.get_by_text("按月").click()
    page.get_by_label("参照哪个口径").select_option(label="不参照，按工作日均摊")
    expect(page.get_by_text("合计正好 100%")).to_be_visible()
    page.get_by_role("slider").press("End")
    expect(page.get_by_text(re.compile("应达(停在)? 100.0%"))).to_be_visible()
    assert axe_in_both_themes(page) == []
    page.emulate_media(color_scheme="light")
    page.get_by_role("button", name="新建周期").click()
    expect(page.get_by_text("还没有目标")).to_be_visible()


def make_an_objective_from_a_template(page: Page) -> None:
    page.get_by_role("link", name="新建目标").first.click()
    page.get_by_role("button", name="回款与逾期").click()
    expect(page.get_by_label("一句话")).to_have_value("让该收的钱按时回来")
    for place in (0, 1):
        page.get_by_label("数从哪里来").nth(place).select_option(label="下级合计")
    page.get_by_role("button", name="不要这一项").nth(2).click()
    # A field that is half under the bar while one scrolls is not a small field.
    page.evaluate("scrollTo(0, 0)")
    assert axe_in_both_themes(page) == []
    page.emulate_media(color_scheme="light")
    page.get_by_role("button", name=re.compile("新建目标和 2 项")).click()
    expect(page.get_by_role("heading", name="让该收的钱按时回来")).to_be_visible()
    expect(page.get_by_role("link", name=re.compile("逾期应收余额")).first).to_be_visible()


def make_a_key_result_with_two_parents(page: Page) -> None:
    page.get_by_role("link", name="加一项关键结果").click()
    page.get_by_label("名称").fill("大客户回款")
    page.get_by_label("指标", exact=True).fill("90万")
    for title in ("回款额", "逾期应收余额"):
        page.get_by_role("combobox", name="加一个上级").fill(title)
        page.get_by_role("option", name=re.compile(title)).click()
        expect(page.get_by_label(f"份额 %：{title}")).to_be_visible()
    page.get_by_label("份额 %：回款额").fill("60")
    expect(page.get_by_text("还差 40% 才到 100%")).to_be_visible()
    page.get_by_label("份额 %：逾期应收余额").fill("40")
    expect(page.get_by_text("合计正好 100%")).to_be_visible()
    assert axe_in_both_themes(page) == []
    page.emulate_media(color_scheme="light")
    page.get_by_role("button", name="新建关键结果").click()
    expect(page.get_by_role("link", name=re.compile("大客户回款")).first).to_be_visible()
    expect(page.get_by_text("1 项对齐到它").first).to_be_visible()


def take_last_quarter_along(page: Page) -> None:
    page.get_by_role("link", name="带来上一季的").click()
    expect(page.get_by_role("checkbox", name="新企业客户签约额")).to_be_checked()
    page.get_by_text("按比例增减").click()
    expect(page.get_by_label("新指标：新企业客户签约额")).to_have_value("8800000")
    page.get_by_role("checkbox", name="客户拜访").uncheck()
    expect(page.get_by_text("不带走，留在原处")).to_be_visible()
    assert axe_in_both_themes(page) == []
    page.emulate_media(color_scheme="light")
    page.get_by_role("button", name=re.compile(r"^带走 \d+ 项$")).click()
    expect(page.get_by_role("heading", name="本季赢得新的企业客户")).to_be_visible()
    expect(page.get_by_text("¥8,800,000")).to_be_visible()


def mend_a_gap(page: Page) -> None:
    page.get_by_role("button", name=re.compile("目标不服务于任何上级")).click()
    page.get_by_role("link", name=re.compile("去对齐：苏州办事处回款走上正轨")).click()
    page.get_by_role("combobox", name="服务于（可选）").fill("回款额")
    page.get_by_role("option", name=re.compile("回款额")).click()
    page.get_by_role("button", name="保存").click()
    expect(page.get_by_text("服务于 回款额")).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("目标不服务于任何上级"))).to_have_count(0)


class TestInEnglish:
    @pytest.fixture
    def context_options(self) -> dict[str, Any]:
        return {"locale": "en-GB", "viewport": {"width": 1440, "height": 900}, "reduced_motion": "reduce"}

    def test_what_is_typed_is_not_lost_by_a_slip(self, page: Page) -> None:
        enter(page, "/goals/key-results/new")
        page.get_by_label("Title").fill("Overdue")
        page.get_by_label("Kind").select_option(label="Reduce to")
        page.get_by_label("From", exact=True).fill("84,000")
        page.get_by_label("Target", exact=True).fill("30,000")
        expect(page.get_by_text("From ¥84,000 down to ¥30,000").first).to_be_visible()
        page.get_by_role("link", name="Home").first.click()
        expect(page.get_by_role("dialog", name="Not saved yet")).to_be_visible()
        page.get_by_role("button", name="Stay").click()
        expect(page.get_by_label("Title")).to_have_value("Overdue")


class TestOnThePhone:
    @pytest.fixture
    def context_options(self) -> dict[str, Any]:
        return {"locale": "zh-CN", "viewport": NARROW, "has_touch": True, "reduced_motion": "reduce"}

    def test_the_pages_read_and_work_at_360_pixels(self, page: Page) -> None:
        enter(page, "/goals")
        expect(page.get_by_text("还缺什么")).to_be_visible()
        for path in ("/goals", "/goals/cycles/new", "/goals/key-results/new", "/goals/objectives/new"):
            page.goto(path)
            expect(page.get_by_role("heading", level=1)).to_be_visible()
            page.wait_for_load_state("networkidle")
            nothing_scrolls_sideways(page)
        assert axe_in_both_themes(page) == []
