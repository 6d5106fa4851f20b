"""Who has which address on a channel."""

from typing import Any
from uuid import UUID

from throughline.channels.models import Address, Channel
from throughline.kit.paging import page_by_id


def address_page(channel: Channel, *, after: UUID | None, limit: int) -> dict[str, Any]:
    """One page, those that were written first first."""
    rows = Address.objects.filter(channel=channel).select_related("person")
    page = page_by_id(rows, after=after, limit=limit)
    page["items"] = [
        {
            "person_id": row.person_id,
            "number": row.person.number,
            "name": row.person.name,
            "address": row.address,
        }
        for row in page["items"]
    ]
    return page
