"""What can be told, and how it is worded: an upper app registers its own in its `messages.py`.

    @message_kind("lag", zh="落后预警", en="Lag")
    def lag(reader: Reader, facts: Facts) -> Words | None:
        ...

It is called when a message is sent: what it finds by `visible_to(reader.actor)` it may tell, in
`reader.language`. None where there is nothing to tell any more, or where the reader may not see it.

    @digest_kind("day", zh="每日汇总", en="Daily digest")
    def day(counts: Counts, language: Language) -> Words:
        ...

A digest goes to a group and is worded from whole numbers alone, so that it cannot name anybody.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from throughline.channels.letter import Words
from throughline.core.errors import Language, ThroughlineError
from throughline.tenants.actor import Actor

Facts = Mapping[str, Any]
"""Plain JSON: ids rather than figures, so that the figures are those of the moment of sending."""
Counts = Mapping[str, int]


class UnknownMessageKind(ThroughlineError):
    code = "unknown_message_kind"
    status = 500
    zh = "没有登记名为“{kind}”的消息。"
    en = "No message “{kind}” is registered."


@dataclass(frozen=True, slots=True)
class Reader:
    """Who will read it, with the roles of that moment."""

    actor: Actor
    at: datetime
    language: Language


WordsFor = Callable[[Reader, Facts], Words | None]
DigestWords = Callable[[Counts, Language], Words]


@dataclass(frozen=True, slots=True)
class MessageKind:
    """`at_any_hour`: told in quiet hours too."""

    code: str
    zh: str
    en: str
    words: WordsFor
    at_any_hour: bool = False


@dataclass(frozen=True, slots=True)
class DigestKind:
    code: str
    zh: str
    en: str
    words: DigestWords


MESSAGES: dict[str, MessageKind] = {}
DIGESTS: dict[str, DigestKind] = {}


def message_kind(code: str, *, zh: str, en: str, at_any_hour: bool = False) -> Callable[[WordsFor], WordsFor]:
    """Register what is told to one person."""

    def register(words: WordsFor) -> WordsFor:
        MESSAGES[code] = MessageKind(code, zh, en, words, at_any_hour)
        return words

    return register


def digest_kind(code: str, *, zh: str, en: str) -> Callable[[DigestWords], DigestWords]:
    """Register what is told to a group."""

    def register(words: DigestWords) -> DigestWords:
        DIGESTS[code] = DigestKind(code, zh, en, words)
        return words

    return register


def message_named(code: str) -> MessageKind:
    """Raises UnknownMessageKind."""
    if code not in MESSAGES:
        raise UnknownMessageKind(kind=code)
    return MESSAGES[code]


def digest_named(code: str) -> DigestKind:
    """Raises UnknownMessageKind."""
    if code not in DIGESTS:
        raise UnknownMessageKind(kind=code)
    return DIGESTS[code]
