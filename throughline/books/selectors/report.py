"""The report of a month, put together."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from throughline.access.errors import require
from throughline.books.basis import Basis
from throughline.books.differences import NOTHING, Difference
from throughline.books.frozen import closed_report
from throughline.books.report import Noted, Report
from throughline.books.selectors.adjustments import adjustments_in
from throughline.books.selectors.closings import bounds_of, closing_of
from throughline.books.selectors.held import difference_of, held_in
from throughline.books.selectors.outside import counted_by_a_metric
from throughline.books.selectors.waiting_for_books import waiting_for_books
from throughline.core.periods import Period, month_of
from throughline.tenants.actor import Actor
from throughline.tenants.models import Company


def report_of(*, actor: Actor, basis: Basis, day: date) -> Report:
    """Of the month that holds a day: as it stood when it was closed, else as it is now; raises NotAllowed."""
    require(actor, "books", "read")
    month = month_of(day)
    closing = closing_of(month)
    return open_report(actor, basis, month) if closing is None else closed_report(closing, basis, month)


def open_report(actor: Actor, basis: Basis, month: Period) -> Report:
    """As it is now."""
    company, bounds = Company.objects.get(id=actor.company_id), bounds_of(month)
    counted = counted_by_a_metric(basis, month)
    crm = credited = NOTHING
    differences: list[Difference] = []
    deleted: list[Noted] = []
    outside: list[Noted] = []
    standing: dict[tuple[UUID, str], Decimal] = {}
    for row, held in held_in(actor, basis, month, bounds):
        crm, credited = crm + held.crm, credited + held.people
        standing[row["connector_id"], row["external_id"]] = held.crm
        difference = difference_of(row, held)
        if difference is not None:
            differences.append(difference)
        elif row["stage"] == "cancelled" and not held.people:
            deleted.append(_noted(row, row["amount"] or NOTHING))
        if held.people and row["id"] not in counted:
            outside.append(_noted(row, held.people))
    waiting = waiting_for_books(company, basis, month, standing)
    counted_in = {key for key, amount in standing.items() if amount}
    counted_in.update((one.connector_id, one.external_id) for one in waiting if one.crm is not None)
    return Report(
        basis, month, company.currency, len(counted_in),
        crm + sum((one.amount for one in waiting), NOTHING), credited, [*waiting, *differences],
        adjustments_in(actor, basis, month, bounds), deleted, outside,
    )  # fmt: skip


def _noted(row: Mapping[str, Any], amount: Decimal) -> Noted:
    owner = row["owner__name"] or ""
    return Noted(row["external_id"], row["name"], row["account_name"], owner, amount)
