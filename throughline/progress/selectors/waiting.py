"""The key results whose status is still to follow what was folded."""

from uuid import UUID

from throughline.kit.scope import current_company
from throughline.kit.unnest import arrays_cursor

_WAITING = "SELECT DISTINCT unnest(key_result_ids) FROM progress_due WHERE company_id = %s"


def waiting_key_results() -> set[UUID]:
    """Of the company in scope, inside its transaction. One query."""
    with arrays_cursor(binary=True) as cursor:
        return {one for (one,) in cursor.execute(_WAITING, [current_company()]).fetchall()}
