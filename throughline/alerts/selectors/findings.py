"""Key results whose last evaluation may open, move or close an alert."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import Q

from throughline.goals.models import KeyResult
from throughline.goals.selectors.rows import OwnedRow, rows_of


@dataclass(slots=True, eq=False)
class Finding(OwnedRow):
    """What the evaluation wrote, and what says how likely it is by chance."""

    status: str
    metric_id: UUID | None
    baseline: Decimal
    target: Decimal
    actual: Decimal | None
    expected: Decimal | None
    attainment: Decimal | None
    lag_points: Decimal | None
    stale: bool
    withdrawn_on: date | None

    @property
    def gap(self) -> Decimal:
        """How far the actual is from what was expected, in the unit of the key result; 0 where unknown."""
        if self.expected is None or self.actual is None:
            return Decimal(0)
        return abs(self.expected - self.actual)


def findings_of(key_result_ids: Collection[UUID], as_of: date, alerted: Collection[UUID]) -> list[Finding]:
    """Of those last evaluated for `as_of`: the ones behind, and the ones that have an open alert.

    Only a key result that is behind opens an alert (see core.status.alert_decision).
    """
    may_change = Q(status="behind") | Q(id__any_of=alerted)
    evaluated = KeyResult.objects.filter(id__any_of=key_result_ids, evaluated_as_of=as_of)
    return rows_of(Finding, evaluated.filter(may_change))
