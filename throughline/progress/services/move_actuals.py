"""Move the days of every key result that new credits count for: the owner's, and each unit's above."""

from collections.abc import Sequence
from uuid import UUID

from throughline.credits.services.book_credits import Credit
from throughline.crm.models import Metric
from throughline.crm.unnest import arrays_cursor, ids, plain
from throughline.kit.models import new_id
from throughline.progress.counting import Countings, Moves, moves_of
from throughline.progress.selectors.carriers import Carriers, seats_of
from throughline.progress.selectors.fed import series_by_owner
from throughline.progress.services.move_words import move_words

_MOVE = """
INSERT INTO progress_dailyactual (company_id, id, key_result_id, denominator, "on", amount)
SELECT %(company)s, d.* FROM unnest(%(id)s::uuid[], %(key_result)s::uuid[], %(denominator)s::bool[],
    %(on)s::date[], %(amount)s::numeric[]) AS d
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
    rows = {
        "company": company_id,
        "id": ids([new_id() for _ in days]),
        "key_result": ids([series.key_result_id for series, _, _ in days]),
        "denominator": plain([series.denominator for series, _, _ in days]),
        "on": plain([on for _, on, _ in days]),
        "amount": plain([amount for _, _, amount in days]),
    }
    with arrays_cursor() as cursor:
        cursor.execute(_MOVE, rows)
