"""The latest records of a connector, to look at before a mapping reads them."""

from uuid import UUID

from django.db.models import IntegerField
from django.db.models.functions import Length

from throughline.crm.models import InboxRecord
from throughline.crm.services.take_batch import Taken

LONGEST_BODY = 100_000
"""A record with a megabyte of text is left out: a preview reads hundreds at once."""


def recent_records(connector_id: UUID, object_kind: str, *, limit: int) -> list[Taken]:
    """The newest version that arrived of each of the latest things, newest first."""
    rows = (
        InboxRecord.objects.filter(connector_id=connector_id, object_kind=object_kind)
        .annotate(size=Length("body", output_field=IntegerField()))
        .filter(size__lt=LONGEST_BODY)
        .order_by("-id")
    )
    columns = ("id", "connector_id", "object_kind", "external_id", "body", "as_of")
    found: dict[str, Taken] = {}
    for row_id, connector, kind, external_id, body, as_of in rows.values_list(*columns)[: 2 * limit]:
        taken = Taken(row_id, connector, kind, external_id, bytes(body), as_of)
        found.setdefault(external_id, taken)
    return list(found.values())[:limit]
