"""A source's columns are mapped without code, an unmatched owner is settled once, and a rate is entered."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.browser.axe import axe_in_both_themes
from tests.browser.sideways import nothing_scrolls_sideways
from throughline.cli.tests.program import throughline
from throughline.cli.tests.running import Running
from throughline.demo.build import CODE

pytestmark = pytest.mark.browser
OWN_COMPANY = True

DESK, NARROW = {"width": 1440, "height": 900}, {"width": 360, "height": 740}
EDITOR = "/crm/connectors/overseas/mapping?object=deal"
MAPPING = {
    "deal": {
        "external_id": "商机编号",
        "name": "商机名称",
        "owner": {"column": "负责人", "match": "name"},
        "stage": {"column": "阶段", "words": {"赢单": "won"}},
        "amount": "金额",
        "currency": {"column": "币种"},
        "closed_on": "成交日期",
    }
}
ROWS = """商机编号,商机名称,负责人,阶段,金额,币种,成交日期,协同人,税额,渠道
X1,压力线改造,陈思远,赢单,12000.50,CNY,2026-11-02,,1380.50,直销
X2,温控柜,陈思源,赢单,8000,CNY,2026-11-03,,920.35,代理
X3,出口订单,陈思远,赢单,1000,USD,2026-11-04,,0,直销
X4,校准服务,陈思远,谈判中,500,CNY,,,,
X5,流量计,小陈,赢单,2260,CNY,2026-11-05 20:00:00,,260,代理
"""


@pytest.fixture
def context_options(request: pytest.FixtureRequest) -> dict[str, Any]:
    language, screen = getattr(request, "param", ("zh-CN", DESK))
    return {
        "locale": language,
        "viewport": screen,
        "timezone_id": "Asia/Shanghai",
        "reduced_motion": "reduce",
        "has_touch": screen["width"] < 700,
    }


@pytest.fixture(scope="module", autouse=True)
def arrived(running: Running, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A source with five deals, some of which wait."""
    folder: Path = tmp_path_factory.mktemp("deals")
    (folder / "deals.csv").write_text(ROWS, encoding="utf-8")
    (folder / "mapping.json").write_text(json.dumps(MAPPING), encoding="utf-8")
    load = (
        "crm", "load", str(folder / "deals.csv"), "--connector", "overseas", "--object", "deal",
        "--mapping", str(folder / "mapping.json"), "--fold",
    )  # fmt: skip
    done = throughline(*load, "--company", CODE, THROUGHLINE_STATE=str(running.state))
    assert done.returncode == 0, done.stderr


def open_page(page: Page, path: str, heading: str) -> None:
    page.goto(path)
    expect(page.get_by_role("heading", name=heading).first).to_be_visible()
    page.wait_for_load_state("networkidle")


def test_a_stage_is_said_the_preview_follows_and_what_is_there_counts_again(admin: Page) -> None:
    open_page(admin, EDITOR, "字段对应")
    panel = admin.get_by_role("complementary")
    expect(panel.get_by_text("阶段“谈判中”不在映射中", exact=False)).to_be_visible()
    admin.get_by_label("阶段“谈判中”是什么").select_option("open")
    expect(panel.get_by_text("阶段“谈判中”不在映射中", exact=False)).to_have_count(0)
    admin.get_by_role("combobox", name="“参与人”对应来源的哪一列").fill("协同")
    admin.get_by_role("option", name="协同人").click()
    assert axe_in_both_themes(admin) == []
    admin.get_by_role("button", name="保存对应").click()
    dialog = admin.get_by_role("dialog")
    expect(dialog.get_by_role("heading", name="重新计入已有记录？")).to_be_visible()
    dialog.get_by_role("button", name="重新计入", exact=True).click()
    expect(dialog).to_have_count(0)
    expect(admin.get_by_text("已保存，第 2 版")).to_be_visible()


def choose(page: Page, box: str, typed: str, option: str) -> None:
    page.get_by_role("combobox", name=box, exact=True).fill(typed)
    page.get_by_role("option", name=option).first.click()


