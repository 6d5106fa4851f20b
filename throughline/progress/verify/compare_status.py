"""Actual, attainment and status of every key result and objective, judged anew for the day they tell of."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import cast
from uuid import UUID

from throughline.core.periods import ONE_DAY
from throughline.core.rollup import RollUpWithoutWeight, Weighed, objective_progress, weakest_status
from throughline.core.status import Status
from throughline.goals.models import KeyResult, Objective
from throughline.progress.judge import Judgement, written
from throughline.progress.moment import Moment
from throughline.progress.selectors.judging import Judging
from throughline.progress.selectors.key_results import KeyResultRow, with_owners
from throughline.progress.services.roll_up import rolled_up
from throughline.progress.verify.difference import Difference

AT_ONCE = 500


def compare_key_results() -> Iterator[Difference]:
    """Those that were evaluated: whatever moves days evaluates in the same transaction."""
    asked = KeyResult.objects.filter(evaluated_as_of__isnull=False).order_by("id")
    wanted = list(asked.values_list("id", flat=True))
    for start in range(0, len(wanted), AT_ONCE):
        yield from _compared(with_owners(wanted[start : start + AT_ONCE]))


def _compared(rows: Sequence[KeyResultRow]) -> Iterator[Difference]:
    stored = KeyResult.objects.in_bulk([kr.id for kr in rows])
    ends = [_judged(rows, running=False), _judged(rows, running=True)]
    for kr in rows:
        found = [end[kr.id] for end in ends if kr.id in end]
        if found:
            yield from _differences(stored[kr.id], found)


def _judged(rows: Sequence[KeyResultRow], *, running: bool) -> dict[UUID, Judgement]:
    """As of the end of the day, or while it was running: which of the two it was is not stored."""
    judging = Judging({kr: _moment(kr.evaluated_as_of, running) for kr in rows if kr.evaluated_as_of})
    found = {one: judgement for some in judging.by_their_own() for one, judgement in some.items()}
    for one, kr in judging.rolling_up().items():  # from children as stored, which are compared themselves
        found.update(rolled_up({one: kr}, {}, judging.judge))
    return found


def _moment(through: date, running: bool) -> Moment:
    return Moment(through=through, ended=through - ONE_DAY if running else through)


def _differences(kr: KeyResult, found: Sequence[Judgement]) -> Iterator[Difference]:
    owner = kr.owner_unit.code if kr.owner_unit else kr.owner_person.number if kr.owner_person else "–"
    name = f"{kr.title} ({owner}) {kr.evaluated_as_of}"
    for what, stored, computed in (
        ("actual", _fixed(kr.actual, 6), [written(one.actual, 6) for one in found]),
        ("attainment", _fixed(kr.attainment, 9), [written(one.attainment, 9) for one in found]),
        ("status", kr.status, [one.status for one in found]),
    ):
        if stored not in computed:
            yield Difference(what, name, _plain(stored), _plain(computed[0]))  # type: ignore[arg-type]


def compare_objectives() -> Iterator[Difference]:
    """From the key results as they are stored, which are compared themselves."""
    rows: dict[UUID, list[KeyResult]] = {}
    for kr in KeyResult.objects.filter(objective__isnull=False, withdrawn_on=None):
        rows.setdefault(kr.objective_id, []).append(kr)
    for objective in Objective.objects.filter(id__in=rows).order_by("id"):
        of = rows[objective.id]
        if all(kr.evaluated_as_of is None for kr in of):
            continue
        progress = written(_progress(of), 9)
        status = weakest_status(cast(Status, kr.status) for kr in of)
        if (_fixed(objective.progress, 9), objective.status) != (progress, status):
            stored = f"{_plain(_fixed(objective.progress, 9))} {objective.status}"
            yield Difference("objective", objective.title, stored, f"{_plain(progress)} {status}")


def _progress(rows: Iterable[KeyResult]) -> Fraction | None:
    some = list(rows)
    if all(kr.attainment is None for kr in some):
        return None
    try:
        return objective_progress([Weighed(kr.attainment, kr.weight) for kr in some])
    except RollUpWithoutWeight:
        return None


def _fixed(value: Decimal | None, digits: int) -> str | None:
    return written(None if value is None else Fraction(value), digits)


def _plain(value: str | None) -> str:
    if value is None:
        return ""
    return f"{Decimal(value).normalize():f}" if "e-" in value else value
