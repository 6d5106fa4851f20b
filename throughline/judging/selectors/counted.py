"""What a metric counted period by period, and which periods were recorded whole."""

from datetime import date
from decimal import Decimal
from functools import cache
from uuid import UUID

from django.db.models import Min

from throughline.core.periods import Period
from throughline.credits.selectors.history import deal_history, lines_of
from throughline.crm.models import Metric
from throughline.judging.past import MOST_HISTORY, Counted
from throughline.judging.periods import periods_before
from throughline.org.models import Person, Unit
from throughline.progress.selectors.metric_values import of_people, of_units

LATE = 10
"""A period whose first record ever comes after its first tenth is one that the data only begins in."""


class Ledger:
    """The metric's past; each period is read once."""

    def __init__(self, metric: Metric) -> None:
        self.metric = metric
        self.first_day: date | None = lines_of(metric).aggregate(first=Min("on"))["first"]
        self._people = list(Person.objects.values_list("id", flat=True))
        self.counted = cache(self._counted)

    def total(self, unit: Unit, period: Period) -> Decimal:
        """The credits of everybody who was in the unit's subtree on the credit's date."""
        found = of_units(self.metric, period, [unit.id]).get(unit.id)
        return Decimal(0) if found is None else found.value(self.metric)

    def history(self, period: Period) -> list[Counted]:
        """The up to four whole periods before, the latest first."""
        return [self.counted(one) for one in periods_before(period, MOST_HISTORY) if self.is_whole(one)]

    def is_whole(self, period: Period) -> bool:
        """Whether records were kept from its start on."""
        return self.first_day is not None and LATE * (self.first_day - period.start).days <= period.days

    def _counted(self, period: Period) -> Counted:
        sums: dict[UUID, Decimal] = {
            person: total.value(self.metric) for person, total in of_people(self.metric, period).items()
        }
        deals = deal_history(metric=self.metric, person_ids=self._people, window=period)
        return Counted(sums, deals.amounts)
