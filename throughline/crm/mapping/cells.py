"""The fields of a raw record one by one, exactly as they were written, and with some of them mended."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final, Literal

import msgspec

from throughline.core.errors import ThroughlineError
from throughline.crm.mapping.reader import NOT_A_RECORD, decoded
from throughline.crm.mapping.values import number_text

CellForm = Literal["text", "number", "json"]
_encoder: Final = msgspec.json.Encoder(decimal_format="number")
_value: Final = msgspec.json.Decoder(float_hook=Decimal)


class NotJson(ThroughlineError):
    code = "inbox_field_not_json"
    status = 422
    zh = "字段“{field}”的新值不是{expected_zh}；请按原来的写法修改。"
    en = "The new value of “{field}” is not {expected_en}; write it the way it was."


class FieldUnknown(ThroughlineError):
    code = "inbox_field_unknown"
    status = 422
    zh = "这条记录没有字段“{field}”；请先刷新页面。"
    en = "This record has no field “{field}”; read the page again."


@dataclass(frozen=True, slots=True)
class Cell:
    """One field: a text as it is, a number by its digits, anything else as JSON."""

    name: str
    form: CellForm
    value: str


def cells_of(body: bytes) -> list[Cell]:
    """In the order in which the source wrote them; raises BodyUnreadable."""
    return [_cell(name, value) for name, value in decoded(body).items()]


def mended(body: bytes, changes: Mapping[str, str]) -> bytes:
    """The record with these fields in the form they had; raises BodyUnreadable, FieldUnknown, NotJson."""
    record = dict(decoded(body))
    for name, text in changes.items():
        if name not in record:
            raise FieldUnknown(field=name)
        record[name] = _read(_cell(name, record[name]), text)
    return _encoder.encode(record)


def _cell(name: str, value: Any) -> Cell:
    if isinstance(value, str):
        return Cell(name, "text", value)
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return Cell(name, "number", number_text(value) if isinstance(value, Decimal) else str(value))
    return Cell(name, "json", _encoder.encode(value).decode())


def _read(cell: Cell, text: str) -> Any:
    """An empty text where a number was is no number; what was nothing may become a text."""
    if cell.form == "text" or (cell.value == "null" and not text.strip().startswith(("{", "[", '"'))):
        return text
    if cell.form == "number" and not text.strip():
        return None
    try:
        value = _value.decode(text.strip())
    except (*NOT_A_RECORD, UnicodeEncodeError) as error:
        raise _not_json(cell) from error
    if cell.form == "number" and (not isinstance(value, int | Decimal) or isinstance(value, bool)):
        raise _not_json(cell)
    return value


def _not_json(cell: Cell) -> NotJson:
    number = cell.form == "number"
    return NotJson(
        field=cell.name,
        expected_zh="数字" if number else " JSON",
        expected_en="a number" if number else "JSON",
    )
