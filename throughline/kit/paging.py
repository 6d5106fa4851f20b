"""One page of a list ordered by id: rows after an id, and the id to go on from."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet

LONGEST_PAGE = 200


def page_by_id(rows: "QuerySet[Any]", *, after: UUID | None, limit: int) -> dict[str, Any]:
    """At most `limit` rows; `next` is None on the last page."""
    size = max(1, min(limit, LONGEST_PAGE))
    if after is not None:
        rows = rows.filter(id__gt=after)
    found = list(rows.order_by("id")[: size + 1])
    return {"items": found[:size], "next": found[size - 1].id if len(found) > size else None}
