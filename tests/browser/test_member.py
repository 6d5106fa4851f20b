"""The salesperson's day: see, imagine, check in, answer an alert, look closer; at the desk and on a phone."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import axe_in_both_themes
from tests.browser.sideways import nothing_scrolls_sideways

pytestmark = pytest.mark.browser

DESK, PHONE, NARROW = (
    {"width": 1440, "height": 900},
    {"width": 390, "height": 844},
    {"width": 360, "height": 740},
)
CHINESE, ENGLISH = "zh-CN", "en-US"
Reader = tuple[str, dict[str, int]]
SIGNED, OWED = "新企业客户签约额", "逾期应收压降"


@pytest.fixture
def reader(request: pytest.FixtureRequest) -> Reader:
    return getattr(request, "param", (CHINESE, DESK))


@pytest.fixture
def context_options(reader: Reader) -> dict[str, Any]:
    language, screen = reader
    return {
        "locale": language,
        "viewport": screen,
        "timezone_id": "Asia/Shanghai",
        "reduced_motion": "reduce",
        "has_touch": screen["width"] < 700,
    }


def read_as(language: str, screen: dict[str, int]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("reader", [(language, screen)], indirect=True)


def open_home(page: Page) -> None:
    page.goto("/")
    page.get_by_role("button", name="陈思远").first.click()
    page.get_by_role("region", name=re.compile("要做的事|To do")).wait_for()
    page.wait_for_load_state("networkidle")


def open_key_result(page: Page, title: str) -> None:
    found = page.evaluate(
        "title => fetch('/api/v1/home').then(answer => answer.json()).then(home => home.key_results"
        ".map(mine => mine.key_result).find(card => card.title === title).id)",
        title,
    )
    page.goto(f"/key-results/{found}")
    page.get_by_role("heading", level=1).wait_for()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    page.wait_for_load_state("networkidle")


def test_what_closing_a_deal_would_change_is_told_before_it_is_closed(page: Page) -> None:
    open_home(page)
    deals = page.get_by_role("region", name="在手商机")
    deals.get_by_role("checkbox").first.check()
    expect(deals.get_by_role("status")).to_have_text(re.compile("签下这 1 单.*达成.*比应达"))
    deals.get_by_text("按金额").click()
    deals.get_by_role("button", name="清除").click()
    expect(deals.get_by_text("勾选一单，看签下后到哪里。")).to_be_visible()


def test_my_own_forecast_is_given_where_it_stands(page: Page) -> None:
    open_home(page)
    deals = page.get_by_role("region", name="在手商机")
    deals.get_by_role("button", name=re.compile("修改|填写")).click()
    deals.get_by_label("我预计期末达到").fill("6.6 万")
    deals.get_by_role("button", name="保存").click()
    expect(deals.get_by_text("¥66,000")).to_be_visible()


@read_as(CHINESE, PHONE)
def test_a_check_in_on_a_phone_is_three_touches_and_one_figure(page: Page) -> None:
    open_home(page)
    page.get_by_role("link", name=f"打卡：打卡 · {OWED}").tap()  # the first touch
    sheet = page.get_by_role("dialog", name=f"打卡 · {OWED}")
    sheet.get_by_label("现在的数值").fill("5.2万")
    sheet.get_by_text("8", exact=True).tap()  # the second
    sheet.get_by_role("button", name="保存").tap()  # the third
    expect(sheet).to_be_hidden()
    expect(page).to_have_url(re.compile("/$"))
    open_key_result(page, OWED)
    expect(page.get_by_text(re.compile("¥52,000 · 信心 8"))).to_be_visible()


def test_what_was_typed_is_still_there_after_no_connection(page: Page) -> None:
    open_home(page)
    open_key_result(page, SIGNED)
    page.get_by_role("link", name="打卡", exact=True).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("说明").fill("两家在走年框，月底前签一家。")
    page.context.set_offline(True)
    dialog.get_by_role("button", name="保存").click()
    expect(dialog.get_by_text(re.compile("没有连上服务器"))).to_be_visible()
    page.context.set_offline(False)
    dialog.get_by_role("button", name="取消").click()
    page.get_by_role("link", name="打卡", exact=True).click()
    expect(dialog.get_by_label("说明")).to_have_value("两家在走年框，月底前签一家。")
    dialog.get_by_role("button", name="保存").click()
    expect(dialog).to_be_hidden()
    history = page.get_by_role("region", name="历史")
    expect(history.get_by_text(re.compile("月底前签一家"))).to_be_visible()


def test_the_page_of_a_key_result_shows_curve_records_and_history(page: Page) -> None:
    open_home(page)
    page.get_by_role("link", name="曲线与历史").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(SIGNED)
    expect(page.get_by_role("img", name=re.compile("应达.*实际.*在手商机的走向"))).to_be_visible()
    expect(page.get_by_role("region", name="已计入").get_by_text(re.compile("合计"))).to_be_visible()
    page.get_by_role("button", name="显示为表格").click()
    expect(page.get_by_role("table", name=re.compile("曲线"))).to_be_visible()
    page.get_by_role("button", name="查看同级对比").click()
    expect(page.get_by_text(re.compile("位高级的指标"))).to_be_visible()
    history = page.get_by_role("region", name="历史")
    history.get_by_role("button", name="只看打卡").click()
    expect(history.get_by_text("预警开启")).to_be_hidden()


@read_as(ENGLISH, DESK)
def test_in_english_a_check_in_says_what_it_needs(page: Page) -> None:
    open_home(page)
    open_key_result(page, OWED)
    page.get_by_role("link", name="Check in", exact=True).click()
    dialog = page.get_by_role("dialog", name=re.compile("^Check in"))
    dialog.get_by_label("Present value").fill("soon")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_text("Give a number, such as 57,200 or 57.2k.")).to_be_visible()


@read_as(CHINESE, NARROW)
def test_nothing_scrolls_sideways_on_a_narrow_phone(page: Page) -> None:
    open_home(page)
    for title in (SIGNED, OWED):
        open_key_result(page, title)
        nothing_scrolls_sideways(page)
        page.get_by_role("link", name="打卡", exact=True).tap()
        expect(page.get_by_role("dialog").get_by_role("button", name="保存")).to_be_in_viewport()
        nothing_scrolls_sideways(page)


@pytest.mark.parametrize("reader", [(CHINESE, DESK), (ENGLISH, PHONE)], indirect=True)
def test_everybody_can_use_it(page: Page) -> None:
    open_home(page)
    assert axe_in_both_themes(page) == []
    open_key_result(page, SIGNED)
    assert axe_in_both_themes(page) == []
    page.get_by_role("link", name=re.compile("^(打卡|Check in)$")).click()
    expect(page.get_by_role("dialog")).to_be_visible()
    assert axe_in_both_themes(page) == []
