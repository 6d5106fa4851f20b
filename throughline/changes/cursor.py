"""Where a page stands in the stream of changes: the transactions it has seen, and when it was told so.

The text is `seconds.xmin:xmax:running,…`, the latter part being PostgreSQL's own `pg_snapshot`. It comes back
from the browser, so its form is checked here before it reaches a statement.
"""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Final

from throughline.core.errors import ThroughlineError

VALID_FOR: Final = timedelta(hours=1)
KEPT_FOR: Final = 2 * VALID_FOR
"""Longer than cursors live by what the longest transaction may take."""

_FORM: Final = re.compile(r"(\d{1,12})\.(\d{1,18}):(\d{1,18}):((?:\d{1,18}(?:,\d{1,18})*)?)", re.ASCII)


class MalformedCursor(ThroughlineError):
    code = "malformed_cursor"
    status = 400
    zh = "变更游标的格式不对；请去掉 since 重新开始。"
    en = "The cursor of changes is malformed; leave `since` out and start anew."


@dataclass(frozen=True)
class Cursor:
    seconds: int
    snapshot: str
    xmin: int
    xmax: int

    def __str__(self) -> str:
        return f"{self.seconds}.{self.snapshot}"

    def age(self, at: datetime) -> timedelta:
        return timedelta(seconds=int(at.timestamp()) - self.seconds)

    def is_outlived(self, *, at: datetime, now: "Cursor") -> bool:
        """Notes may have been dropped since, or it comes from before the database was restored."""
        return self.age(at) > VALID_FOR or self.xmax > now.xmax


def cursor_at(at: datetime, snapshot: str) -> Cursor:
    return read_cursor(f"{int(at.timestamp())}.{snapshot}")


def read_cursor(text: str) -> Cursor:
    """Raises MalformedCursor for everything that PostgreSQL would not read as a snapshot."""
    form = _FORM.fullmatch(text)
    if form is None:
        raise MalformedCursor
    seconds, xmin, xmax = (int(form[part]) for part in (1, 2, 3))
    running = [int(one) for one in form[4].split(",")] if form[4] else []
    ordered = all(one <= other for one, other in pairwise([xmin, *running]))
    if not (0 < xmin <= xmax and ordered and all(one < xmax for one in running)):
        raise MalformedCursor
    return Cursor(seconds, text.partition(".")[2], xmin, xmax)
