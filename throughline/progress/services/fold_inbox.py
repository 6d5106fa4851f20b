"""Fold one batch of the inbox: records become facts and credits, which are noted to be counted.

One transaction, and the one place that calls crm, credits and progress together; docs/algorithms/fold.md
tells the steps. What is noted is counted by `count_due`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from throughline.core.periods import local_date
from throughline.credits.services.book_credits import Booking, book_credits, standing_lines
from throughline.crm.models import Metric
from throughline.crm.services.add_account_words import add_account_words
from throughline.crm.services.read_batch import Batch, Key, read_batch
from throughline.crm.services.store_accounts import store_accounts
from throughline.crm.services.store_facts import StoredFact, facts_to_store, store_facts
from throughline.crm.services.take_batch import Taken, close_batch, take_batch
from throughline.kit.locks import try_lock
from throughline.kit.scope import company_scope
from throughline.kit.unnest import statements_in_flight
from throughline.progress.counting import Countings
from throughline.progress.services.defer_deals import defer_deals
from throughline.progress.services.note_due import note_due
from throughline.tenants.models import Company

ROWS_AT_ONCE = 1_000


@dataclass(frozen=True)
class Folded:
    """What one batch did. `busy`: another process folds this company just now."""

    taken: int = 0
    waiting: int = 0
    credits: int = 0
    busy: bool = False


def fold_inbox(*, company_id: UUID, at: datetime, limit: int = ROWS_AT_ONCE) -> Folded:
    """The oldest pending records of a company, at most `limit`; nothing taken when none is pending."""
    with company_scope(company_id):
        if not try_lock("inbox"):
            return Folded(busy=True)
        company = Company.objects.get(id=company_id)
        taken = take_batch(company_id=company_id, limit=limit)
        if not taken:
            return Folded()
        with statements_in_flight():
            folded, stored = _fold(company, taken, at)
        if len(taken) < limit:  # in the middle of a load half of a deal's visits are missing
            defer_deals(stored, local_date(_as_of(taken), company.time_zone))
        return folded


def _fold(company: Company, taken: Sequence[Taken], at: datetime) -> tuple[Folded, Sequence[StoredFact]]:
    """Everything is read before anything is written: PostgreSQL then writes while Python goes on."""
    batch = read_batch(company=company, taken=taken)
    metrics = Countings(list(Metric.objects.all()))
    _store_accounts(company.id, batch)
    news = _news(company.id, batch)
    stored = [one for some in news.values() for one in some]
    before = {one.id: one.before for one in stored if one.before is not None}
    standing = standing_lines(company_id=company.id, before=before)
    close_batch(company_id=company.id, taken=taken, waiting=batch.waiting, at=at, settled=batch.settled)
    for (connector_id, kind), some in news.items():
        store_facts(company_id=company.id, connector_id=connector_id, kind=kind, stored=some)
    bookings = [_booking(one) for one in stored]
    credits = book_credits(company_id=company.id, bookings=bookings, standing=standing, at=at)
    counted = metrics.counted(credits)
    note_due(company_id=company.id, counted=counted, as_of=_as_of(taken), since=at, first=taken[0].id)
    return Folded(len(taken), len(batch.waiting), len(credits)), stored


def _as_of(taken: Sequence[Taken]) -> datetime:
    return max(record.as_of for record in taken)


def _store_accounts(company_id: UUID, batch: Batch) -> None:
    """Before the facts, which borrow their words."""
    for (connector_id, _), accounts in batch.accounts.items():
        store_accounts(company_id=company_id, connector_id=connector_id, accounts=accounts)


def _news(company_id: UUID, batch: Batch) -> dict[Key, list[StoredFact]]:
    """By connector and kind."""
    news = {}
    for key, facts in batch.facts.items():
        connector_id, kind = key
        if kind != "account":
            add_account_words(connector_id=connector_id, mapping=batch.mapping_of(key), facts=facts)
        news[key] = facts_to_store(company_id=company_id, connector_id=connector_id, kind=kind, facts=facts)
    return news


def _booking(stored: StoredFact) -> Booking:
    fact = stored.fact
    return Booking(
        fact_id=stored.id,
        fact_kind=fact.kind,
        traits=fact.traits(),
        participants=fact.participants,
        dates=fact.credits,
        currency=fact.currency,
        dimensions=fact.dimensions,
    )
