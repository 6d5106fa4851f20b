"""Take an import of attribute values back: every history as it was, if it still is as it was left."""

from collections.abc import Callable
from typing import Any

from throughline.org.importing.footprint import Footprint, spans_of, written
from throughline.org.models import Attribute
from throughline.org.selectors.org_now import person_ids, unit_ids
from throughline.org.services.changed_since import refuse_changed
from throughline.org.services.set_attribute_values import (
    Dated,
    Key,
    Sourced,
    load_values,
    read_value,
    save_values,
    written_value,
)


def take_back_values(footprint: Footprint) -> None:
    """Raises ChangedSince."""
    changes = footprint.histories["values"]
    used = {key.split("/")[0] for key in changes}
    attributes = {
        one.code: one for one in Attribute.objects.select_for_update().filter(code__in=used).order_by("code")
    }
    ids = {"unit": unit_ids(), "person": person_ids()}
    before = load_values([one.id for one in attributes.values()])
    after: dict[Key, Dated] = {}
    changed: set[str] = set()
    for key, (former, left) in changes.items():
        code, about = key.split("/", 1)
        attribute = attributes.get(code)
        subject = ids[attribute.subject].get(about) if attribute else None
        if attribute is None or subject is None:
            changed.add(about)
            continue
        there = before.get((attribute.id, subject), ())
        if written(there, lambda one: (written_value(one.value), one.source)) != left:
            changed.add(about)
        after[attribute.id, subject] = spans_of(former, _sourced(attribute.value_type))
    refuse_changed(changed)
    save_values({one.id: one for one in attributes.values()}, before, after)


def _sourced(value_type: str) -> Callable[[list[Any]], Sourced]:
    return lambda rest: Sourced(read_value(value_type, rest[0]), rest[1])
