"""The fact that a record became, and the lines of the ledger that were booked for it."""

from typing import Any, Final, Literal

from django.db.models import Exists, OuterRef

from throughline.credits.models import CreditLine
from throughline.crm.mapping.schema import DATE_FIELDS
from throughline.crm.models import Fact, InboxRecord
from throughline.goals.written import plain
from throughline.insight.inbox_schemas import CreditFromRecord, FactFromRecord
from throughline.insight.schemas import OwnerRef
from throughline.insight.selectors.cards import maybe, owner_of
from throughline.org.models import Person
from throughline.tenants.actor import Actor

MOST_LINES: Final = 60


def fact_of(actor: Actor, record: InboxRecord) -> FactFromRecord | None:
    """None for what never became one: an account, or what still waits. One query."""
    facts = Fact.objects.visible_to(actor).select_related("owner")
    fact = facts.filter(
        connector_id=record.connector_id, kind=record.object_kind, external_id=record.external_id
    ).first()
    if fact is None:
        return None
    dates = {name: getattr(fact, name) for name in DATE_FIELDS}
    return FactFromRecord(
        id=fact.id,
        kind=fact.kind,
        name=fact.name,
        account=fact.account_name,
        owner=_owner(fact.owner),
        stage=fact.stage,
        stage_label=fact.stage_label,
        amount=maybe(fact.amount),
        currency=fact.currency,
        dates={name: day for name, day in dates.items() if day is not None},
        dimensions=fact.dimensions,
        current=fact.record_id == record.id,
    )


def lines_of(actor: Actor, fact: FactFromRecord) -> list[CreditFromRecord]:
    """The latest first, at most MOST_LINES. One query."""
    reversal = CreditLine.objects.filter(reverses=OuterRef("pk"))
    lines = CreditLine.objects.visible_to(actor).filter(fact_id=fact.id, ledger="payable")
    rows = lines.select_related("person").annotate(corrected=Exists(reversal)).order_by("-id")
    return [_line(row) for row in rows[:MOST_LINES]]


def _line(row: Any) -> CreditFromRecord:
    standing: Literal["counts", "corrected", "correction"] = "counts"
    if row.reverses is not None:
        standing = "correction"
    elif row.corrected:
        standing = "corrected"
    return CreditFromRecord(
        id=row.id,
        on=row.on,
        date_kind=row.date_kind,
        owner=_owner(row.person),
        amount=plain(row.amount),
        currency=row.currency,
        count=row.count,
        booked_at=row.booked_at,
        standing=standing,
    )


def _owner(person: Person | None) -> OwnerRef | None:
    return owner_of(None, person) if person else None
