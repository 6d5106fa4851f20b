"""Key results that people keep by hand and of which nobody has reported for a while."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Max

from throughline.goals.models import KeyResult
from throughline.goals.selectors.calendars import calendars_of
from throughline.progress.selectors.actuals import QUIET_AFTER


@dataclass(frozen=True, slots=True)
class Unreported:
    """`since`: the day of the last check-in, or the first of the cycle where there was none."""

    key_result: KeyResult
    since: date


def unreported_on(today: date) -> Sequence[Unreported]:
    """Of cycles that run, stale by the last evaluation and by what was reported since; on working days only.

    A handful of queries for any number.
    """
    kept_by_hand = KeyResult.objects.filter(source="check_in", stale=True, withdrawn_on=None)
    running: Any = kept_by_hand.filter(cycle__starts_on__lte=today, cycle__ends_on__gte=today)
    reported = running.annotate(heard=Max("check_ins__on")).order_by("id")
    rows = list(reported.select_related("cycle", "owner_unit", "owner_person__unit"))
    calendars = calendars_of(rows)
    found = [Unreported(kr, kr.heard or kr.cycle.starts_on) for kr in rows]
    return [
        one
        for one in found
        if today - one.since > QUIET_AFTER
        and today.year in calendars[one.key_result.id].years
        and calendars[one.key_result.id].is_working(today)
    ]
