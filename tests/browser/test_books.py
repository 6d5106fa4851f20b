"""Finance agrees with a month: two totals, every difference by name, the workbook, and the close."""

import io
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from python_calamine import CalamineWorkbook

from tests.browser.axe import axe_in_both_themes
from tests.browser.conftest import ADMIN
from tests.browser.sideways import nothing_scrolls_sideways
from throughline.cli.tests.program import throughline
from throughline.cli.tests.running import Running
from throughline.demo.build import CODE

pytestmark = pytest.mark.browser
OWN_COMPANY = True
PHONE = 360


@pytest.fixture(scope="module")
def keeps_the_books(running: Running, administrators_login: None) -> None:
    """The administrator is finance too."""
    done = throughline(
        "org", "role", "assign", ADMIN, "finance", "--company", CODE, THROUGHLINE_STATE=str(running.state)
    )
    assert done.returncode == 0, done.stderr


@pytest.fixture
def finance(keeps_the_books: None, admin: Page) -> Page:
    admin.goto("/books")
    return admin


def test_a_month_is_read_taken_out_and_closed(finance: Page, tmp_path: Path) -> None:
    page = finance
    expect(page.get_by_role("heading", level=1, name="账目")).to_be_visible()
    month = page.get_by_label("月份")
    options = month.locator("option").all_inner_texts()
    last = options[1]
    month.select_option(label=last)
    expect(page.get_by_text("CRM 合计")).to_be_visible()
    expect(page.get_by_text("计入业绩的合计", exact=True)).to_be_visible()
    page.evaluate("scrollTo(0, 0)")
    assert axe_in_both_themes(page) == []

    with page.expect_download() as told:
        page.get_by_role("link", name="导出 XLSX").click()
    file = told.value.path()
    book = CalamineWorkbook.from_filelike(io.BytesIO(Path(file).read_bytes()))
    assert book.sheet_names[:2] == ["对账", "差异"]

    page.get_by_role("button", name=f"关账 {last}").click()
    page.get_by_role("dialog").get_by_role("button", name="关账", exact=True).click()
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.get_by_text("已于")).to_be_visible()
    expect(page.get_by_role("button", name=f"关账 {last}")).to_be_hidden()


@pytest.mark.parametrize("context_options", ["en-US"], indirect=True)
def test_on_a_phone_in_english(finance: Page) -> None:
    page = finance
    page.set_viewport_size({"width": PHONE, "height": 740})
    expect(page.get_by_role("heading", level=1, name="Books")).to_be_visible()
    expect(page.get_by_text("The CRM’s total")).to_be_visible()
    nothing_scrolls_sideways(page)
    page.evaluate("scrollTo(0, 0)")
    assert axe_in_both_themes(page) == []
