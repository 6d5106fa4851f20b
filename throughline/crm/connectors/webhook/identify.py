"""What a record is called and how it is versioned, by the columns that its mapping names."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

import msgspec

from throughline.crm.mapping.parse import parse_mapping
from throughline.crm.mapping.path import value_at
from throughline.crm.services.append_records import Arrived

_decode = msgspec.json.Decoder().decode


class Named(NamedTuple):
    """The columns of a record's id and of its modification time."""

    external_id: str
    modified_at: str | None


BY_DEFAULT = Named("id", None)


@lru_cache(maxsize=512)
def named_columns(mapping: str) -> Mapping[str, Named]:
    """By kind of object; a mapping is read once as long as it stays the same."""
    objects = parse_mapping(msgspec.json.decode(mapping)) if mapping not in ("", "{}") else {}
    return {
        kind: Named(one.external_id, one.modified_at.column if one.modified_at else None)
        for kind, one in objects.items()
    }


def identified(body: bytes, columns: Named) -> Arrived:
    """A record that cannot be read, or has no id where it should stand, is kept without one."""
    try:
        record = _decode(body)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        record = None
    if not isinstance(record, dict):
        return Arrived("", "", body)
    version = _word(record, columns.modified_at) if columns.modified_at else ""
    return Arrived(_word(record, columns.external_id), version, body)


def _word(record: dict[str, Any], column: str) -> str:
    value = value_at(record, column)
    if isinstance(value, str):
        return value.replace("\x00", "").strip()
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""
