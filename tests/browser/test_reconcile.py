"""An administrator reconciles a source: begins, leaves, comes back, and reads what is not the same."""

import json
import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import axe_in_both_themes
from tests.browser.sideways import nothing_scrolls_sideways
from throughline.crm.tests.small_crm import SmallCrm, small_crm

pytestmark = pytest.mark.browser
OWN_COMPANY = True
ENVIRONMENT = {"THROUGHLINE_OUTBOUND_ALLOW": "127.0.0.1"}
PHONE = 360


@pytest.fixture
def crm() -> Iterator[SmallCrm]:
    with small_crm() as crm:
        for number in ("D1", "D2"):
            crm.put(number, amount="10")
        yield crm


def connected(admin: Page, crm: SmallCrm) -> None:
    """A source that is read, made by the call that the form makes."""
    objects = [{"kind": "deal", "path": "/deals", "modified_at": "changed"}]
    settings = {
        "address": crm.served.address, "auth": "none", "objects": objects, "since_parameter": "since",
    }  # fmt: skip
    body = json.dumps({"name": "Small CRM", "kind": "rest", "settings": settings})
    status = admin.evaluate(
        """async (body) => {
            const token = document.cookie.match(/csrftoken=([^;]+)/)[1];
            const headers = {'Content-Type': 'application/json', 'X-CSRFToken': token};
            const address = '/api/v1/crm/connectors/small';
            return (await fetch(address, {method: 'PUT', headers, body})).status;
        }""",
        body,
    )
    assert status == 200


def test_a_source_is_reconciled_left_and_come_back_to(admin: Page, crm: SmallCrm) -> None:
    admin.goto("/crm")
    connected(admin, crm)
    admin.goto("/crm/connectors/small")
    section = admin.get_by_role("region", name="与数据源核对")
    expect(section.get_by_text("还没有核对过")).to_be_visible()
    section.get_by_role("button", name="开始核对").click()
    admin.goto("/crm/inbox")
    expect(admin.get_by_role("heading", name="到达的记录")).to_be_visible()
    admin.goto("/crm/connectors/small")
    expect(section.get_by_role("status")).to_contain_text("全部一致或已有说明")
    section.get_by_role("button", name="查看 商机 · ").first.click()
    records = section.get_by_role("table", name="逐条结果")
    expect(records).to_contain_text("D1")
    with admin.expect_download() as download:
        section.get_by_role("link", name="导出明细（XLSX）").click()
    assert download.value.suggested_filename.startswith("reconciliation-small-")
    assert axe_in_both_themes(admin) == []

    admin.set_viewport_size({"width": PHONE, "height": 740})
    nothing_scrolls_sideways(admin)
    if folder := os.environ.get("PICTURES"):
        admin.screenshot(path=f"{folder}/phone.png", full_page=True)
        admin.set_viewport_size({"width": 1440, "height": 900})
        admin.screenshot(path=f"{folder}/desk.png", full_page=True)
