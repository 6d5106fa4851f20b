"""Enter exchange rates from a spreadsheet: a date, a currency and a rate in each row."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

from throughline.access.errors import require
from throughline.core.errors import ThroughlineError
from throughline.crm.files import FileNotReadable
from throughline.crm.guessing.headers import folded
from throughline.crm.services.save_rates import GivenRate, SavedRates, save_rates
from throughline.kit.spreadsheets.read import read_sheet, refuse_large
from throughline.kit.spreadsheets.sheet import Row
from throughline.kit.spreadsheets.text import text_of
from throughline.org.importing import cells
from throughline.tenants.actor import Actor

HEADERS: Final[Mapping[str, tuple[str, ...]]] = {
    "on": ("日期", "生效日期", "date", "on", "day"),
    "currency": ("币种", "货币", "外币", "currency", "code"),
    "rate": ("汇率", "中间价", "折算率", "rate", "exchange rate"),
}


class RateRowNotReadable(ThroughlineError):
    code = "rate_row_not_readable"
    status = 422
    zh = "第 {line} 行读不懂：每行应有日期、币种和汇率，例如 2026-10-01、USD、7.1234。请改正后重新上传。"
    en = "Line {line} cannot be read: it needs a date, a currency and a rate: 2026-10-01, USD, 7.1234."


def load_rates(*, actor: Actor, at: datetime, name: str, size: int, read: Callable[[], bytes]) -> SavedRates:
    """All rows or none. Raises FileNotReadable, RateRowNotReadable and the errors of save_rates."""
    require(actor, "inbox", "write")
    refuse_large(name, size)
    first, *rest = read_sheet(name, read()).rows
    header = [folded(text_of(cell) or "") for cell in first.cells]
    places = {field: _place(header, words) for field, words in HEADERS.items()}
    missing = [HEADERS[field][0] for field, place in places.items() if place is None]
    if missing:
        listed = "、".join(missing)
        raise FileNotReadable(name=name, problem_zh=f"缺少列：{listed}", problem_en=f"it lacks: {listed}")
    at_place = {field: place for field, place in places.items() if place is not None}
    return save_rates(actor=actor, at=at, rates=[_rate(row, at_place) for row in rest], source=name[:200])


def _place(header: list[str], words: tuple[str, ...]) -> int | None:
    known = {folded(word) for word in words}
    return next((at for at, name in enumerate(header) if name in known), None)


def _rate(row: Row, places: Mapping[str, int]) -> GivenRate:
    given = {field: row.cells[place] if place < len(row.cells) else None for field, place in places.items()}
    try:
        on, rate = cells.day(given["on"]), cells.number(given["rate"])
    except cells.BadCell as error:
        raise RateRowNotReadable(line=row.line) from error
    currency = text_of(given["currency"])
    if on is None or rate is None or currency is None:
        raise RateRowNotReadable(line=row.line)
    return GivenRate(currency, on, rate)
