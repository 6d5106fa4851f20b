"""An administrator connects a CRM without code, and sees its first record come."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import axe_in_both_themes
from tests.browser.pushing import push
from tests.browser.sideways import nothing_scrolls_sideways

pytestmark = pytest.mark.browser
OWN_COMPANY = True
PHONE = 360
GUIDE = Path(__file__).resolve().parents[2] / "docs" / "guide" / "connectors.md"


def by_the_guide(address: str, secret: str) -> str:
    """What the guide's own script is answered."""
    script = GUIDE.read_text().partition("```bash\n")[2].partition("```")[0]
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script],
        env={**os.environ, "ADDRESS": address, "SECRET": secret, "no_proxy": "127.0.0.1"},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return done.stdout


def test_a_webhook_is_made_without_code_and_its_first_record_comes(admin: Page, address: str) -> None:
    admin.goto("/crm")
    admin.get_by_role("link", name="新建连接").click()
    admin.get_by_role("radio", name="推送（Webhook）").check()
    admin.get_by_label("名称").fill("Sales CRM")
    admin.get_by_label("签名方式").select_option("hubspot")
    expect(admin.get_by_label("签名密钥")).to_be_visible()
    admin.get_by_label("签名方式").select_option("standard")
    admin.get_by_label("记录是什么").select_option("deal")
    admin.get_by_label("数据完整自").fill("2026-10-01")
    assert axe_in_both_themes(admin) == []
    admin.get_by_role("button", name="建立连接").click()

    expect(admin.get_by_role("heading", level=1, name="Sales CRM")).to_be_visible()
    expect(admin.get_by_text("还没有收到推送")).to_be_visible()
    admin.get_by_role("button", name="生成密钥").click()
    secret = admin.get_by_role("textbox", name="签名密钥").input_value()
    path = admin.get_by_role("textbox", name="推送地址").input_value().partition("/api/")[2]
    assert axe_in_both_themes(admin) == []
    told = push(admin, f"{address}/api/{path}", secret, [{"id": "X1"}, {"id": "X2"}])
    assert told == {"status": "stored", "records": 2, "new": 2}
    assert json.loads(by_the_guide(f"{address}/api/{path}", secret)) == {**told, "records": 1, "new": 1}
    row = admin.get_by_role("table", name="最近收到的推送").get_by_role("row").nth(1)
    expect(row).to_contain_text("msg_")

    admin.set_viewport_size({"width": PHONE, "height": 740})
    nothing_scrolls_sideways(admin)
    admin.get_by_role("button", name="删除连接").click()
    admin.get_by_role("dialog").get_by_role("button", name="删除连接").click()
    expect(admin.get_by_role("alert")).to_contain_text("不能删除")


@pytest.mark.parametrize("context_options", ["en-GB"], indirect=True)
def test_in_english_a_connector_is_paused_and_goes_on(admin: Page) -> None:
    admin.goto("/crm")
    expect(admin.get_by_role("heading", level=1, name="CRM")).to_be_visible()
    assert axe_in_both_themes(admin) == []
    admin.get_by_role("table", name="Connectors").get_by_role("link").first.click()
    admin.get_by_role("button", name="Pause").click()
    expect(admin.get_by_text("Paused")).to_be_visible()
    admin.get_by_role("button", name="Go on").click()
    expect(admin.get_by_role("button", name="Pause")).to_be_visible()
