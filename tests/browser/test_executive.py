"""The executive's day: from the objective to a person, on the map and in the table; the screen; a link."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.axe import axe_in_both_themes
from tests.browser.sideways import nothing_scrolls_sideways

pytestmark = pytest.mark.browser

DESK, PHONE, NARROW = (
    {"width": 1440, "height": 900},
    {"width": 390, "height": 844},
    {"width": 360, "height": 740},
)
WAY = ("新企业客户签约额", "华东大区", "苏州办事处", "陈思远")


def enter(page: Page, path: str, person: str = "赵以恒") -> None:
    """Sign in as one of the demo's people on the way to a page."""
    page.goto(path)
    page.get_by_role("button", name=person).first.click()
    page.wait_for_url(lambda url: "/sign-in" not in url)
    page.wait_for_load_state("networkidle")


def test_from_the_objective_to_a_person_in_four_clicks_on_the_map(page: Page) -> None:
    enter(page, "/map")
    tree = page.get_by_role("tree")
    clicks = 0
    for name in WAY:
        tree.get_by_role("treeitem", name=re.compile(name)).click()
        clicks += 1
    expect(page.get_by_text("第 4 次点击")).to_be_visible()
    assert clicks == 4
    panel = page.get_by_role("complementary")
    expect(panel.get_by_role("heading", level=2)).to_have_text("陈思远")
    expect(panel.get_by_role("listitem")).to_have_count(5)
    expect(panel.get_by_role("link", name="打开 KR")).to_have_attribute("href", re.compile("/key-results/"))
    assert axe_in_both_themes(page) == []


def test_the_line_can_be_sent_and_walked_by_keys(page: Page, context: BrowserContext) -> None:
    enter(page, "/map")
    expect(page.get_by_role("tree")).to_be_visible()
    page.keyboard.press("f")
    page.keyboard.type("chensiyuan")
    page.get_by_role("option", name=re.compile("陈思远.*新企业客户签约额")).click()
    expect(page.get_by_role("treeitem", name=re.compile("陈思远"))).to_have_attribute("aria-selected", "true")
    other = context.new_page()
    other.goto(page.url)
    chosen = other.get_by_role("treeitem", name=re.compile("陈思远"))
    expect(chosen).to_have_attribute("aria-selected", "true")
    chosen.focus()
    other.keyboard.press("ArrowLeft")
    expect(other.get_by_role("treeitem", name=re.compile("苏州办事处"))).to_be_focused()
    moved = other.locator("[style*=scale]")
    other.keyboard.press("+")
    expect(moved).to_have_attribute("style", re.compile(r"scale\(1\.25\)"))
    other.keyboard.press("0")
    expect(moved).to_have_attribute("style", re.compile(r"scale\(1\)"))
    other.get_by_role("button", name="收起全部").click()
    expect(other.get_by_role("treeitem", name=re.compile("陈思远"))).to_have_count(0)


def test_from_the_objective_to_a_person_in_four_clicks_in_the_table(page: Page) -> None:
    enter(page, "/map/table")
    table = page.get_by_role("treegrid")
    for name in WAY:
        table.get_by_role("row", name=re.compile(name)).click()
    row = table.get_by_role("row", name=re.compile("陈思远"))
    expect(row).to_have_attribute("aria-selected", "true")
    expect(row).to_have_attribute("aria-level", "4")
    page.get_by_role("button", name="状态，滞后点数").click()
    page.wait_for_load_state("networkidle")
    row.focus()
    page.keyboard.press("ArrowLeft")
    expect(table.get_by_role("row", name=re.compile("苏州办事处"))).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(table.get_by_role("row", name=re.compile("陈思远"))).to_have_count(0)
    with page.expect_download() as download:
        page.get_by_role("link", name="导出 XLSX").click()
    assert download.value.suggested_filename.endswith(".xlsx")
    assert axe_in_both_themes(page) == []


