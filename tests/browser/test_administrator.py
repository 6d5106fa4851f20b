"""The administrator's day: a unit, a person, a head, a sign-in, thresholds, a calendar, words, the audit."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import axe_in_both_themes
from tests.browser.sideways import nothing_scrolls_sideways
from throughline.demo.build import CODE

pytestmark = pytest.mark.browser
OWN_COMPANY = True

DESK, NARROW = {"width": 1440, "height": 900}, {"width": 360, "height": 740}
SIGN_IN = re.compile("/sign-in")
UNIT, PERSON = "战略客户组", "欧阳明月"


@pytest.fixture
def context_options(request: pytest.FixtureRequest) -> dict[str, Any]:
    language, screen = getattr(request, "param", ("zh-CN", DESK))
    return {
        "locale": language,
        "viewport": screen,
        "timezone_id": "Asia/Shanghai",
        "reduced_motion": "reduce",
        "has_touch": screen["width"] < 700,
    }


def open_page(page: Page, path: str, heading: str) -> None:
    page.goto(path)
    expect(page.get_by_role("heading", name=heading).first).to_be_visible()
    page.wait_for_load_state("networkidle")


def choose(page: Page, label: str, typed: str) -> None:
    """Pick what is found by typing."""
    page.get_by_role("combobox", name=label).fill(typed)
    page.get_by_role("option").first.click()


def test_a_unit_a_person_a_head_and_a_sign_in(admin: Page) -> None:
    open_page(admin, "/organisation", "组织")
    admin.get_by_role("treeitem", name="华东大区").click()
    admin.get_by_role("button", name="新建下级").click()
    admin.get_by_label("名称", exact=True).fill(UNIT)
    admin.get_by_role("textbox", name="编码").fill("EC-KEY")
    admin.get_by_role("dialog").get_by_role("button", name="新建").click()
    admin.get_by_role("treeitem", name=UNIT).click()
    expect(admin.get_by_role("heading", name=UNIT)).to_be_visible()

    admin.get_by_role("button", name="添加员工").click()
    admin.get_by_label("姓名").fill(PERSON)
    admin.get_by_label("工号").fill("K001")
    admin.get_by_role("dialog").get_by_role("button", name="添加").click()
    expect(admin.get_by_role("link", name=PERSON)).to_be_visible()

    admin.get_by_role("button", name="指定负责人").click()
    choose(admin, "由谁负责", "ouyang")
    expect(admin.get_by_text(f"无 → {PERSON}")).to_be_visible()
    admin.get_by_role("dialog").get_by_role("button", name="确定").click()
    expect(admin.get_by_text(f"负责人 {PERSON}")).to_be_visible()

    admin.get_by_role("link", name=PERSON).click()
    expect(admin.get_by_text("因负责而有")).to_be_visible()
    assert axe_in_both_themes(admin) == []
    admin.get_by_role("button", name="开通登录").click()
    admin.get_by_role("dialog").get_by_role("button", name="开通登录").click()
    expect(admin.get_by_text(f"k001@{CODE}", exact=True)).to_be_visible()
    admin.get_by_role("button", name="关闭", exact=True).click()
    expect(admin.get_by_role("button", name="重置密码")).to_be_visible()


def test_a_move_says_what_it_will_do_before_it_is_done(admin: Page) -> None:
    open_page(admin, "/organisation", "组织")
    admin.get_by_role("searchbox", name="在名单中查找").fill("chensiyuan")
    admin.get_by_role("link", name="陈思远").click()
    admin.get_by_role("button", name="调动").click()
    choose(admin, "调到", "shanghai")
    expect(admin.get_by_text("苏州办事处 → 上海办事处")).to_be_visible()
    expect(admin.get_by_text("会按新的归属重新累计")).to_be_visible()
    admin.get_by_role("button", name="取消").click()
    expect(admin.get_by_role("dialog")).to_be_hidden()


def test_the_tree_is_walked_with_the_arrows(admin: Page) -> None:
    open_page(admin, "/organisation", "组织")
    admin.get_by_role("treeitem").first.focus()
    for key in ("ArrowDown", "ArrowDown", "ArrowDown", "ArrowRight"):
        admin.keyboard.press(key)
    expect(admin.get_by_role("treeitem", name="苏州办事处")).to_be_visible()
    admin.keyboard.press("ArrowLeft")
    expect(admin.get_by_role("treeitem", name="苏州办事处")).to_be_hidden()
    admin.keyboard.press("Enter")
    expect(admin.get_by_role("heading", name="华东大区")).to_be_visible()


def test_thresholds_show_whom_they_would_move(admin: Page) -> None:
    open_page(admin, "/settings/thresholds", "全公司")
    admin.get_by_label("滞后超过，进入落后").fill("9")
    expect(admin.get_by_text("项关键结果会改变状态")).to_be_visible()
    assert axe_in_both_themes(admin) == []
    admin.get_by_role("button", name="单独设置").click()
    dialog = admin.get_by_role("dialog")
    choose(admin, "单元及其下级", "zongbu")
    dialog.get_by_label("滞后超过，进入关注").fill("8")
    dialog.get_by_role("button", name="保存").click()
    expect(admin.get_by_text("超前 5 · 关注 8 · 落后 15 点")).to_be_visible()


def test_a_day_of_a_calendar_is_edited_by_keyboard(admin: Page) -> None:
    open_page(admin, "/settings/calendars", "工作日历")
    admin.get_by_text("2027", exact=True).click()
    admin.get_by_role("button", name="1 月 1 日 放假", exact=True).focus()
    for _ in range(3):
        admin.keyboard.press("ArrowRight")
    admin.keyboard.press("Shift+ArrowRight")
    expect(admin.get_by_text("2027-01-04 至 2027-01-05，2 天")).to_be_visible()
    assert axe_in_both_themes(admin) == []
    admin.get_by_role("button", name="设为放假").click()
    expect(admin.get_by_role("button", name="1 月 4 日 放假", exact=True)).to_be_visible()


def test_a_renamed_term_is_said_on_home_and_read_in_the_audit(admin: Page) -> None:
    open_page(admin, "/settings/words", "公司用语")
    word = admin.get_by_role("group", name="关键结果").get_by_label("中文")
    word.fill("重点工作")
    admin.get_by_role("button", name="保存").click()
    expect(admin.get_by_text("已保存")).to_be_visible()
    assert axe_in_both_themes(admin) == []
    open_page(admin, "/", "的重点工作")

    open_page(admin, "/settings/audit", "审计")
    admin.get_by_label("关于什么").select_option("company")
    row = admin.get_by_role("row", name="改了公司用语").first
    expect(row).to_contain_text("李川")
    expect(row).to_contain_text("重点工作")
    assert axe_in_both_themes(admin) == []
    with admin.expect_download() as download:
        admin.get_by_role("button", name="导出 XLSX").click()
    assert download.value.suggested_filename.endswith(".xlsx")

    open_page(admin, "/settings/words", "公司用语")
    word.fill("")
    admin.get_by_role("button", name="保存").click()
    expect(admin.get_by_text("已保存")).to_be_visible()
    open_page(admin, "/", "的关键结果")


@pytest.mark.parametrize("context_options", [("en-US", DESK)], indirect=True)
def test_it_all_reads_in_english(admin: Page) -> None:
    for section in ("Company", "Roles that were given", "Permissions"):
        path = {"Company": "company", "Permissions": "permissions"}.get(section, "roles")
        open_page(admin, f"/settings/{path}", section)
        assert axe_in_both_themes(admin) == []
    open_page(admin, "/organisation", "Organisation")


@pytest.mark.parametrize("context_options", [("zh-CN", NARROW)], indirect=True)
@pytest.mark.parametrize(
    "path", ["/organisation", "/settings/calendars", "/settings/audit", "/settings/permissions"]
)
def test_nothing_scrolls_sideways_on_a_phone(admin: Page, path: str) -> None:
    admin.goto(path)
    expect(admin.get_by_role("heading", level=1)).to_be_visible()
    admin.wait_for_load_state("networkidle")
    nothing_scrolls_sideways(admin)
