"""What must hold on every page at every width: it is read downwards only."""

from playwright.sync_api import Page

NO_WIDER = "width => document.documentElement.scrollWidth <= width"


def nothing_scrolls_sideways(page: Page) -> None:
    """Waits for the layout to follow a changed width; fails where the page stays wider."""
    assert page.viewport_size
    page.wait_for_function(NO_WIDER, arg=page.viewport_size["width"])
