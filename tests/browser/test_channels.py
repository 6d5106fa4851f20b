"""An administrator makes channels without code, tries them, sees what went wrong, and mends it."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import axe_in_both_themes
from tests.browser.sideways import nothing_scrolls_sideways
from throughline.channels.tests.vendors import Vendor
from throughline.kit.outbound.tests.server import Asked, Reply, Served, serving

pytestmark = pytest.mark.browser
OWN_COMPANY = True
ENVIRONMENT = {"THROUGHLINE_OUTBOUND_ALLOW": "127.0.0.1"}
PHONE = 360
SECRET = "whsec_MDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAw"
KINDS = 9


@pytest.fixture
def robot() -> Iterator[Served]:
    """A group's robot that refuses the first call."""
    refused: list[Asked] = []

    def first(asked: Asked) -> Reply | None:
        if refused:
            return None
        refused.append(asked)
        return Reply(200, json.dumps({"errcode": 93000, "errmsg": "invalid webhook url"}).encode())

    with serving(Vendor("wecom_robot", then=first)) as served:
        yield served


def test_each_kind_can_be_chosen_and_says_what_it_asks_for(admin: Page) -> None:
    admin.goto("/settings/channels")
    admin.get_by_role("link", name="新建渠道").first.click()
    kinds = admin.get_by_role("radio")
    expect(kinds).to_have_count(KINDS)
    for number in range(KINDS):
        kinds.nth(number).check()
        expect(admin.get_by_role("button", name="建立渠道")).to_be_visible()
    assert axe_in_both_themes(admin) == []
    admin.set_viewport_size({"width": PHONE, "height": 740})
    nothing_scrolls_sideways(admin)


def test_a_failed_test_is_shown_and_the_next_one_mends_it(admin: Page, robot: Served) -> None:
    admin.goto("/settings/channels")
    admin.get_by_role("link", name="新建渠道").first.click()
    admin.get_by_role("radio", name="企业微信群机器人").check()
    admin.get_by_label("名称").fill("销售群")
    admin.get_by_label("Webhook 地址里的 key").fill(SECRET)
    admin.get_by_label("接口地址").fill(robot.address)
    admin.get_by_role("button", name="建立渠道").click()
    expect(admin.get_by_role("heading", level=1, name="销售群")).to_be_visible()
    expect(admin.get_by_text("尚未用过")).to_be_visible()
    assert SECRET not in admin.content()
    test = admin.get_by_role("button", name="发到群里试一次")
    test.click()
    expect(admin.get_by_role("alert")).to_be_visible()
    assert axe_in_both_themes(admin) == []
    test.click()
    expect(admin.get_by_text("已发出")).to_be_visible()
    expect(admin.get_by_text("正常")).to_be_visible()
    admin.set_viewport_size({"width": PHONE, "height": 740})
    nothing_scrolls_sideways(admin)
    assert axe_in_both_themes(admin) == []


@pytest.mark.parametrize("context_options", ["en-GB"], indirect=True)
def test_in_english_a_channel_is_paused_and_goes_on(admin: Page) -> None:
    admin.goto("/settings/channels")
    admin.get_by_role("link", name="销售群").click()
    admin.get_by_role("button", name="Pause").click()
    expect(admin.get_by_text("Paused")).to_be_visible()
    admin.get_by_role("button", name="Resume").click()
    expect(admin.get_by_role("button", name="Pause")).to_be_visible()
