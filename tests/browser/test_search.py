"""The palette: found with one key, driven by the keyboard, and quiet while an input method is open."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import axe, axe_in_both_themes

pytestmark = pytest.mark.browser


def enter(page: Page, person: str, at: str = "/") -> None:
    page.goto(at)
    page.get_by_role("button", name=person).first.click()
    expect(page).not_to_have_url(re.compile("/sign-in"))
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_a_person_is_found_by_initials_and_opened_with_enter(page: Page) -> None:
    enter(page, "韩立群")
    page.keyboard.press("Control+k")
    box = page.get_by_role("combobox", name="搜索")
    expect(box).to_be_focused()
    box.press_sequentially("csy")
    expect(page.get_by_role("option", name="陈思远")).to_have_attribute("aria-selected", "true")
    assert axe_in_both_themes(page) == []
    box.press("Enter")
    expect(page).to_have_url(re.compile("/key-results/"))
    page.keyboard.press("/")
    expect(page.get_by_role("group", name="最近打开").get_by_role("option")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(box).to_be_hidden()


def test_nothing_is_looked_for_while_an_input_method_is_open(page: Page) -> None:
    enter(page, "韩立群")
    page.get_by_role("button", name="找人、单元、目标").click()
    expect(page.get_by_role("combobox", name="搜索")).to_be_focused()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/search?" in request.url else None)
    typing = page.context.new_cdp_session(page)
    typing.send("Input.imeSetComposition", {"text": "chen", "selectionStart": 4, "selectionEnd": 4})
    page.wait_for_timeout(500)
    assert asked == []
    typing.send("Input.insertText", {"text": "陈思"})
    expect(page.get_by_role("option", name="陈思远")).to_be_visible()
    assert len(asked) == 1


def test_the_bell_tells_what_is_new_once(page: Page) -> None:
    enter(page, "陈思远")
    bell = page.get_by_role("button", name=re.compile("^通知"))
    bell.click()
    expect(page.get_by_role("heading", name="最近两周")).to_be_visible()
    assert axe(page) == []
    page.reload()
    expect(page.get_by_role("button", name="通知", exact=True)).to_be_visible()


def test_a_link_into_the_pages_survives_signing_in(page: Page) -> None:
    for address in ("/map", "/organisation", "/me"):
        page.context.clear_cookies()
        enter(page, "韩立群", address)
        expect(page).to_have_url(re.compile(f"{address}$"))
