"""The columns found in records, nested ones by their paths, with samples of what stands in them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from throughline.crm.mapping.path import below
from throughline.crm.mapping.reasons import NotOneValue
from throughline.crm.mapping.values import plain_words

SAMPLES: Final = 5
LONGEST_SAMPLE: Final = 80
DEEPEST: Final = 4
MOST_COLUMNS: Final = 300


@dataclass
class Column:
    """`filled`: in how many records something stands; `is_list`: several values, such as participants."""

    column: str
    samples: list[str] = field(default_factory=list)
    filled: int = 0
    is_list: bool = False


def columns_in(records: Sequence[Mapping[str, Any]]) -> list[Column]:
    """In the order in which they appear; of a list its first entry stands for all."""
    found: dict[str, Column] = {}
    for record in records:
        for path, value, is_list in _leaves(record, "", 0):
            if path not in found and len(found) >= MOST_COLUMNS:
                continue
            column = found.setdefault(path, Column(path))
            column.is_list = column.is_list or is_list
            text = _text(value)
            if text:
                column.filled += 1
                if text not in column.samples and len(column.samples) < SAMPLES:
                    column.samples.append(text)
    return list(found.values())


def _leaves(value: Any, path: str, depth: int) -> Iterator[tuple[str, Any, bool]]:
    if isinstance(value, Mapping) and (value or not path) and depth < DEEPEST:
        for name, inner in value.items():
            yield from _leaves(inner, below(path, name) if path else name, depth + 1)
    elif isinstance(value, list) and value:
        yield path, value, len(value) > 1 or isinstance(value[0], Mapping)
        if isinstance(value[0], Mapping) and depth < DEEPEST:
            yield from _leaves(value[0], below(path, 0), depth + 1)
    else:
        yield path, value, False


def _text(value: Any) -> str:
    if isinstance(value, list):
        return "、".join(filter(None, map(_text, value[:SAMPLES])))[:LONGEST_SAMPLE]
    try:
        return plain_words(value, "")[:LONGEST_SAMPLE]
    except NotOneValue:
        return "{…}"
