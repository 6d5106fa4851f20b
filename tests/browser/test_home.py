"""Home as its readers see it: in both languages, at the desk and on the phone, in both themes."""

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.sideways import nothing_scrolls_sideways

pytestmark = pytest.mark.browser

WHY = re.compile(r"^(为什么是|Why) ")
PICTURES = Path(__file__).resolve().parents[2] / "test-results"
DESK, PHONE, NARROW = (
    {"width": 1440, "height": 900},
    {"width": 390, "height": 844},
    {"width": 360, "height": 740},
)
READERS = [
    pytest.param(("zh-CN", DESK, "light"), id="zh-desk"),
    pytest.param(("en-US", DESK, "dark"), id="en-desk-dark"),
    pytest.param(("zh-CN", PHONE, "light"), id="zh-phone"),
    pytest.param(("en-US", NARROW, "dark"), id="en-narrow-dark"),
]


@pytest.fixture(params=READERS)
def reader(request: pytest.FixtureRequest) -> tuple[str, dict[str, int], str]:
    language, screen, theme = request.param
    return language, screen, theme


@pytest.fixture
def context_options(reader: tuple[str, dict[str, int], str]) -> dict[str, Any]:
    language, screen, theme = reader
    return {
        "locale": language,
        "viewport": screen,
        "color_scheme": theme,
        "timezone_id": "Asia/Shanghai",
        "reduced_motion": "reduce",
        "has_touch": screen["width"] < 700,
    }


def open_home(page: Page, person: str = "陈思远") -> None:
    page.goto("/")
    page.get_by_role("button", name=person).first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.wait_for_load_state("networkidle")


def test_home_says_what_is_so_and_shows_pace_line_and_reasons(
    page: Page, reader: tuple[str, dict[str, int], str], request: pytest.FixtureRequest
) -> None:
    language, _, _ = reader
    chinese = language.startswith("zh")
    open_home(page)
    expect(page.locator("html")).to_have_attribute("lang", re.compile("^zh" if chinese else "^en"))
    expect(page.get_by_text("落后" if chinese else "behind").first).to_be_visible()
    expect(page.get_by_text("本季赢得新的企业客户").first).to_be_visible()
    expect(page.get_by_text(re.compile("为什么是|Why")).first).to_be_visible()
    nothing_scrolls_sideways(page)
    PICTURES.mkdir(exist_ok=True)
    page.screenshot(path=PICTURES / f"home-{request.node.callspec.id}.png")


def test_nothing_moves_after_it_was_drawn(page: Page) -> None:
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach("
        "entry => { if (!entry.hadRecentInput) window.moved += entry.value }))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    open_home(page)
    page.reload()
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.moved") < 0.05


def test_the_reasons_add_up_to_the_target(page: Page, reader: tuple[str, dict[str, int], str]) -> None:
    open_home(page)
    if reader[1]["width"] < 700:
        page.get_by_text(WHY).first.click()
    panel = page.get_by_text(WHY).first.locator("xpath=ancestor::*[self::section or self::details][1]")
    shown = panel.inner_text()
    below = re.split("我的指标|My target", shown)[-1]
    rounding = re.search(r"(?:取整|rounded)[^\n]*\s+([−-]?[\d,]+\.\d\d)", shown)
    assert rounding, shown
    own = page.evaluate(
        "fetch('/api/v1/home').then(answer => answer.json()).then(home => home.key_results[0].why.amount)"
    )
    before_rounding, target = figures(shown.split(rounding[0])[0])[-1], figures(below)[0]
    assert target == Decimal(own)
    assert before_rounding + number(rounding[1]) == target


def figures(text: str) -> list[Decimal]:
    return [number(found) for found in re.findall(r"[−-]?[\d,]+\.\d\d\b", text)]


def number(text: str) -> Decimal:
    return Decimal(text.replace("−", "-").replace(",", ""))
