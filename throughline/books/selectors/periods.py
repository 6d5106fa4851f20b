"""The months that the books have, and by which dates."""

from collections.abc import Sequence
from datetime import date, timedelta

from django.db.models import Min

from throughline.access.errors import require
from throughline.books.basis import BASES, Basis
from throughline.core.periods import Period, month_of
from throughline.credits.models import CreditLine
from throughline.crm.models import InboxRecord
from throughline.tenants.actor import Actor

MOST_MONTHS = 36


def months_of_books(actor: Actor) -> Sequence[Period]:
    """From the first that anything was credited in to this one, the latest first; raises NotAllowed."""
    require(actor, "books", "read")
    first: date | None = CreditLine.objects.visible_to(actor).aggregate(first=Min("on"))["first"]
    months = [month_of(actor.today)]
    while first is not None and months[-1].start > first and len(months) < MOST_MONTHS:
        months.append(month_of(months[-1].start - timedelta(days=1)))
    return months


def bases_of_books(actor: Actor) -> Sequence[Basis]:
    """Those by which anything was credited, or waits to be."""
    lines = CreditLine.objects.visible_to(actor).order_by().values_list("fact_kind", "date_kind").distinct()
    waiting = InboxRecord.objects.filter(state="waiting").order_by().values_list("object_kind", flat=True)
    credited, waits = set(lines), set(waiting.distinct())
    return [
        basis for basis in BASES if (basis.fact_kind, basis.date_kind) in credited or basis.fact_kind in waits
    ]
