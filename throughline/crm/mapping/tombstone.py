"""A record that says only that something is no more: made by what pulls or receives, read by the fold."""

from collections.abc import Mapping
from typing import Any, Final

import msgspec

MARK: Final = "throughline:deleted"
"""No CRM has a field of this name, so that a field of its own called `deleted` keeps its meaning."""


def tombstone(id_column: str, external_id: str) -> bytes:
    """The body of such a record; `id_column` is the mapping's column of the id, a path included."""
    return msgspec.json.encode({MARK: True, id_column: external_id})


def is_tombstone(record: Mapping[str, Any]) -> bool:
    return record.get(MARK) is True
