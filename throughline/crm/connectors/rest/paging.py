"""From one page to the next, in the ways that CRMs have; each is a function that makes the next call."""

from collections.abc import Callable, Mapping
from typing import Any, Final
from urllib.parse import urljoin

from throughline.crm.connectors.failures import LeadsElsewhere, host_of
from throughline.crm.connectors.json_answer import words_at
from throughline.crm.connectors.rest.wire import Call, Page

Settings = Mapping[str, Any]
Onward = Callable[[Settings, Call, Page, int], Call | None]


def first_call(settings: Settings, call: Call) -> Call:
    """The first page, with its size."""
    added: dict[str, str] = {}
    if settings["paging"] != "none" and settings.get("size_parameter"):
        added[settings["size_parameter"]] = str(settings["page_size"])
    if settings["paging"] == "page":
        added[settings["page_parameter"]] = str(settings["first_page"])
    if settings["paging"] == "offset":
        added[settings["offset_parameter"]] = "0"
    return Call(call.address, {**call.parameters, **added})


def next_call(settings: Settings, call: Call, page: Page, records: int) -> Call | None:
    """The page after one that held so many records; None after the last."""
    return WAYS[settings["paging"]](settings, call, page, records)


def _none(settings: Settings, call: Call, page: Page, records: int) -> Call | None:
    return None


def _by_page(settings: Settings, call: Call, page: Page, records: int) -> Call | None:
    """Until a page is empty: a short one may only mean that the source gives fewer than it was asked for."""
    name = settings["page_parameter"]
    return _with(call, name, str(int(call.parameters[name]) + 1)) if records else None


def _by_offset(settings: Settings, call: Call, page: Page, records: int) -> Call | None:
    name = settings["offset_parameter"]
    return _with(call, name, str(int(call.parameters[name]) + records)) if records else None


def _by_cursor(settings: Settings, call: Call, page: Page, records: int) -> Call | None:
    """As long as there is a cursor, also over a page that happens to be empty."""
    cursor = words_at(page.content, settings["cursor_path"])
    return _with(call, settings["cursor_parameter"], cursor) if cursor else None


def _by_link(settings: Settings, call: Call, page: Page, records: int) -> Call | None:
    """The address in the header is whole: it holds every parameter."""
    if page.next_link is None:
        return None
    address = urljoin(call.address, page.next_link)
    if host_of(address) != host_of(call.address):
        raise LeadsElsewhere(source=host_of(call.address), host=host_of(address))
    return Call(address)


def _with(call: Call, name: str, value: str) -> Call:
    return Call(call.address, {**call.parameters, name: value})


WAYS: Final[Mapping[str, Onward]] = {
    "none": _none, "page": _by_page, "offset": _by_offset, "cursor": _by_cursor, "link": _by_link,
}  # fmt: skip
