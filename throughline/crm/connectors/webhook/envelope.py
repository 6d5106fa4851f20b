"""What a call holds: CloudEvents, `{type, timestamp, data}`, our own `{object, records}`, or bare records.

Records stay the bytes they came as. One that is no object, or without an id, is a record too: it waits in the
inbox, and the others go on.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

import msgspec

from throughline.crm.connectors.webhook.errors import BodyNotReadable
from throughline.crm.connectors.webhook.object_kinds import kind_of
from throughline.crm.connectors.webhook.surrogates import without_halves

Fields = Mapping[str, msgspec.Raw]
LONGEST_ID = 200
_fields_of = msgspec.json.Decoder(dict[str, msgspec.Raw]).decode
_items_of = msgspec.json.Decoder(list[msgspec.Raw]).decode
_text_of = msgspec.json.Decoder(str).decode
_NOT_JSON = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError)


@dataclass(frozen=True, slots=True)
class Event:
    """Records that belong together; `event_id` is unique for the sender, '' where it gives none."""

    object_kind: str
    records: Sequence[bytes] = field(repr=False)
    event_id: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """How a connector says what its records are: kinds by how a type begins, and the kind otherwise."""

    types: Sequence[Mapping[str, Any]] = ()
    otherwise: str = ""

    def kind(self, word: str) -> str:
        return kind_of(word, self.types, self.otherwise)


def read_events(body: bytes, words: Words, scheme: str) -> list[Event]:
    """In the order of the call; raises BodyNotReadable for what is neither an object nor an array."""
    try:
        return _read(body, words, scheme)
    except _NOT_JSON:
        pass
    try:
        return _read(without_halves(body), words, scheme)
    except _NOT_JSON as error:
        raise BodyNotReadable from error


def _read(body: bytes, words: Words, scheme: str) -> list[Event]:
    if not body.lstrip().startswith(b"["):
        return [_event(body, words, scheme)]
    items = _items_of(body)
    if scheme == "hubspot":
        return [_property_change(bytes(item), words) for item in items]
    if items and "specversion" in _fields(items[0]):
        return [_event(bytes(item), words, scheme) for item in items]
    return [Event(words.kind(""), [bytes(item) for item in items])] if items else []


def _event(body: bytes, words: Words, scheme: str) -> Event:
    fields = _fields_of(body)
    if scheme == "feishu" and {"header", "event"} <= fields.keys():
        header = _fields(fields["header"])
        word, at = _text(header, "event_type"), _epoch(_text(header, "create_time"))
        return Event(words.kind(word), [bytes(fields["event"])], at=at)
    if "records" in fields and bytes(fields["records"]).startswith(b"["):
        return Event(words.kind(_text(fields, "object")), _records(fields["records"]))
    if {"type", "data"} <= fields.keys() and bytes(fields["data"])[:1] in (b"{", b"["):
        word = _text(fields, "type")
        at = _instant(_text(fields, "time") or _text(fields, "timestamp"))
        return Event(words.kind(word), _records(fields["data"]), _unique(fields), at)
    return Event(words.kind(""), [body])


def _property_change(item: bytes, words: Words) -> Event:
    """HubSpot tells one property an event: it is put where a mapping can name it, beside what came."""
    try:
        told = msgspec.json.decode(item, type=dict[str, msgspec.Raw])
    except _NOT_JSON:
        return Event(words.kind(""), [item])
    name = _text(told, "propertyName")
    if name and "propertyValue" in told:
        item = msgspec.json.encode({**told, name: told["propertyValue"]})
    occurred = bytes(told.get("occurredAt", b"")).decode("ascii", "replace")
    return Event(words.kind(_text(told, "subscriptionType")), [item], at=_epoch(occurred))


def _unique(fields: Fields) -> str:
    """Of a CloudEvent source and id together; nothing of other events."""
    if "specversion" not in fields:
        return ""
    both = f"{_text(fields, 'source')} {_text(fields, 'id')}"
    return both if len(both) <= LONGEST_ID else sha256(both.encode()).hexdigest()


def _records(raw: msgspec.Raw) -> list[bytes]:
    whole = bytes(raw)
    return [bytes(item) for item in _items_of(whole)] if whole.startswith(b"[") else [whole]


def _fields(raw: msgspec.Raw) -> Fields:
    """Empty for what is no object."""
    return _fields_of(raw) if bytes(raw).startswith(b"{") else {}


def _text(fields: Fields, name: str) -> str:
    """Empty for what is no text."""
    raw = fields.get(name)
    return _text_of(raw) if raw is not None and bytes(raw).startswith(b'"') else ""


def _instant(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else None


def _epoch(text: str) -> datetime | None:
    """Of milliseconds since 1970."""
    try:
        return datetime.fromtimestamp(int(text) / 1_000, UTC)
    except (ValueError, OverflowError, OSError):
        return None
