"""Signing in and out."""

import re

import pytest
from playwright.sync_api import Page, expect

from throughline.demo.build import DEMO_PASSWORD

pytestmark = pytest.mark.browser

NAME = "sales@demo"
SIGN_IN = re.compile(r"/sign-in")


def enter(page: Page, password: str) -> None:
    page.goto("/")
    page.get_by_label("账号", exact=True).fill(NAME)
    page.get_by_label("密码", exact=True).fill(password)
    page.get_by_role("button", name="登录", exact=True).click()


def test_a_visitor_is_asked_to_sign_in_and_comes_to_home(page: Page) -> None:
    enter(page, DEMO_PASSWORD)
    expect(page).not_to_have_url(SIGN_IN)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_a_wrong_password_is_told_and_lets_nobody_in(page: Page) -> None:
    enter(page, "not the password")
    expect(page.get_by_role("alert")).to_be_visible()
    page.goto("/")
    expect(page.get_by_label("密码", exact=True)).to_be_visible()


def test_a_demo_account_is_entered_with_one_click(page: Page) -> None:
    page.goto("/")
    page.get_by_role("region", name="登录").get_by_role("button", name="陈思远").click()
    expect(page).not_to_have_url(SIGN_IN)
    expect(page.get_by_text("陈思远").first).to_be_visible()