def test_an_alias_the_zone_the_tax_and_a_dimension_of_its_own_show_in_the_preview(admin: Page) -> None:
    open_page(admin, EDITOR, "字段对应")
    deal = admin.get_by_role("complementary").get_by_role("listitem").filter(has_text="流量计")
    expect(admin.get_by_role("complementary").get_by_text("小陈", exact=False)).to_be_visible()
    choose(admin, "“小陈”是谁", "S1015", "陈思远")
    expect(deal.get_by_text("2026-11-05 成交")).to_be_visible()
    admin.get_by_label("时区").select_option("America/New_York")
    expect(deal.get_by_text("2026-11-06 成交")).to_be_visible()
    choose(admin, "“税额”对应来源的哪一列", "税", "税额")
    expect(deal.get_by_text("不含税金额 ¥2,000.00")).to_be_visible()
    admin.get_by_label("维度名称").fill("合作渠道")
    choose(admin, "来源的哪一列", "渠道", "渠道")
    expect(deal.get_by_text("合作渠道 代理")).to_be_visible()
    assert axe_in_both_themes(admin) == []
    admin.get_by_role("button", name="保存对应").click()
    admin.get_by_role("dialog").get_by_role("button", name="重新计入", exact=True).click()
    expect(admin.get_by_role("dialog")).to_have_count(0)
    admin.reload()
    expect(admin.get_by_role("combobox", name="“小陈”是谁")).to_have_value("陈思远 · S1015")
    expect(admin.get_by_label("时区")).to_have_value("America/New_York")


def test_an_unmatched_owner_is_settled_once(admin: Page) -> None:
    open_page(admin, "/crm/owners", "CRM")
    row = admin.get_by_role("listitem").filter(has_text="陈思源")
    expect(row.get_by_text("8,000", exact=False)).to_be_visible()
    assert axe_in_both_themes(admin) == []
    row.get_by_role("button", name="陈思远").click()
    expect(admin.get_by_role("status").filter(has_text="已写明“陈思源”")).to_be_visible()
    expect(admin.get_by_role("table", name="已写明的对应").get_by_text("陈思源")).to_be_visible()


@pytest.mark.parametrize("context_options", [("en-US", DESK)], indirect=True)
def test_a_rate_lets_what_waits_for_it_count(admin: Page) -> None:
    open_page(admin, "/crm/rates", "CRM")
    expect(
        admin.get_by_text("Records that wait for a rate of USD on or before 2026-11-04: 1")
    ).to_be_visible()
    admin.get_by_label("Rate (in CNY)").fill("7.12")
    admin.get_by_role("button", name="Save rate").click()
    expect(admin.get_by_role("table", name="Rates").get_by_text("7.12")).to_be_visible()
    assert axe_in_both_themes(admin) == []


@pytest.mark.parametrize("context_options", [("zh-CN", NARROW)], indirect=True)
def test_on_a_phone_nothing_scrolls_sideways(admin: Page) -> None:
    for path, heading in ((EDITOR, "字段对应"), ("/crm/owners", "CRM"), ("/crm/rates", "CRM")):
        open_page(admin, path, heading)
        nothing_scrolls_sideways(admin)


def csv_file(content: bytes) -> FilePayload:
    return {"name": "deals.csv", "mimeType": "text/csv", "buffer": content}


def test_the_same_file_again_changes_nothing_and_a_corrected_one_counts(admin: Page) -> None:
    open_page(admin, "/crm/connectors/overseas", "overseas")
    drop = admin.get_by_role("region", name="载入文件").locator("input[type=file]")
    corrected = ROWS.replace("12000.50", "13000.50")
    for content, told in ((ROWS, "已读 5 行，其中 0 条"), (corrected, "已读 5 行，其中 1 条")):
        drop.set_input_files(csv_file(content.encode()))
        expect(admin.get_by_text(told)).to_be_visible()
    drop.set_input_files(csv_file(b"\x00\x01 no table"))
    expect(admin.get_by_role("alert")).to_be_visible()
    assert axe_in_both_themes(admin) == []
