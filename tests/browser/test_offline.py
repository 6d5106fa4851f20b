"""Without a network the pages open with what they showed last, and nobody finds what somebody else saw."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

KEPT = "async () => (await (await caches.open('answers')).keys()).map(one => new URL(one.url).pathname)"

# Evaluated from outside: the page itself may not make code of text.
CONTROLLED = """async () => {
  while (navigator.serviceWorker.controller === null) await new Promise(go => setTimeout(go, 100));
}"""


@pytest.fixture
def context_options() -> dict[str, Any]:
    return {
        "locale": "zh-CN",
        "viewport": {"width": 390, "height": 844},
        "timezone_id": "Asia/Shanghai",
        "reduced_motion": "reduce",
        "has_touch": True,
        "service_workers": "allow",
    }


def enter(page: Page) -> None:
    """Once the worker is there, as on every visit but the first moments of the first."""
    page.goto("/")
    page.evaluate(CONTROLLED)
    page.get_by_role("button", name="陈思远").first.click()
    expect(page).not_to_have_url(re.compile("/sign-in"))
    expect(page.get_by_text("新企业客户签约额").first).to_be_visible()
    page.wait_for_load_state("networkidle")


def test_home_opens_offline_with_what_it_showed_and_says_of_when(page: Page) -> None:
    enter(page)
    page.context.set_offline(True)
    page.reload()
    expect(page.get_by_text("新企业客户签约额").first).to_be_visible()
    expect(page.get_by_text(re.compile(r"离线，数据截至 \d\d:\d\d"))).to_be_visible()
    page.context.set_offline(False)
    expect(page.get_by_text(re.compile("离线"))).to_be_hidden()


def test_signing_out_wipes_what_was_kept(page: Page) -> None:
    enter(page)
    assert "/api/v1/home" in page.evaluate(KEPT)
    page.goto("/me")
    page.get_by_role("button", name="退出").click()
    expect(page).to_have_url(re.compile("/sign-in"))
    assert page.evaluate(KEPT) == []


def test_the_app_can_be_installed(page: Page) -> None:
    page.goto("/sign-in")
    manifest = page.request.get("/manifest.webmanifest")
    assert manifest.headers["content-type"].startswith("application/manifest+json")
    assert manifest.json()["display"] == "standalone"
    for icon in manifest.json()["icons"]:
        assert page.request.get(icon["src"]).headers["content-type"] == icon["type"]
    assert page.request.get("/sw.js").headers["cache-control"] == "no-cache"
