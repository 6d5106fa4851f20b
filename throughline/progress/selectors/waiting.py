"""The key results whose days are still to move by what was folded."""

from uuid import UUID

from throughline.progress.selectors.carried import Carriers
from throughline.progress.selectors.due import oldest_due, rows_of, spread_of, values_of


def waiting_key_results() -> set[UUID]:
    """Of the company in scope, inside its transaction."""
    due = [one.id for one in oldest_due()]
    if not due:
        return set()
    spread, sorts = spread_of(due)
    carriers = Carriers(spread)
    return {
        key_result_id
        for sort in sorts
        for (key_result_id,) in carriers.ask(rows_of(sort), values_of(due), "SELECT DISTINCT id FROM carried")
    }
