"""The planner's day with a plan: change, lock, run, review, publish; out to a spreadsheet and back."""

import io
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from playwright.sync_api import Browser, Page, expect
from python_calamine import CalamineWorkbook

from tests.browser.axe import axe_in_both_themes
from tests.browser.sideways import nothing_scrolls_sideways

pytestmark = pytest.mark.browser

PICTURES = Path(__file__).resolve().parents[2] / "test-results"
PLANNER, SELLER = "韩立群", "陈思远"


def enter(page: Page, person: str) -> None:
    page.context.clear_cookies()
    page.goto("/sign-in")
    page.get_by_role("button", name=person).first.click()
    page.wait_for_url(lambda address: "sign-in" not in address)


def open_plan(page: Page, name: str = "签约额拆解") -> None:
    page.goto("/plans")
    page.get_by_role("link", name=re.compile(name)).click()
    expect(page.get_by_role("table")).to_be_visible()


def settled(page: Page) -> None:
    """The table that stands is the answer to what was typed last."""
    page.wait_for_timeout(250)
    expect(page.get_by_text(re.compile("服务器用时|Server time"))).to_be_visible()


def amount_of(page: Page, name: str) -> Decimal:
    row = page.get_by_role("row").filter(has=page.get_by_role("button", name=name, exact=True))
    text = row.locator("b").last.inner_text()
    return Decimal(text.replace(",", ""))


def find(page: Page, name: str) -> None:
    page.get_by_role("searchbox").fill(name)


def test_a_planner_changes_a_coefficient_locks_runs_reviews_and_publishes(page: Page) -> None:
    enter(page, PLANNER)
    open_plan(page)
    find(page, SELLER)
    before = amount_of(page, SELLER)
    page.get_by_role("button", name=SELLER, exact=True).click()
    page.get_by_role("dialog").get_by_role("button", name="关闭").first.click()
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.get_by_label("“高级”的系数").fill("2.1")
    settled(page)
    assert amount_of(page, SELLER) > before
    expect(page.get_by_text("0.00 ✓")).to_be_visible()
    expect(page.get_by_role("region", name="职级系数")).to_contain_text("高级 → 2.10")
    page.get_by_role("button", name="撤销").click()
    settled(page)
    assert amount_of(page, SELLER) == before
    page.get_by_role("button", name="重做").click()
    find(page, "吴佳怡")
    page.get_by_role("button", name="把吴佳怡锁定在现在的数").click()
    settled(page)
    expect(page.get_by_text("锁定 4 人")).to_be_visible()
    find(page, "")
    page.screenshot(path=PICTURES / "plan-changed.png")
    assert axe_in_both_themes(page) == []
    page.get_by_role("button", name="保存").click()
    expect(page.get_by_text("签约额拆解 v2").first).to_be_visible()
    find(page, SELLER)
    promised = amount_of(page, SELLER)

    page.get_by_role("button", name="试算", exact=True).click()
    expect(page.get_by_role("heading", name="试算复核")).to_be_visible()
    expect(page.get_by_text("职级系数 1.80 → 2.10").first).to_be_visible()
    page.screenshot(path=PICTURES / "plan-review.png")
    assert axe_in_both_themes(page) == []
    page.get_by_role("button", name="发布…").click()
    page.get_by_role("button", name="发布", exact=True).click()
    expect(page.get_by_text("现行", exact=True)).to_be_visible()

    enter(page, SELLER)
    expect(page.get_by_text(f"{promised:,.0f}").first).to_be_visible()
    expect(page.get_by_text("2.10").first).to_be_visible()


def test_the_table_goes_out_to_a_spreadsheet_and_comes_back(page: Page) -> None:
    enter(page, PLANNER)
    open_plan(page, "拜访拆解")
    page.get_by_role("button", name="表格…").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="下载 XLSX").click()
    table = CalamineWorkbook.from_path(download.value.path()).get_sheet_by_index(0).to_python()
    seller = next(row for row in table if SELLER in row)
    seller[table[0].index("锁定")] = "1２"
    page.get_by_label("把文件拖到这里，或点击选择").set_input_files(
        {"name": "改过.xlsx", "mimeType": "application/octet-stream", "buffer": written(table)}
    )
    expect(page.get_by_text("会改 1 格")).to_be_visible()
    page.screenshot(path=PICTURES / "plan-sheet.png")
    page.get_by_role("button", name="改这 1 格").click()
    expect(page.get_by_text("已改 1 格")).to_be_visible()
    page.get_by_role("button", name=re.compile("取消|关闭")).click()
    find(page, SELLER)
    settled(page)
    assert amount_of(page, SELLER) == 12


