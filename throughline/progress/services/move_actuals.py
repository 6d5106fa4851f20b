"""Move the days of every key result that new credits count for: the owner's, and each unit's above."""

from collections.abc import Sequence
from uuid import UUID

from throughline.credits.services.book_credits import Credit
from throughline.crm.models import Metric
from throughline.kit.unnest import arrays_cursor, ids, plain
from throughline.progress.counting import Countings, Moves, moves_of
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


def move_actuals(*, company_id: UUID, credits: Sequence[Credit]) -> set[UUID]:
    """Add the credits to their days; returns the key results that were touched."""
    metrics = Countings(list(Metric.objects.all()))
    counted = metrics.counted(credits)
    if not counted:
        return set()
    seats = seats_of(counted)
    found = series_by_owner(company_id, metrics, seats.owners(), [credit.on for credit, _ in counted])
    moves = moves_of(counted, Carriers(seats, found))
    move_words(company_id=company_id, moves=moves)
    _move(company_id, moves)
    return moves.touched()


def _move(company_id: UUID, moves: Moves) -> None:
    days = [(series, on, amount) for (series, on), amount in moves.amounts.items() if amount]
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
