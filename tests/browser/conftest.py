"""The running program, a Chromium, and a page that tells on what the pages do wrong."""

import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    expect,
    sync_playwright,
)

from throughline.cli.tests.program import throughline
from throughline.cli.tests.running import Running, started
from throughline.demo.build import CODE
from tools.chromium import find

# On a machine that is busy a page may take its time; what never comes is still found.
expect.set_options(timeout=20_000)
DESKTOP = {"width": 1440, "height": 900}
ROOT = Path(__file__).resolve().parents[2]
NAME, PASSWORD = "admin@demo", "a long enough phrase"
ADMIN = "G032"
"""The number of the demo's administrator, who has no login of their own."""


@contextmanager
def program(*options: str, **given: str) -> Iterator[Running]:
    """The program with an installation of its own; `given` are variables of its environment."""
    assert (ROOT / "frontend" / "dist" / "index.html").exists(), (
        "build the pages first: make frontend/dist/.built"
    )
    with (
        tempfile.TemporaryDirectory(prefix="throughline-") as state,
        started(Path(state), *options, **given) as running,
    ):
        yield running


@pytest.fixture(scope="session")
def shared() -> Iterator[Running]:
    """The demo company that tests may read, and change in what others do not look at."""
    with program("--demo") as running:
        yield running


@pytest.fixture(scope="module")
def running(request: pytest.FixtureRequest) -> Iterator[Running]:
    """The shared program; a module that says `OWN_COMPANY` gets a demo company that nobody else meets.

    The program's environment is then what the module says in `ENVIRONMENT`, if it says any.
    """
    if getattr(request.module, "OWN_COMPANY", False):
        with program("--demo", **getattr(request.module, "ENVIRONMENT", {})) as own:
            yield own
    else:
        yield request.getfixturevalue("shared")


@pytest.fixture(scope="module")
def address(running: Running) -> str:
    """Where the program is."""
    return f"http://127.0.0.1:{running.port}"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium that tools/chromium.py finds."""
    program = find()
    assert program is not None, "no Chromium: run .venv/bin/python tools/chromium.py --install"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=program, args=["--disable-dev-shm-usage", "--disable-gpu"]
        )
        yield chromium
        chromium.close()


@pytest.fixture
def context_options(request: pytest.FixtureRequest) -> dict[str, Any]:
    """What kind of reader and screen; a test names another language, or its module overrides all of it."""
    return {
        "locale": getattr(request, "param", "zh-CN"),
        "viewport": DESKTOP,
        "timezone_id": "Asia/Shanghai",
        "reduced_motion": "reduce",
    }


@pytest.fixture
def context(browser: Browser, address: str, context_options: dict[str, Any]) -> Iterator[BrowserContext]:
    """A reader who has never been here."""
    # What the service worker answers is seen by no route of a test; the tests of being offline let it in.
    context = browser.new_context(base_url=address, **{"service_workers": "block", **context_options})
    context.set_default_timeout(20_000)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, address: str) -> Iterator[Page]:
    """A page that may not reach outside, break its security policy or raise an error in its scripts."""
    page = context.new_page()
    faults: list[str] = []

    def on_request(request: Request) -> None:
        if not request.url.startswith((address, "data:", "blob:")):
            faults.append(f"reaches outside: {request.url}")

    def on_console(message: ConsoleMessage) -> None:
        # A refused call is an answer that the page shows; the console's line about it is no fault.
        if message.type == "error" and "Failed to load resource" not in message.text:
            faults.append(f"console: {message.text}")

    page.on("request", on_request)
    page.on("console", on_console)
    page.on("pageerror", lambda error: faults.append(f"script: {error}"))
    yield page
    assert faults == []


@pytest.fixture(scope="module")
def administrators_login(running: Running) -> None:
    """The operator gives the administrator a way in, as at the start of a company."""
    done = throughline(
        "login", "give", "--company", CODE, "--person", ADMIN, "--name", NAME, "--password", PASSWORD,
        THROUGHLINE_STATE=str(running.state),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


@pytest.fixture
def admin(page: Page, administrators_login: None) -> Page:
    """A page on which the administrator is signed in; for modules with a company of their own."""
    page.goto("/sign-in")
    chinese = page.locator("html").get_attribute("lang") == "zh-CN"
    page.get_by_label("账号" if chinese else "Account", exact=True).fill(NAME)
    page.get_by_label("密码" if chinese else "Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="登录" if chinese else "Sign in", exact=True).click()
    # Passwords are slow to check, on purpose.
    expect(page).not_to_have_url(re.compile("/sign-in"), timeout=30_000)
    return page
