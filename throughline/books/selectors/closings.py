"""What is closed, and how that bounds the lines of a month."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from throughline.books.models import Closing
from throughline.core.periods import ONE_DAY, Period, month_of


@dataclass(frozen=True, slots=True)
class Bounds:
    """Lines after `since` of earlier months land in this one too; lines after `until` land in a later one.

    Each is the ledger's last line when the month before, or this one, was closed; None where it was not.
    """

    since: UUID | None = None
    until: UUID | None = None


def bounds_of(month: Period) -> Bounds:
    """Closings are in the order of their months, so the first that covers the month bounds it."""
    before = month_of(month.start - ONE_DAY).start
    rows = Closing.objects.filter(month__gte=before).order_by("month").values_list("month", "last_line")
    found: Sequence[tuple[date, UUID]] = list(rows)
    since = next((line for first, line in found if first == before), None)
    until = next((line for first, line in found if first >= month.start), None)
    return Bounds(since, until)


def closing_of(month: Period) -> Closing | None:
    """The one of the month itself."""
    found: Closing | None = Closing.objects.filter(month=month.start).first()
    return found
