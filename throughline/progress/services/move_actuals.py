"""Move the days of every key result that new credits count for: the owner's, and each unit's above."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from throughline.credits.services.book_credits import Credit
from throughline.crm.models import Metric
from throughline.kit.unnest import arrays_cursor, ids, plain
from throughline.progress.counting import Amounts, Counted, Countings, moves_of
from throughline.progress.selectors.carriers import Carriers, seats_of
from throughline.progress.selectors.fed import series_by_owner
from throughline.progress.services.move_words import move_words

_MOVE = """
INSERT INTO progress_dailyactual (company_id, key_result_id, denominator, "on", amount)
SELECT %(company)s, s.key_result_id, s.denominator, d."on", d.amount
FROM unnest(%(series)s::int[], %(on)s::date[], %(amount)s::numeric[])
    AS d(series, "on", amount)
JOIN unnest(%(key_result)s::uuid[], %(denominator)s::bool[])
    WITH ORDINALITY AS s(key_result_id, denominator, at) ON s.at = d.series
ORDER BY s.key_result_id, s.denominator, d."on"
ON CONFLICT (company_id, key_result_id, denominator, "on") DO UPDATE
SET amount = progress_dailyactual.amount + excluded.amount
"""


class Moving(NamedTuple):
    """What counts of some credits, and to whom each of it goes."""

    counted: Sequence[Counted]
    carriers: Carriers


def what_moves(*, company_id: UUID, credits: Sequence[Credit]) -> Moving | None:
    """All that has to be read before anything moves; None where nothing counts."""
    metrics = Countings(list(Metric.objects.all()))
    counted = metrics.counted(credits)
    if not counted:
        return None
    seats = seats_of(counted)
    found = series_by_owner(company_id, metrics, seats.owners(), [credit.on for credit, _ in counted])
    return Moving(counted, Carriers(seats, found))


def move_actuals(*, company_id: UUID, moving: Moving | None) -> set[UUID]:
    """Add the credits to their days; returns the key results that were touched."""
    if moving is None:
        return set()
    moves = moves_of(moving.counted, moving.carriers)
    _move(company_id, moves.amounts)
    _move(company_id, move_words(company_id=company_id, words=moves.words))
    return moves.touched()


def _move(company_id: UUID, amounts: Amounts) -> None:
    days = [(series, on, amount) for (series, on), amount in amounts.items() if amount]
    if not days:
        return
    places = {series: at for at, series in enumerate(dict.fromkeys(series for series, _, _ in days), 1)}
    rows = {
        "company": company_id,
        "key_result": ids([series.key_result_id for series in places]),
        "denominator": plain([series.denominator for series in places]),
        "series": plain([places[series] for series, _, _ in days]),
        "on": plain([on for _, on, _ in days]),
        "amount": plain([amount for _, _, amount in days]),
    }
    with arrays_cursor() as cursor:
        cursor.execute(_MOVE, rows)
