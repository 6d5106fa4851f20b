"""A planner draws the demo's rule from nothing by mouse, keeps it, and publishes by it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.axe import axe_in_both_themes
from tests.browser.sideways import nothing_scrolls_sideways

pytestmark = pytest.mark.browser
OWN_COMPANY = True

PICTURES = Path(__file__).resolve().parents[2] / "test-results"
PLANNER, SELLER = "韩立群", "陈思远"


def enter(page: Page, path: str) -> None:
    page.goto("/sign-in")
    page.get_by_role("button", name=PLANNER).first.click()
    page.wait_for_url(lambda address: "sign-in" not in address)
    page.goto(path)
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def node(page: Page, name: str) -> Locator:
    return page.locator(".react-flow__node").filter(has_text=re.compile(name)).first


def drop(page: Page, kind: str, x: int, y: int) -> None:
    """Drag a kind of node from the palette onto the canvas."""
    before = page.locator(".react-flow__node").count()
    page.get_by_role("group", name="节点").get_by_role("button", name=kind, exact=True).drag_to(
        page.get_by_role("application", name="规则图"), target_position={"x": x, "y": y}
    )
    expect(page.locator(".react-flow__node")).to_have_count(before + 1)


def connect(page: Page, out: Locator, into: Locator, port: str) -> None:
    """Drag from the dot at the right of a node to a dot at the left of another."""
    lines = page.locator(".react-flow__edge")
    before = lines.count()
    start = out.locator(".react-flow__handle.source").bounding_box()
    end = into.locator(f'[data-port="{port}"]').bounding_box()
    assert start is not None and end is not None
    page.mouse.move(start["x"] + start["width"] / 2, start["y"] + start["height"] / 2)
    page.mouse.down()
    page.mouse.move(end["x"] + end["width"] / 2, end["y"] + end["height"] / 2, steps=8)
    page.mouse.up()
    expect(lines).to_have_count(before + 1)


def read_attribute(page: Page, code: str, name: str) -> None:
    page.get_by_label("读哪个属性").select_option(code)
    page.get_by_label("名称", exact=True).fill(name)


def paste(page: Page, text: str) -> None:
    """What a spreadsheet copied, into the field that has the focus."""
    page.get_by_label("再加一个值").evaluate(
        """(field, text) => {
            const clipboardData = new DataTransfer();
            clipboardData.setData('text/plain', text);
            const told = {clipboardData, bubbles: true, cancelable: true};
            field.dispatchEvent(new ClipboardEvent('paste', told));
        }""",
        text,
    )


def test_the_demos_rule_is_drawn_from_nothing_kept_and_published(page: Page) -> None:
    enter(page, "/rules/new")
    drop(page, "属性", 120, 80)
    read_attribute(page, "job_level", "读职级")
    page.get_by_label("没有值时").select_option("leave")
    drop(page, "系数表", 350, 80)
    page.get_by_label("名称", exact=True).fill("职级系数")
    page.get_by_label("没有值时").select_option("default")
    paste(page, '"值"\t系数\n高级\t1.8\n中级\t1.4\n"初级"\t1\n')
    expect(page.get_by_label("“高级”的系数")).to_have_value("1.8")
    page.keyboard.press("Control+z")
    expect(page.get_by_label("“高级”的系数")).to_have_count(0)
    page.keyboard.press("Control+Shift+z")
    expect(page.get_by_label("“高级”的系数")).to_have_value("1.8")
    drop(page, "公式", 350, 300)
    page.get_by_label("公式", exact=True).fill("1 + ")
    expect(page.get_by_role("alert")).to_be_visible()
    page.get_by_label("公式", exact=True).fill("1 + 0")
    expect(page.get_by_role("alert")).to_be_hidden()
    page.get_by_role("button", name="去掉这个节点").click()
    drop(page, "属性", 120, 220)
    read_attribute(page, "won_last_4_quarters", "读历史")
    page.get_by_label("没有值时").select_option("default")
    drop(page, "属性", 120, 360)
    read_attribute(page, "unit_code", "读单元")
    drop(page, "系数表", 350, 360)
    page.get_by_label("名称", exact=True).fill("区域系数")
    paste(page, "EAST\t1.3")
    drop(page, "单元权重", 560, 360)
    drop(page, "相乘", 560, 120)
    drop(page, "分配", 780, 220)
    connect(page, node(page, "读职级"), node(page, "职级系数"), "value")
    connect(page, node(page, "职级系数"), node(page, "相乘"), "factors")
    connect(page, node(page, "读历史"), node(page, "相乘"), "factors")
    connect(page, node(page, "读单元"), node(page, "区域系数"), "value")
    connect(page, node(page, "区域系数"), node(page, "单元权重"), "coefficient")
    connect(page, node(page, "单元权重"), node(page, "分配"), "units")
    connect(page, node(page, "相乘"), node(page, "分配"), "people")
    expect(page.get_by_text(re.compile("没有问题"))).to_be_visible()
    page.get_by_role("combobox", name="看谁的数").fill(SELLER)
    page.get_by_role("option", name=SELLER).click()
    expect(node(page, "职级系数")).to_contain_text("1.8")
    page.screenshot(path=PICTURES / "rule-editor.png")
    assert axe_in_both_themes(page) == []
    page.emulate_media(color_scheme="light")
    page.get_by_role("button", name="保存", exact=True).click()
    page.get_by_label("规则的名称").fill("画出来的规则")
    page.get_by_role("dialog").get_by_role("button", name="保存").click()
    expect(page.get_by_text("第 1 版").first).to_be_visible()
    publish_by(page, "画出来的规则")


def publish_by(page: Page, rule: str) -> None:
    """A plan that goes by the rule: tried, looked at, published."""
    page.goto("/plans/new")
    page.get_by_label("名称").fill("按图拆解")
    page.get_by_text(f"{rule} v1").click()
    page.get_by_role("button", name="新建", exact=True).click()
    expect(page.get_by_role("heading", name="按图拆解")).to_be_visible()
    expect(page.get_by_text("0.00 ✓")).to_be_visible()
    expect(page.get_by_role("link", name="打开规则编辑器")).to_be_visible()
    page.get_by_role("button", name="试算", exact=True).click()
    expect(page.get_by_role("heading", name="试算复核")).to_be_visible()
    page.get_by_role("button", name="发布…").click()
    page.get_by_role("button", name="发布", exact=True).click()
    expect(page.get_by_text("现行", exact=True)).to_be_visible()


def test_a_kept_rule_is_changed_gone_back_to_and_put_aside(page: Page) -> None:
    enter(page, "/rules/new?template=level")
    page.get_by_role("button", name="保存", exact=True).click()
    page.get_by_label("规则的名称").fill("按职级")
    page.get_by_role("dialog").get_by_role("button", name="保存").click()
    expect(page.get_by_text("第 1 版").first).to_be_visible()
    page.get_by_role("combobox", name="加一个节点").fill("常数")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(node(page, "常数")).to_be_visible()
    page.get_by_role("link", name="拆解").click()
    page.get_by_role("dialog", name="改动还没有保存").get_by_role("button", name="留在这里").click()
    page.get_by_role("button", name="保存", exact=True).click()
    expect(page.locator("header").get_by_text("第 2 版")).to_be_visible()
    page.get_by_role("button", name="退回到第 1 版").click()
    expect(page.get_by_text("退回到第 1 版的内容")).to_be_visible()
    expect(node(page, "常数")).to_have_count(0)
    page.get_by_role("button", name="归档这条规则").click()
    expect(page.get_by_role("button", name="恢复使用")).to_be_visible()
    page.get_by_role("link", name="规则", exact=True).click()
    expect(page.get_by_role("link", name="签约额拆解")).to_be_visible()
    expect(page.get_by_role("link", name="按职级", exact=True)).to_have_count(0)
    page.get_by_text("已归档", exact=True).click()
    expect(page.get_by_role("link", name="按职级", exact=True)).to_be_visible()


@pytest.fixture
def elsewhere(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The same program read by others: in English in the dark, or on a phone."""
    options: dict[str, Any] = request.param
    context = browser.new_context(base_url=address, reduced_motion="reduce", **options)
    context.set_default_timeout(20_000)
    yield context.new_page()
    context.close()


