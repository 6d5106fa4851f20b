"""Fold one batch of the inbox: records become facts, credits, actuals and status, in one transaction.

The one place that calls crm, credits and progress together; docs/algorithms/fold.md tells the steps.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from throughline.core.periods import local_date
from throughline.credits.services.book_credits import Booking, book_credits
from throughline.crm.services.add_account_words import add_account_words
from throughline.crm.services.read_batch import Batch, read_batch
from throughline.crm.services.store_accounts import store_accounts
from throughline.crm.services.store_facts import StoredFact, store_facts
from throughline.crm.services.take_batch import Taken, close_batch, take_batch
from throughline.kit.locks import try_lock
from throughline.kit.scope import company_scope
from throughline.kit.unnest import statements_in_flight
from throughline.kit.writes import Writes
from throughline.progress.judge import Judgement
from throughline.progress.services.defer_alerts import defer_alerts
from throughline.progress.services.defer_deals import defer_deals
from throughline.progress.services.evaluate_due import evaluate_due, evaluate_left_over
from throughline.progress.services.move_actuals import move_actuals, what_moves
from throughline.tenants.models import Company

ROWS_AT_ONCE = 1_000


@dataclass(frozen=True)
class Folded:
    """What one batch did. `busy`: another process folds this company just now."""

    taken: int = 0
    waiting: int = 0
    credits: int = 0
    key_results: frozenset[UUID] = field(default_factory=frozenset)
    busy: bool = False


def fold_inbox(*, company_id: UUID, at: datetime, limit: int = ROWS_AT_ONCE) -> Folded:
    """The oldest pending records of a company, at most `limit`; nothing taken when none is pending."""
    with company_scope(company_id):
        if not try_lock("actuals"):
            return Folded(busy=True)
        company = Company.objects.get(id=company_id)
        taken = take_batch(company_id=company_id, limit=limit)
        if not taken:
            defer_alerts(evaluate_left_over(zone=company.time_zone))
            return Folded()
        with statements_in_flight():
            judged, folded, stored = _fold(company, taken, at, at_once=limit)
        defer_alerts(judged)
        if len(taken) < limit:  # in the middle of a load half of a deal's visits are missing
            defer_deals(stored, local_date(_as_of(taken), company.time_zone))
        return folded


def _fold(
    company: Company, taken: Sequence[Taken], at: datetime, *, at_once: int
) -> tuple[Mapping[UUID, Judgement], Folded, Sequence[StoredFact]]:
    batch = read_batch(company=company, taken=taken)
    writes = Writes()
    stored = _store(company.id, batch, writes)
    bookings = [_booking(one) for one in stored]
    credits = book_credits(company_id=company.id, bookings=bookings, at=at, writes=writes)
    moving = what_moves(company_id=company.id, credits=credits)
    writes.send()
    touched = move_actuals(company_id=company.id, moving=moving)
    close_batch(company_id=company.id, taken=taken, waiting=batch.waiting, at=at, settled=batch.settled)
    judged = evaluate_due(
        touched=touched, as_of=_as_of(taken), at=at, zone=company.time_zone, at_once=at_once
    )
    return judged, Folded(len(taken), len(batch.waiting), len(credits), frozenset(touched)), stored


def _as_of(taken: Sequence[Taken]) -> datetime:
    return max(record.as_of for record in taken)


def _store(company_id: UUID, batch: Batch, writes: Writes) -> list[StoredFact]:
    """Accounts first, because facts borrow their words."""
    for (connector_id, _), accounts in batch.accounts.items():
        store_accounts(company_id=company_id, connector_id=connector_id, accounts=accounts)
    stored: list[StoredFact] = []
    for (connector_id, kind), facts in batch.facts.items():
        if kind != "account":
            mapping = batch.mapping_of((connector_id, kind))
            add_account_words(connector_id=connector_id, mapping=mapping, facts=facts)
        stored += store_facts(
            company_id=company_id, connector_id=connector_id, kind=kind, facts=facts, writes=writes
        )
    return stored


def _booking(stored: StoredFact) -> Booking:
    fact = stored.fact
    return Booking(
        fact_id=stored.id,
        fact_kind=fact.kind,
        before=stored.before,
        traits=fact.traits(),
        participants=fact.participants,
        dates=fact.credits,
        currency=fact.currency,
        dimensions=fact.dimensions,
    )
