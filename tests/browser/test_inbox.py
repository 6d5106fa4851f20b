"""An administrator reads the inbox: what waits and why, one record, set aside and taken back."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import axe_in_both_themes
from tests.browser.pushing import push
from tests.browser.sideways import nothing_scrolls_sideways

pytestmark = pytest.mark.browser
OWN_COMPANY = True
PHONE = 360


def narrow_and_come_back(admin: Page) -> None:
    """By source, reason, day and number; the address keeps it, a record that is opened too."""
    narrow, rows = admin.get_by_role("search"), admin.get_by_role("table", name="到达的记录")
    narrow.get_by_label("来自").select_option(label="Waiting CRM")
    narrow.get_by_label("等待的原因").select_option(index=1)
    narrow.get_by_label("到达日期自").fill("2026-01-01")
    narrow.get_by_label("源系统编号").fill("LIVE-")
    expect(admin.get_by_text("没有这样的记录")).to_be_visible()
    narrow.get_by_label("源系统编号").fill("LIVE-1")
    expect(rows.get_by_role("link", name=re.compile("LIVE-1"))).to_have_count(1)
    rows.get_by_role("link", name=re.compile("LIVE-1")).click()
    expect(admin).to_have_url(re.compile(r"state=waiting&connector=.+&reason=.+&external_id=LIVE-1&from="))
    admin.reload()
    expect(narrow.get_by_label("源系统编号")).to_have_value("LIVE-1")
    narrow.get_by_label("到达日期自").fill("2099-01-01")
    expect(admin.get_by_text("没有这样的记录")).to_be_visible()
    narrow.get_by_role("button", name="清除筛选").click()
    expect(rows.get_by_role("link", name=re.compile("LIVE-1"))).to_be_visible()


def test_what_waits_is_read_set_aside_and_taken_back(admin: Page, address: str) -> None:
    admin.goto("/crm")
    admin.get_by_role("link", name="新建连接").click()
    admin.get_by_role("radio", name="推送（Webhook）").check()
    admin.get_by_label("名称").fill("Waiting CRM")
    admin.get_by_label("签名方式").select_option("standard")
    admin.get_by_label("记录是什么").select_option("deal")
    admin.get_by_label("数据完整自").fill("2026-10-01")
    admin.get_by_role("button", name="建立连接").click()
    admin.get_by_role("button", name="生成密钥").click()
    secret = admin.get_by_role("textbox", name="签名密钥").input_value()
    path = admin.get_by_role("textbox", name="推送地址").input_value().partition("/api/")[2]
    admin.goto("/crm/inbox")
    expect(admin.get_by_role("heading", name="到达的记录")).to_be_visible()
    push(admin, f"{address}/api/{path}", secret, [{"id": "LIVE-1", "amount": "88"}])

    # The page hears of it by itself.
    expect(admin.get_by_role("heading", name="等待处理")).to_be_visible()
    expect(admin.get_by_role("link", name="去改映射")).to_be_visible()
    admin.get_by_role("link", name=re.compile("LIVE-1")).click()
    panel = admin.get_by_role("complementary", name="记录")
    expect(panel.get_by_text("88")).to_be_visible()
    narrow_and_come_back(admin)
    assert axe_in_both_themes(admin) == []
    panel.get_by_role("button", name="搁置").click()
    dialog = admin.get_by_role("dialog")
    dialog.get_by_label("原因").fill("试发")
    dialog.get_by_role("button", name="搁置").click()
    expect(dialog).to_be_hidden()
    expect(panel.get_by_text("已搁置").first).to_be_visible()
    expect(panel.get_by_text(re.compile("试发"))).to_be_visible()

    admin.set_viewport_size({"width": PHONE, "height": 740})
    nothing_scrolls_sideways(admin)
    panel.get_by_role("button", name="取回并重放").click()
    expect(panel.get_by_text(re.compile("^(等待|待处理)"))).to_be_visible()
