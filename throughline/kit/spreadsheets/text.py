"""A cell as its reader sees it."""

from datetime import datetime, time
from decimal import Decimal

from throughline.kit.spreadsheets.sheet import Raw

INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
EXCEL_DIGITS = 10**15
"""A spreadsheet keeps fifteen digits of a number; a longer one has lost its last."""


def text_of(raw: Raw) -> str | None:
    """Any cell as a reader sees it, without the blanks around it: 1001.0 is 1001, a date is 2026-10-01."""
    if raw is None:
        return None
    if isinstance(raw, str):
        return raw.translate(INVISIBLE).strip() or None
    if isinstance(raw, bool):
        return "TRUE" if raw else "FALSE"
    if isinstance(raw, int | float):
        return _digits(raw)
    if isinstance(raw, datetime) and raw.time() == time():
        return raw.date().isoformat()
    return str(raw)


def _digits(raw: float) -> str:
    """A number as a spreadsheet shows it: 15 significant digits, never 1e+15 or 0.30000000000000004."""
    if raw == int(raw) and abs(raw) < EXCEL_DIGITS:
        return str(int(raw))
    return f"{Decimal(f'{raw:.15g}'):f}"
