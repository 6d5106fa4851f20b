"""The records that somebody chose, to try them again or to set them aside."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from throughline.crm.models import InboxQuerySet, InboxRecord
from throughline.tenants.actor import Actor


@dataclass(frozen=True, slots=True)
class Chosen:
    """These ids, or those of a connector, a kind, a reason; every record without any."""

    ids: Collection[UUID] | None = None
    connector: str | None = None
    object_kind: str | None = None
    reason: str | None = None


EVERYTHING: Final = Chosen()


def chosen_records(actor: Actor, chosen: Chosen, *, state: str) -> InboxQuerySet:
    """Those in this state that the actor may see, in the order of arrival."""
    rows: InboxQuerySet = InboxRecord.objects.visible_to(actor).filter(state=state).order_by("id")
    if chosen.ids is not None:
        rows = rows.filter(id__in=chosen.ids)
    named = {
        "connector__code": chosen.connector,
        "object_kind": chosen.object_kind,
        "reason_code": chosen.reason,
    }
    return rows.filter(**{name: value for name, value in named.items() if value is not None})
