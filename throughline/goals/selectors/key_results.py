"""Key results that an actor may see, and one that they may act on."""

from collections.abc import Collection
from dataclasses import asdict, dataclass
from typing import ClassVar
from uuid import UUID

from throughline.access.errors import NotAllowed, NotFound
from throughline.access.permissions import ObjectType
from throughline.goals.models import KeyResult, KeyResultQuerySet
from throughline.tenants.actor import Actor


class ReportableQuerySet(KeyResultQuerySet):
    """Key results by the right to report on them: the table's `check_in`, not its `key_result`."""

    object_type: ClassVar[ObjectType] = "check_in"


def key_results_seen_by(actor: Actor) -> KeyResultQuerySet:
    """Those in force, with owner and cycle, in the order in which they were made."""
    seen: KeyResultQuerySet = KeyResult.objects.visible_to(actor).filter(withdrawn_on=None)
    return seen.select_related("owner_unit", "owner_person", "cycle").order_by("id")


@dataclass(frozen=True, slots=True)
class KeyResultFilter:
    """What a list is narrowed to; none of it is everything."""

    cycle_id: UUID | None = None
    objective_id: UUID | None = None
    owner_unit_id: UUID | None = None
    owner_person_id: UUID | None = None


def page_of(
    actor: Actor, wanted: KeyResultFilter, *, after: UUID | None, limit: int
) -> tuple[list[KeyResult], UUID | None]:
    """The first `limit` after a key result, and after which one the next page begins; one query."""
    given = {name: value for name, value in asdict(wanted).items() if value is not None}
    rows = key_results_seen_by(actor).filter(**given)
    page = list(rows.filter(id__gt=after)[: limit + 1] if after else rows[: limit + 1])
    return page[:limit], page[limit - 1].id if len(page) > limit else None


def key_result_seen_by(actor: Actor, key_result_id: UUID) -> KeyResult:
    """One, withdrawn or not; raises NotFound."""
    seen = KeyResult.objects.visible_to(actor).select_related("owner_unit", "owner_person", "cycle")
    found: KeyResult | None = seen.filter(id=key_result_id).first()
    if found is None:
        raise NotFound
    return found


def key_result_reported_by(actor: Actor, key_result_id: UUID) -> KeyResult:
    """One that the actor may check in on; raises NotFound if not visible, NotAllowed if only that."""
    found = key_result_seen_by(actor, key_result_id)
    if not ReportableQuerySet(KeyResult).visible_to(actor, "write").filter(id=key_result_id).exists():
        raise NotAllowed(action="write", object_type="check_in")
    return found


def key_results_changed_by(actor: Actor, key_result_ids: Collection[UUID]) -> dict[UUID, KeyResult]:
    """Those that the actor may change, locked until the transaction ends; raises NotFound, NotAllowed."""
    seen = KeyResult.objects.visible_to(actor).filter(id__in=key_result_ids)
    found = {
        row.id: row for row in seen.select_for_update(of=("self",)).select_related("cycle").order_by("id")
    }
    if set(key_result_ids) - set(found):
        raise NotFound
    writable = KeyResult.objects.visible_to(actor, "write").filter(id__in=key_result_ids)
    if writable.count() < len(found):
        raise NotAllowed(action="write", object_type="key_result")
    return found
