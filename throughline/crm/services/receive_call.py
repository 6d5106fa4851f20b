"""Take a signed call: prove it, keep its records, and answer once they are committed.

The transaction inserts and does nothing else: the fold, which makes numbers of records, is woken after it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Final
from uuid import UUID

from throughline.access.models import WebhookKey
from throughline.crm.connectors.webhook.call import Call, Proved
from throughline.crm.connectors.webhook.envelope import Event, Words, read_events
from throughline.crm.connectors.webhook.errors import (
    NoSuchWebhook,
    RecordTooLarge,
    SecretNotSet,
    TooManyRecords,
    WebhookGone,
    WebhookPaused,
)
from throughline.crm.connectors.webhook.identify import BY_DEFAULT, identified, named_columns
from throughline.crm.connectors.webhook.schemes import SCHEMES
from throughline.crm.connectors.webhook.secrets import Sealed, hash_of, keys_of
from throughline.crm.selectors.receiving import Receiving, receiving
from throughline.crm.services.append_records import append_records
from throughline.crm.services.note_deliveries import note_deliveries
from throughline.crm.wake import wake_fold
from throughline.kit.models import new_id
from throughline.kit.scope import company_scope

MEGABYTE: Final = 1024 * 1024
LARGEST_RECORD: Final = 1
MOST_RECORDS: Final = 1_000


@dataclass(frozen=True, slots=True)
class Taken:
    """How many records were sent, and how many of them the inbox did not have; `again`: known as a whole."""

    records: int = 0
    new_records: int = 0
    again: bool = False


def webhook_key(token: str) -> WebhookKey:
    """Which connector of which company; raises NoSuchWebhook."""
    found = WebhookKey.objects.filter(token_hash=hash_of(token)).first()
    if found is None:
        raise NoSuchWebhook
    return found


def receive_call(*, company_id: UUID, connector_id: UUID, call: Call) -> Taken | Proved:
    """What was taken, or the question whether we are here (`Proved.answer`); raises CallRefused."""
    with company_scope(company_id):
        connector = receiving(company_id=company_id, connector_id=connector_id)
        proved = _proved(connector, company_id, call)
        if proved.answer is not None:
            return proved
        words = Words(connector.settings.get("types", ()), connector.settings.get("object", ""))
        events = read_events(proved.body, words, connector.scheme)
        _bound(events)
        return _store(connector, proved, events, call.at)


def _proved(connector: Receiving, company_id: UUID, call: Call) -> Proved:
    if connector.state == "gone":
        raise WebhookGone
    if connector.state != "active":
        raise WebhookPaused
    sealed = Sealed(company_id, connector.id, connector.code, connector.given, connector.made)
    keys = keys_of(sealed, connector.previous_until, call.at)
    if not keys.secrets:
        raise SecretNotSet
    return SCHEMES[connector.scheme](call, keys)


def _bound(events: Sequence[Event]) -> None:
    records = [record for event in events for record in event.records]
    if len(records) > MOST_RECORDS:
        raise TooManyRecords(limit=MOST_RECORDS, records=len(records))
    for place, record in enumerate(records, start=1):
        if len(record) > LARGEST_RECORD * MEGABYTE:
            raise RecordTooLarge(place=place, limit=LARGEST_RECORD)


def _store(connector: Receiving, proved: Proved, events: Sequence[Event], at: datetime) -> Taken:
    """Whoever sends the same at the same time waits here for the other, and then knows it."""
    sent = sum(len(event.records) for event in events)
    if not sent:
        return Taken()
    # A sender without ids of its own is noted by one of ours: when it was heard of is worth knowing too.
    call_id = proved.event_id or str(new_id())
    if not note_deliveries(connector_id=connector.id, counts={call_id: sent}, at=at):
        return Taken(sent, 0, again=True)
    named = {event.event_id: len(event.records) for event in events if event.event_id}
    fresh = note_deliveries(connector_id=connector.id, counts=named, at=at) if named else set()
    kept = [event for event in events if not event.event_id or event.event_id in fresh]
    new_records = _append(connector, _first_of_each(kept), proved.sent_at or at, at)
    wake_fold()
    return Taken(sent, new_records, again=bool(named) and not kept)


def _first_of_each(events: Iterable[Event]) -> list[Event]:
    """An event that stands twice in one call counts once."""
    seen: set[str] = set()
    first = []
    for event in events:
        if event.event_id not in seen:
            first.append(event)
        if event.event_id:
            seen.add(event.event_id)
    return first


def _append(connector: Receiving, events: Iterable[Event], sent_at: datetime, at: datetime) -> int:
    """An event tells of when it happened, at the latest of now; one statement for those alike."""
    columns = named_columns(connector.mapping)
    alike = groupby(events, key=lambda event: (event.object_kind, event.at))
    return sum(
        append_records(
            connector_id=connector.id,
            object_kind=kind,
            records=[
                identified(record, columns.get(kind, BY_DEFAULT))
                for event in some
                for record in event.records
            ],
            as_of=min(happened or sent_at, at),
            at=at,
            # Senders tell seconds, and within one a thing may change and change back.
            unversioned_at=at,
        )
        for (kind, happened), some in alike
    )