ENGLISH = {"locale": "en-US", "viewport": {"width": 1440, "height": 900}, "color_scheme": "dark"}
PHONE = {"locale": "zh-CN", "viewport": {"width": 360, "height": 740}, "has_touch": True}


@pytest.mark.parametrize("elsewhere", [ENGLISH], indirect=True)
def test_a_template_opens_in_english(elsewhere: Page) -> None:
    page = elsewhere
    enter(page, "/rules")
    assert axe_in_both_themes(page) == []
    page.get_by_role("link", name="Region × history × level × ramp").click()
    expect(page.get_by_text(re.compile("Nothing wrong"))).to_be_visible()
    page.screenshot(path=PICTURES / "rule-editor-english.png")


@pytest.mark.parametrize("elsewhere", [PHONE], indirect=True)
def test_on_a_phone_a_rule_reads_and_a_coefficient_can_be_changed(elsewhere: Page) -> None:
    page = elsewhere
    enter(page, "/rules/new?template=level")
    page.get_by_role("list", name="规则图").get_by_text("系数表").first.click()
    page.get_by_label(re.compile("”的系数")).first.fill("2.5")
    expect(page.get_by_role("button", name="保存", exact=True)).to_be_enabled()
    nothing_scrolls_sideways(page)
    assert axe_in_both_themes(page) == []
    page.screenshot(path=PICTURES / "rule-editor-phone.png")