def test_the_screen_goes_round_by_itself_and_stops_when_told(page: Page) -> None:
    page.clock.install()
    enter(page, "/tv?every=10")
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_text("本季赢得新的企业客户")
    page.clock.run_for(10_500)
    expect(heading).not_to_have_text("本季赢得新的企业客户")
    page.keyboard.press(" ")
    expect(page.get_by_text("已暂停")).to_be_visible()
    stopped = heading.text_content()
    page.clock.run_for(30_000)
    assert heading.text_content() == stopped
    page.keyboard.press("ArrowLeft")
    expect(heading).to_have_text("本季赢得新的企业客户")
    assert axe_in_both_themes(page) == []


def test_the_screen_says_when_its_line_is_broken(page: Page) -> None:
    page.clock.install()
    enter(page, "/tv?every=60")
    page.route("**/api/v1/tv", lambda route: route.abort())
    page.clock.run_for(60_500)
    # It is tried again twice, a little later each time, before the page says so.
    for _ in range(40):
        if page.get_by_role("alert").count():
            break
        page.clock.run_for(1_000)
    expect(page.get_by_role("alert")).to_contain_text("连接中断")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


@pytest.fixture
def elsewhere(browser: Browser, address: str) -> Iterator[Page]:
    """Somebody without a login, on another machine."""
    context = browser.new_context(base_url=address, locale="zh-CN", viewport={"width": 1440, "height": 900})
    context.set_default_timeout(20_000)
    yield context.new_page()
    context.close()


def test_a_link_shows_its_view_to_somebody_without_a_login_until_it_is_taken_back(
    page: Page, elsewhere: Page
) -> None:
    enter(page, "/map")
    page.get_by_role("button", name="分享").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_text("1 小时").click()
    dialog.get_by_role("button", name="生成链接").click()
    address = dialog.get_by_label("链接地址").input_value()
    assert axe_in_both_themes(page) == []
    elsewhere.goto(address)
    expect(elsewhere.get_by_text("只读链接，由赵以恒分享")).to_be_visible()
    for name in WAY[:3]:
        elsewhere.get_by_role("treeitem", name=re.compile(name)).click()
    expect(elsewhere.get_by_role("treeitem", name=re.compile("陈思远"))).to_be_visible()
    expect(elsewhere.get_by_role("link")).to_have_count(0)
    assert axe_in_both_themes(elsewhere) == []
    with page.expect_response(lambda answer: answer.request.method == "DELETE"):
        dialog.get_by_role("button", name="撤销").first.click()
    elsewhere.reload()
    expect(elsewhere.get_by_role("alert")).to_contain_text("已到期或已撤销")


@pytest.fixture
def reader(request: pytest.FixtureRequest) -> tuple[str, dict[str, int]]:
    language, screen = getattr(request, "param", ("zh-CN", DESK))
    return language, screen


@pytest.fixture
def context_options(reader: tuple[str, dict[str, int]]) -> dict[str, Any]:
    language, screen = reader
    return {
        "locale": language,
        "viewport": screen,
        "timezone_id": "Asia/Shanghai",
        "reduced_motion": "reduce",
        "has_touch": screen["width"] < 700,
    }


@pytest.mark.parametrize("reader", [("en-US", DESK)], indirect=True)
def test_in_english_the_map_speaks_english(page: Page) -> None:
    enter(page, "/map")
    page.get_by_role("treeitem", name=re.compile("华东大区")).click()
    expect(page.get_by_text("click 2")).to_be_visible()
    expect(page.get_by_role("heading", name="The line")).to_be_visible()


@pytest.mark.parametrize("reader", [("zh-CN", PHONE), ("zh-CN", NARROW)], indirect=True)
def test_on_a_phone_the_map_is_a_line_that_is_followed_downwards(page: Page) -> None:
    enter(page, "/map")
    for name in WAY:
        page.get_by_role("button", name=re.compile(name)).first.click()
    expect(page.get_by_role("heading", level=2, name="陈思远")).to_be_visible()
    nothing_scrolls_sideways(page)
    assert axe_in_both_themes(page) == []
    page.goto("/map/table")
    page.get_by_role("row", name=re.compile(WAY[0])).click()
    expect(page.get_by_role("row", name=re.compile("华东大区"))).to_be_visible()
    nothing_scrolls_sideways(page)
