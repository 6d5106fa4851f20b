"""Files come in through the browser: guessed, checked, mended, carried out and taken back."""

import re

import pytest
from playwright.sync_api import FilePayload, Locator, Page, expect

from tests.browser.axe import axe_in_both_themes
from tests.browser.sideways import nothing_scrolls_sideways
from throughline.cli.tests.program import throughline
from throughline.cli.tests.running import Running
from throughline.demo.build import CODE

pytestmark = pytest.mark.browser
OWN_COMPANY = True

PLANNER = "韩立群"
PHONE = {"width": 360, "height": 740}
PEOPLE = """员工名单（2026 年 11 月）
工号,员工姓名,所在单元编码,邮箱,入职日期,备注
{n}1,周小满,{unit},zhou@example.com,2026-11-01,校招
{n}2,吴一凡,没有的单元,wu@example.com,2026/11/15,
{n}3,郑可欣,{unit},,2026年11月20日,
"""
DEALS = """商机编号,商机名称,客户名称,负责人,销售阶段,金额,成交日期,产品
X1,大单,甲厂,{owner},已签约,"1,200.50",2026/11/08,温度
X2,小单,乙厂,{owner},谈判中,300,,压力
"""
GOALS = "objective,key result,owner,target,measure\nGrow the east,New customers,{unit},30,count\n"


@pytest.fixture
def own(page: Page, running: Running) -> dict[str, str]:
    """The planner, who is an administrator too; their number and unit."""
    page.goto("/")
    page.get_by_role("button", name=PLANNER).first.click()
    expect(page).not_to_have_url(re.compile("/sign-in"))
    number = page.request.get("/api/v1/session").json()["person"]["number"]
    options = ("--company", CODE)
    given = throughline(
        "org", "role", "assign", number, "admin", *options, THROUGHLINE_STATE=str(running.state)
    )
    assert given.returncode == 0, given.stderr
    return {"number": number, "unit": page.request.get("/api/v1/org/units").json()[0]["code"]}


def drop(page: Page, name: str, text: str, encoding: str = "utf-8") -> None:
    page.goto("/import")
    file: FilePayload = {"name": name, "mimeType": "text/csv", "buffer": text.encode(encoding)}
    page.locator("input[type=file]").set_input_files(files=[file])
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible()


def row(page: Page, name: str) -> Locator:
    return page.get_by_role("table").get_by_role("row").filter(has_text=name)


def test_people_with_chinese_headers_are_mended_in_place_brought_in_and_taken_back(
    page: Page, own: dict[str, str]
) -> None:
    drop(page, "员工.csv", PEOPLE.format(n="DESK", unit=own["unit"]), "gbk")
    expect(page.get_by_label("“员工姓名”对应的字段")).to_have_value("name")
    expect(page.get_by_label("“备注”对应的字段")).to_have_value("")
    assert axe_in_both_themes(page) == []
    page.get_by_role("button", name="检查每一行").click()

    expect(page.get_by_role("button", name="有误 1")).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("button", name="导入 2 行")).to_be_disabled()
    assert axe_in_both_themes(page) == []
    cell = page.get_by_label("单元 (4)改为")
    cell.fill(own["unit"])
    cell.press("Enter")
    expect(page.get_by_role("button", name="有误")).to_have_count(0)
    expect(row(page, "DESK2")).to_contain_text("已改")

    page.set_viewport_size({"width": 360, "height": 740})
    nothing_scrolls_sideways(page)
    page.get_by_role("button", name="导入 3 行").click()
    expect(page.get_by_role("heading", name="已导入 3 行")).to_be_visible()
    page.get_by_role("button", name="撤销这次导入").click()
    page.get_by_role("button", name="撤销导入").click()
    expect(page.get_by_role("heading", name="已撤销，数据恢复原样")).to_be_visible()
    found = page.request.get("/api/v1/org/people?q=DESK1").json()["people"]
    assert found == []


def test_a_draft_waits_until_one_comes_back(page: Page, own: dict[str, str]) -> None:
    drop(page, "回来.csv", PEOPLE.format(n="BACK", unit=own["unit"]))
    page.get_by_role("button", name="检查每一行").click()
    address = page.url
    page.get_by_role("link", name="首页").first.click()
    page.goto(address)
    expect(row(page, "BACK2")).to_be_visible()
    page.get_by_role("button", name="有误的都不导入").click()
    page.get_by_role("button", name="都不导入", exact=True).click()
    expect(page.get_by_role("button", name="不导入 1")).to_be_visible()
    page.get_by_role("button", name="放弃草稿").click()
    page.get_by_role("dialog").get_by_role("button", name="放弃草稿").click()
    expect(page).to_have_url(re.compile("/import$"))
    expect(row(page, "回来.csv")).to_have_count(0)


def test_a_crms_file_says_what_its_stages_mean_and_goes_into_the_inbox(
    page: Page, own: dict[str, str]
) -> None:
    drop(page, "商机.csv", DEALS.format(owner=own["number"]))
    expect(page.get_by_label("阶段“已签约”的含义")).to_have_value("won")
    page.get_by_label("阶段“谈判中”的含义").select_option("open")
    assert axe_in_both_themes(page) == []
    page.get_by_role("button", name="检查每一行").click()
    page.get_by_role("button", name="导入 2 行").click()
    expect(page.get_by_text("记录已进入收件箱")).to_be_visible()


@pytest.mark.parametrize("context_options", ["en-US"], indirect=True)
def test_goals_come_in_in_english(page: Page, own: dict[str, str]) -> None:
    drop(page, "goals.csv", GOALS.format(unit=own["unit"]))
    page.get_by_role("button", name="Check every row").click()
    expect(row(page, "New customers")).to_contain_text("Grow the east")
    page.get_by_role("button", name="Import 1 rows").click()
    page.get_by_role("button", name="Undo this import").click()
    page.get_by_role("button", name="Undo import").click()
    expect(page.get_by_role("heading", name="Undone: everything is as it was")).to_be_visible()