def written(table: list[list[Any]]) -> bytes:
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    sheet = book.add_worksheet("改过")
    for line, row in enumerate(table):
        sheet.write_row(line, 0, row)
    book.close()
    return file.getvalue()


def test_everybody_is_grouped_by_level_and_superior_and_filtered_with_exact_sums(page: Page) -> None:
    enter(page, PLANNER)
    open_plan(page)
    for group, heads in (("level", 3), ("superior", 22)):
        page.get_by_label("怎么分组").select_option(group)
        for _ in range(heads):
            page.get_by_role("button", name=re.compile("^收起")).first.click()
        expect(page.locator("tbody tr")).to_have_count(heads)
        groups = page.locator("tbody tr").locator("b").all_inner_texts()
        assert sum(Decimal(amount.replace(",", "")) for amount in groups) == 8_000_000
    page.get_by_label("怎么分组").select_option("level")
    page.get_by_label("职级", exact=True).select_option("高级")
    page.get_by_label("只看").select_option("fixed")
    page.get_by_role("button", name="展开高级").click()
    locked = amount_of(page, "顾维") + amount_of(page, "谢凯")
    expect(page.locator("tfoot tr").first).to_contain_text("所示 2 人")
    expect(page.locator("tfoot tr").first).to_contain_text(f"{locked:,}")
    expect(page.locator("tfoot tr").last).to_contain_text("8,000,000.00")
    expect(page.get_by_role("columnheader", name="上期实际")).to_be_visible()


def test_a_lock_that_cannot_be_is_refused_where_it_stands_and_can_be_let_go(page: Page) -> None:
    enter(page, PLANNER)
    open_plan(page)
    page.get_by_text("锁定与限制").click()
    find(page, SELLER)
    page.get_by_label(f"{SELLER}的锁定").fill("900 万")
    page.get_by_label(f"{SELLER}的锁定").press("Enter")
    offers = page.get_by_role("list", name="可以放开的限制")
    expect(offers).to_contain_text(f"{SELLER} · 锁定 9,000,000")
    offer = offers.get_by_role("listitem").filter(has_text=SELLER)
    expect(offer.get_by_role("button", name=re.compile("^改为"))).to_be_visible()
    offer.get_by_role("button", name="放开").click()
    expect(offers).to_be_hidden()
    page.get_by_role("link", name="首页").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


@pytest.fixture
def elsewhere(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The same program read by others: in English in the dark, or on a phone."""
    context = browser.new_context(base_url=address, reduced_motion="reduce", **request.param)
    context.set_default_timeout(20_000)
    yield context.new_page()
    context.close()


ENGLISH = {"locale": "en-US", "viewport": {"width": 1440, "height": 900}, "color_scheme": "dark"}
PHONE = {"locale": "zh-CN", "viewport": {"width": 360, "height": 740}, "has_touch": True}


@pytest.mark.parametrize("elsewhere", [ENGLISH], indirect=True)
def test_a_new_plan_is_made_in_english_from_a_rule_to_begin_with(elsewhere: Page) -> None:
    page = elsewhere
    enter(page, PLANNER)
    page.goto("/plans/new")
    page.get_by_label("Name").fill("Equal shares")
    page.get_by_text("To begin with: Everybody the same").click()
    assert axe_in_both_themes(page) == []
    page.get_by_role("button", name="Make the plan").click()
    expect(page.get_by_role("heading", name="Equal shares")).to_be_visible()
    settled(page)
    expect(page.get_by_text("Draft", exact=True)).to_be_visible()
    expect(page.get_by_text("0.00 ✓")).to_be_visible()


@pytest.mark.parametrize("elsewhere", [PHONE], indirect=True)
def test_on_a_phone_rows_are_cards_and_a_coefficient_can_be_changed(elsewhere: Page) -> None:
    page = elsewhere
    enter(page, PLANNER)
    open_plan(page)
    page.get_by_label("“华东大区”的系数").fill("1.4")
    settled(page)
    expect(page.get_by_role("button", name="保存")).to_be_enabled()
    nothing_scrolls_sideways(page)
    # A button that is half under the bar while one scrolls is not a small button.
    page.evaluate("scrollTo(0, 0)")
    assert axe_in_both_themes(page) == []
    page.screenshot(path=PICTURES / "plan-phone.png")
    page.get_by_role("button", name="放弃改动").click()
