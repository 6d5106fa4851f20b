"""Who shares in a fact, as a record names them: in columns of their own, or in a list."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final

from throughline.crm.mapping.path import value_at
from throughline.crm.mapping.reasons import PartBelowZero, ParticipantsUnreadable, PartMissing
from throughline.crm.mapping.schema import Participants
from throughline.crm.mapping.values import Record, number_in, number_of, plain_words, words_of

BETWEEN: Final = re.compile(r"[、，,;；|\n]+")
WITH_PARTS: Final = re.compile(r"(.+?)\s*[:：(（]\s*([0-9]+(?:\.[0-9]+)?)\s*%?\s*[)）]?")
"""张三:60, 张三（60%）."""

Share = tuple[str, Decimal]


def shares_in(record: Record, participants: Participants) -> list[Share]:
    """Each participant's word with their parts, equal where none has any; whoever has 0 takes no part.

    Empty where the record names nobody. Raises a RecordWaits for parts that some have and others lack.
    """
    named = list(_in_list(record, participants) if participants.list else _in_columns(record, participants))
    if all(parts is None for _, parts in named):
        return [(word, Decimal(1)) for word, _ in named]
    found = []
    for word, parts in named:
        if parts is None:
            raise PartMissing(value=word)
        if parts < 0:
            raise PartBelowZero(value=word, part=parts)
        if parts:
            found.append((word, parts))
    return found


def _in_columns(record: Record, participants: Participants) -> Iterator[tuple[str, Decimal | None]]:
    for one in participants.people:
        parts = number_of(record, one.parts, "participants") if one.parts else None
        named = list(_several(words_of(record, one.column)))
        for word, own in named:
            yield word, own if parts is None or len(named) > 1 else parts


def _in_list(record: Record, participants: Participants) -> Iterator[tuple[str, Decimal | None]]:
    column = participants.list or ""
    entries = value_at(record, column)
    if isinstance(entries, str):
        yield from _several(entries)
        return
    if not isinstance(entries, list | None):
        raise ParticipantsUnreadable(column=column)
    for entry in entries or ():
        yield from _entry(entry, participants, column)


def _entry(entry: Any, participants: Participants, column: str) -> Iterator[tuple[str, Decimal | None]]:
    if not participants.people:
        yield from _several(plain_words(entry, column))
        return
    [person] = participants.people
    if not isinstance(entry, dict):
        raise ParticipantsUnreadable(column=column)
    word = words_of(entry, person.column)
    if word:
        yield word, number_of(entry, person.parts, "participants") if person.parts else None


def _several(text: str) -> Iterator[tuple[str, Decimal | None]]:
    """One cell may name several people."""
    for part in BETWEEN.split(text):
        word = part.strip()
        if (found := WITH_PARTS.fullmatch(word)) is not None:
            yield found[1], number_in(found[2].rstrip("%"), "participants")
        elif word:
            yield word, None
