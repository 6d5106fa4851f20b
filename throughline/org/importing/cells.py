"""One cell into one value: every function takes the raw cell; empty is None, what is wrong a `BadCell`."""

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation

from throughline.kit.spreadsheets.sheet import Raw
from throughline.kit.spreadsheets.text import EXCEL_DIGITS, text_of

DATE = re.compile(
    r"(\d{4})(?:[-/.]|\s*年\s*)(\d{1,2})(?:[-/.]|\s*月\s*)(\d{1,2})\s*日?(?:[ T]0?0:00(?::00(?:\.0+)?)?)?"
)
COMPACT_DATE = re.compile(r"(\d{4})(\d{2})(\d{2})")
YEAR_LAST = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{2}[-/.]\d{1,2}[-/.]\d{1,2}")
NUMBER = re.compile(r"[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?(?:[eE][-+]?\d{1,2})?")
EMAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>]+")
SERIAL_EPOCH = date(1899, 12, 30)
SERIALS = range(20_000, 80_000)
TRUE = {"是", "true", "yes", "y", "1", "✓", "√", "对"}
FALSE = {"否", "false", "no", "n", "0", "✗", "×", "错"}
KINDS = {
    "company": ("公司", "集团"),
    "region": ("大区", "区域", "地区"),
    "office": ("办事处", "分公司", "部门", "营业部"),
    "team": ("团队", "小组", "组", "班组"),
}


class BadCell(Exception):
    """What is wrong with a cell, by its code in `problems`."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


def plain(raw: Raw) -> str | None:
    """Text with full-width letters and digits made ordinary, for what is compared."""
    text = text_of(raw)
    return unicodedata.normalize("NFKC", text).strip() or None if text else None


def short_text(raw: Raw, longest: int = 200) -> str | None:
    text = text_of(raw)
    if text and len(text) > longest:
        raise BadCell("too_long", longest=longest)
    return " ".join(text.split()) if text else None


def code(raw: Raw) -> str | None:
    """A unit's code or a person's number."""
    if isinstance(raw, int | float) and not isinstance(raw, bool) and abs(raw) >= EXCEL_DIGITS:
        raise BadCell("digits_lost")
    text = plain(raw)
    if text and (len(text) > 60 or "/" in text or not text.isprintable()):
        raise BadCell("wrong_code")
    return text


def email(raw: Raw) -> str | None:
    text = plain(raw)
    if text and (len(text) > 254 or not EMAIL.fullmatch(text)):
        raise BadCell("wrong_email")
    return text.lower() if text else None


def kind(raw: Raw) -> str | None:
    text = plain(raw)
    if text is None:
        return None
    for one, words in KINDS.items():
        if text.lower() == one or text in words:
            return one
    raise BadCell("wrong_kind", known=", ".join(f"{words[0]} ({one})" for one, words in KINDS.items()))


def day(raw: Raw) -> date | None:
    """A date with the year first, a workbook's date, or the number by which a workbook counts days."""
    if isinstance(raw, datetime):
        return raw.date()
    if isinstance(raw, date):
        return raw
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        return _from_serial(raw)
    text = plain(raw)
    if text is None:
        return None
    match = DATE.fullmatch(text) or COMPACT_DATE.fullmatch(text)
    if match is None:
        raise BadCell("ambiguous_date" if YEAR_LAST.fullmatch(text) else "wrong_date")
    try:
        found = date(*map(int, match.groups()))
    except ValueError as error:
        raise BadCell("wrong_date") from error
    if not 1900 <= found.year <= 2199:
        raise BadCell("wrong_date")
    return found


def number(raw: Raw) -> Decimal | None:
    """An exact number; 1,234.5 and 35% are read as they are meant."""
    if isinstance(raw, bool | date | time | timedelta):
        raise BadCell("wrong_number")
    text = plain(raw)
    if text is None:
        return None
    share = text.endswith("%")
    digits = text.removesuffix("%").strip()
    if not NUMBER.fullmatch(digits) or not any(letter.isdigit() for letter in digits):
        raise BadCell("wrong_number")
    try:
        found = Decimal(digits.replace(",", "")).scaleb(-2 if share else 0)
    except InvalidOperation as error:
        raise BadCell("wrong_number") from error
    exponent = found.normalize().as_tuple().exponent
    if abs(found) >= Decimal(10) ** 25 or (isinstance(exponent, int) and exponent < -9):
        raise BadCell("too_many_digits")
    return found


def boolean(raw: Raw) -> bool | None:
    text = plain(raw)
    if text is None:
        return None
    if text.lower() in TRUE:
        return True
    if text.lower() in FALSE:
        return False
    raise BadCell("wrong_boolean")


def value_text(raw: Raw) -> str | None:
    """The text value of an attribute."""
    return short_text(raw, longest=400)


def _from_serial(raw: float) -> date:
    if raw != int(raw) or int(raw) not in SERIALS:
        raise BadCell("wrong_date")
    return SERIAL_EPOCH + timedelta(days=int(raw))
