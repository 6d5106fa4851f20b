"""From nothing to the first published plan, with one's own files and nothing but the app.

The steps are counted and listed in `test-results/newcomer.txt`.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from tests.browser.conftest import program
from throughline.cli.tests.running import Running
from throughline.kit.spreadsheets.write import Column, Sheet, workbook

pytestmark = pytest.mark.browser

RESULTS = Path(__file__).resolve().parents[2] / "test-results"
UNITS = """单元编码,单元名称,类型,上级编码
KS,昆山传感,company,
EAST,华东大区,region,KS
SOUTH,华南大区,region,KS
"""
PEOPLE = [
    ("0001", "韩立群", "KS"),
    ("0002", "林若楠", "EAST"),
    ("0003", "何嘉树", "SOUTH"),
    ("0011", "陈思远", "EAST"),
    ("0012", "吴佳怡", "EAST"),
    ("0021", "赵鹏飞", "SOUTH"),
]
LEVELS = "工号,职级\n0011,高级\n0012,初级\n0021,高级\n"
LOGIN, PASSWORD = "han@kunshan.example", "correct horse battery"


@pytest.fixture(scope="module")
def running() -> Iterator[Running]:
    """The program without any company."""
    with program("--no-demo") as running:
        yield running


class Steps:
    """What the newcomer did, in order."""

    def __init__(self) -> None:
        self.taken: list[str] = []

    def __call__(self, what: str) -> None:
        self.taken.append(what)

    def keep(self) -> None:
        lines = [f"{number}. {what}" for number, what in enumerate(self.taken, start=1)]
        (RESULTS / "newcomer.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(f"newcomer: {len(lines)} steps, none outside the app")  # noqa: T201 (a figure to read)


def test_from_nothing_to_a_published_plan(
    page: Page, running: Running, browser: Browser, address: str
) -> None:
    RESULTS.mkdir(exist_ok=True)
    step = Steps()
    found_a_company(page, running, step)
    bring_in(page, step, "单元.csv", "text/csv", UNITS.encode("gbk"), 3)
    bring_in(page, step, "员工.xlsx", "application/octet-stream", people_file(), len(PEOPLE))
    bring_in(page, step, "职级.csv", "text/csv", LEVELS.encode(), 3)
    make_a_cycle(page, step)
    write_the_goal(page, step)
    make_a_plan(page, step)
    publish(page, step)
    see_my_number(browser, address, step, give_a_sign_in(page, step, "陈思远"))
    step.keep()


def found_a_company(page: Page, running: Running, step: Steps) -> None:
    said = next(line for line in running.said if "/welcome?code=" in line)
    page.goto(re.sub(r"^.*?(http)", r"\1", said.strip()))
    fields = {
        "公司名称": "昆山传感",
        "姓名": "韩立群",
        "工号": "0001",
        "登录名或邮箱": LOGIN,
        "密码": PASSWORD,
    }
    for label, value in fields.items():
        page.get_by_label(label, exact=True).fill(value)
    page.get_by_role("button", name="建立公司并登录").click()
    expect(page.get_by_role("heading", name="从这里开始")).to_be_visible()
    step("打开终端打印的地址，填写公司和自己，建立公司")


def bring_in(page: Page, step: Steps, name: str, kind: str, data: bytes, rows: int) -> None:
    page.goto("/")
    page.get_by_role("link", name="导入组织与员工").click()
    file: FilePayload = {"name": name, "mimeType": kind, "buffer": data}
    page.locator("input[type=file]").set_input_files(files=[file])
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible()
    page.get_by_role("button", name="检查每一行").click()
    page.get_by_role("button", name=f"导入 {rows} 行").click()
    expect(page.get_by_role("heading", name=f"已导入 {rows} 行")).to_be_visible()
    step(f"拖进{name}，核对列与每一行，导入")


def people_file() -> bytes:
    columns = [Column("工号"), Column("姓名"), Column("单元编码"), Column("入职日期")]
    return workbook([Sheet("员工", columns, [(*person, "2020-03-01") for person in PEOPLE])])


def make_a_cycle(page: Page, step: Steps) -> None:
    page.goto("/")
    page.get_by_role("link", name="建立周期").click()
    expect(page.get_by_label("名称")).to_have_value(re.compile(r"^\d{4} Q[1-4]$"))
    page.get_by_role("button", name="新建周期").click()
    expect(page.get_by_text("还没有目标")).to_be_visible()
    step("建立周期：默认的这一季，按工作日")


def write_the_goal(page: Page, step: Steps) -> None:
    page.get_by_role("link", name="新建目标").first.click()
    page.get_by_label("一句话").fill("国产传感器，成为首选")
    page.get_by_role("button", name="加一项关键结果").click()
    page.get_by_label("名称").fill("成交额")
    page.get_by_label("指标", exact=True).fill("800万")
    page.get_by_label("数从哪里来").select_option(label="业务口径")
    page.get_by_label("口径", exact=True).select_option(label="成交额")
    page.get_by_role("button", name=re.compile("新建目标和 1 项")).click()
    expect(page.get_by_role("heading", name="国产传感器，成为首选")).to_be_visible()
    step("写下公司的目标和第一项关键结果")


def make_a_plan(page: Page, step: Steps) -> None:
    page.goto("/")
    page.get_by_role("link", name="建立拆解方案").click()
    page.get_by_role("link", name="新建方案").click()
    page.get_by_role("button", name="新建", exact=True).click()
    expect(page.get_by_text("8,000,000.00").first).to_be_visible()
    step("新建拆解方案，从人人均等起步")
    page.get_by_role("button", name="加一个因子").click()
    page.get_by_label("读哪个属性").select_option(label="职级")
    page.get_by_role("button", name="加上").click()
    page.get_by_label("“高级”的系数").fill("1.8")
    expect(page.get_by_role("row", name=re.compile("陈思远"))).to_contain_text("1.80")
    page.get_by_role("button", name="保存").click()
    step("加上职级系数：高级 1.8")


def publish(page: Page, step: Steps) -> None:
    page.get_by_role("button", name="试算", exact=True).click()
    page.get_by_role("button", name="发布…").click()
    page.get_by_role("dialog").get_by_role("button", name="发布", exact=True).click()
    expect(page.get_by_text("现行", exact=True).first).to_be_visible()
    step("试算，复核，发布")


def give_a_sign_in(page: Page, step: Steps, name: str) -> tuple[str, str]:
    """The name and the password that are shown this once."""
    page.goto("/organisation")
    page.get_by_role("row", name=re.compile(name)).get_by_role("link").click()
    page.get_by_role("button", name="开通登录").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="开通登录").click()
    shown = dialog.get_by_role("definition")
    expect(shown).to_have_count(2)
    given = (shown.nth(0).inner_text(), shown.nth(1).inner_text())
    step(f"给{name}开通登录")
    return given


def see_my_number(browser: Browser, address: str, step: Steps, login: tuple[str, str]) -> None:
    context = browser.new_context(base_url=address, locale="zh-CN", viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto("/")
    page.get_by_label("账号", exact=True).fill(login[0])
    page.get_by_label("密码", exact=True).fill(login[1])
    page.get_by_role("button", name="登录", exact=True).click()
    expect(page.get_by_text("为什么是").first).to_be_visible()
    expect(page.get_by_text("国产传感器，成为首选").first).to_be_visible()
    page.screenshot(path=RESULTS / "newcomer-zh-phone.png")
    step("本人登录，看到自己的数字和来由")
    context.close()
