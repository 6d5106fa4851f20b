"""Every record of a month by one of its dates, beside what the ledger has of it in that month."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from django.db.models import Q, Sum

from throughline.books.basis import Basis
from throughline.books.differences import NOTHING, Difference, Held, reason_of
from throughline.books.selectors.closings import Bounds
from throughline.core.periods import Period
from throughline.credits.models import CreditLine, CreditQuerySet
from throughline.crm.models import Fact
from throughline.tenants.actor import Actor

COLUMNS: Final = (
    "id", "connector_id", "record_id", "external_id", "name", "account_name", "owner__name", "stage",
    "amount", "amount_original", "currency_original", "rate",
)  # fmt: skip


def lines_in(actor: Actor, basis: Basis, month: Period, bounds: Bounds) -> CreditQuerySet:
    """The payable lines that are dated in a month, reversals included, without those that came too late."""
    return _payable(actor, basis, bounds).filter(on__gte=month.start, on__lt=month.until)


def late_lines_in(actor: Actor, basis: Basis, month: Period, bounds: Bounds) -> CreditQuerySet:
    """The payable lines of closed months that land in this one."""
    lines = _payable(actor, basis, bounds).filter(on__lt=month.start)
    return lines.filter(id__gt=bounds.since) if bounds.since else lines.none()


def _payable(actor: Actor, basis: Basis, bounds: Bounds) -> CreditQuerySet:
    found: CreditQuerySet = CreditLine.objects.visible_to(actor).filter(
        ledger="payable", fact_kind=basis.fact_kind, date_kind=basis.date_kind
    )
    return found.filter(id__lte=bounds.until) if bounds.until else found


def held_in(
    actor: Actor, basis: Basis, month: Period, bounds: Bounds
) -> Iterator[tuple[dict[str, Any], Held]]:
    """Records whose date lies in the month, and those that the ledger has there all the same."""
    ledger = _ledger(lines_in(actor, basis, month, bounds))
    inside = Q(**{f"{basis.date_field}__gte": month.start, f"{basis.date_field}__lt": month.until})
    facts = Fact.objects.visible_to(actor).filter(inside | Q(id__in=list(ledger)), kind=basis.fact_kind)
    for row in facts.order_by(basis.date_field, "id").values(*COLUMNS, basis.date_field):
        on = row.pop(basis.date_field)
        row["on"] = on
        people, nobody = ledger.get(row["id"], (NOTHING, NOTHING))
        counts = row["stage"] == "won" and on is not None and on in month and row["amount"] is not None
        crm = row["amount"] if counts else NOTHING
        yield row, Held(crm, people, nobody, row["currency_original"] is not None)


def difference_of(row: dict[str, Any], held: Held) -> Difference | None:
    """By name; None where there is none."""
    reason = reason_of(held)
    if reason is None:
        return None
    return Difference(
        reason=reason, connector_id=row["connector_id"], record_id=row["record_id"],
        external_id=row["external_id"], name=row["name"], account=row["account_name"],
        owner=row["owner__name"] or "", on=row["on"], crm=held.crm,
        credited=held.people, amount_original=row["amount_original"],
        currency_original=row["currency_original"], rate=row["rate"],
    )  # fmt: skip


def _ledger(lines: CreditQuerySet) -> dict[UUID, tuple[Decimal, Decimal]]:
    """Of each fact: what people were credited with, and the company alone."""
    of_people, of_nobody = (Sum("amount", filter=Q(person__isnull=empty)) for empty in (False, True))
    rows = lines.order_by().values("fact_id")
    return {
        row["fact_id"]: (row["people"] or NOTHING, row["nobody"] or NOTHING)
        for row in rows.annotate(people=of_people, nobody=of_nobody)
    }
