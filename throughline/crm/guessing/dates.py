"""How a source writes its dates, by what stands in a column."""

import re
from collections.abc import Sequence
from typing import Final

_FORMATS: Final[Sequence[tuple[str, str | None]]] = (
    (r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}", None),
    (r"\d{4}-\d{2}-\d{2}[T ].*", None),
    (r"\d{13}", "epoch_ms"),
    (r"\d{10}", "epoch"),
    (r"\d{8}", "%Y%m%d"),
    (r"\d{4}/\d{1,2}/\d{1,2} \d{1,2}:\d{2}", "%Y/%m/%d %H:%M"),
    (r"\d{4}/\d{1,2}/\d{1,2} \d{1,2}:\d{2}:\d{2}", "%Y/%m/%d %H:%M:%S"),
    (r"\d{4}年\d{1,2}月\d{1,2}日", "%Y年%m月%d日"),
    (r"\d{4}年\d{1,2}月\d{1,2}日 \d{1,2}:\d{2}", "%Y年%m月%d日 %H:%M"),
)
_YEAR_LAST: Final = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2\d{4}")


def guessed_format(texts: Sequence[str]) -> str | None:
    """None where ISO will do, or nothing fits all of them: the reader then says what is wrong."""
    for pattern, layout in _FORMATS:
        if texts and all(re.fullmatch(pattern, text, re.ASCII) for text in texts):
            return layout
    return _year_last(texts)


def _year_last(texts: Sequence[str]) -> str | None:
    """Day or month first, where some day above 12 settles it."""
    found = [_YEAR_LAST.fullmatch(text) for text in texts]
    if not found or not all(found):
        return None
    parts = [(int(one[1]), one[2], int(one[3])) for one in found if one]
    sign = parts[0][1]
    if any(first > 12 for first, _, _ in parts):
        return f"%d{sign}%m{sign}%Y"
    return f"%m{sign}%d{sign}%Y" if any(second > 12 for _, _, second in parts) else None
