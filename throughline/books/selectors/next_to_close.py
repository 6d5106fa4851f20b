"""Which months finance may close now."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Max

from throughline.books.models import Closing
from throughline.books.selectors.periods import months_of_books
from throughline.core.periods import Period, month_of
from throughline.tenants.actor import Actor


def next_to_close(actor: Actor) -> Sequence[Period]:
    """The one after the last that was closed; at the first closing any that is over. The latest first."""
    over = [month for month in months_of_books(actor) if month.until <= actor.today]
    last: date | None = Closing.objects.visible_to(actor).aggregate(last=Max("month"))["last"]
    if last is None:
        return over
    due = month_of(month_of(last).until)
    return [month for month in over if month == due]
