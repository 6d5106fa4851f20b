"""The query of an administrator: one SELECT, with `:since` as the only thing that is put in."""

import re
from datetime import UTC, datetime
from typing import Any, Final

from throughline.crm.connectors.source import SourceFailed

BEGINS: Final = re.compile(r"\s*(select|with)\b", re.IGNORECASE)
SINCE: Final = re.compile(r"(?<![:\w]):since\b")
EPOCH: Final = datetime(1970, 1, 1, 0, 0, 1, tzinfo=UTC)
"""Stands for `:since` where everything is asked for; MySQL's timestamps begin here."""


class NotOneSelect(SourceFailed):
    code = "source_not_one_select"
    zh = "“{source}”的查询应是一条 SELECT（或以 WITH 开头），中间不含分号。"
    en = "The query of “{source}” must be one SELECT (or begin with WITH), without a semicolon inside."


def checked_query(source: str, query: str) -> str:
    """Without the semicolon at its end; raises NotOneSelect.

    This only catches mistakes. What keeps the query from writing is the transaction, which is read-only.
    """
    bare = query.strip().removesuffix(";").rstrip()
    if not BEGINS.match(bare) or ";" in bare:
        raise NotOneSelect(source=source)
    return bare


def asks_since(query: str) -> bool:
    return SINCE.search(query) is not None


def with_parameter(query: str, since: datetime) -> tuple[str, dict[str, Any]]:
    """In the drivers' own way of writing parameters, where a percent sign has to be doubled."""
    if not asks_since(query):
        return query, {}
    return SINCE.sub("%(since)s", query.replace("%", "%%")), {"since": since}
