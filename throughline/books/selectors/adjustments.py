"""What came too late for the month it is dated in, record by record."""

from typing import cast

from django.db.models import Max, Q, Sum
from django.db.models.functions import TruncMonth

from throughline.books.basis import Basis
from throughline.books.differences import NOTHING
from throughline.books.report import Adjustment
from throughline.books.selectors.closings import Bounds
from throughline.books.selectors.held import late_lines_in
from throughline.core.periods import Period
from throughline.tenants.actor import Actor


def adjustments_in(actor: Actor, basis: Basis, month: Period, bounds: Bounds) -> list[Adjustment]:
    """Without those that cancel each other, the oldest month first."""
    rows = (
        late_lines_in(actor, basis, month, bounds)
        .order_by()
        .annotate(of=TruncMonth("on"))
        .values("of", "fact_id", "fact__external_id", "fact__name", "fact__account_name", "fact__owner__name")
        .annotate(amount=Sum("amount", filter=Q(person__isnull=False)), booked=Max("booked_at"))
        .order_by("of", "fact_id")
    )
    return [
        Adjustment(
            row["of"], row["fact__external_id"], row["fact__name"], row["fact__account_name"],
            cast(str | None, row["fact__owner__name"]) or "", row["amount"], row["booked"],
        )
        for row in rows
        if row["amount"] not in (None, NOTHING)
    ]  # fmt: skip
