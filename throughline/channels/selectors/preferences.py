"""How people want to be told: what they chose, else what the company did, else in the app at any hour."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import time
from typing import Final, cast
from uuid import UUID

from django.db.models import Q

from throughline.channels.models import Preference
from throughline.core.errors import Language
from throughline.core.quiet_hours import QuietHours

IN_APP: Final = "app"


@dataclass(frozen=True, slots=True)
class Chosen:
    """`order` has codes of channels; `own` tells a person's choice from the company's."""

    order: tuple[str, ...] = (IN_APP,)
    quiet: QuietHours | None = None
    digest_at: time = time(9)
    language: Language = "zh"
    own: bool = False


def preferences_of(person_ids: Collection[UUID]) -> dict[UUID, Chosen]:
    """Of every person named, in one query."""
    rows = Preference.objects.filter(Q(person__in=person_ids) | Q(person=None))
    found = {row.person_id: _chosen(row) for row in rows}
    default = found.get(None, Chosen())
    return {person_id: found.get(person_id, default) for person_id in person_ids}


def company_preference() -> Chosen:
    """Of whoever chose nothing."""
    row = Preference.objects.filter(person=None).first()
    return _chosen(row) if row else Chosen()


def _chosen(row: Preference) -> Chosen:
    quiet = None if row.quiet_from is None else QuietHours(row.quiet_from, cast(time, row.quiet_until))
    return Chosen(
        order=tuple(row.order),
        quiet=quiet,
        digest_at=row.digest_at,
        language=cast(Language, row.language),
        own=row.person_id is not None,
    )
