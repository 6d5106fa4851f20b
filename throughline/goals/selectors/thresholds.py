"""The thresholds in force: a key result's own, else the nearest unit's, the company's, the product's."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, cast
from uuid import UUID

from django.db.models import Q

from throughline.access.errors import NotFound, require
from throughline.core.attainment import KEPT, KrKind
from throughline.core.status import Thresholds, default_thresholds
from throughline.goals import models
from throughline.goals.selectors.paced import Placed
from throughline.tenants.actor import Actor


@dataclass(frozen=True)
class InForce:
    """What was set: by key result, and by the path of a unit ('' is the company's)."""

    of_key_result: dict[UUID, Thresholds] = field(default_factory=dict)
    of_path: dict[str, Thresholds] = field(default_factory=dict)

    def of(self, key_result_id: UUID, kind: KrKind, path: str) -> Thresholds:
        """Those of a key result whose owner stands at `path`.

        Limits to keep have thresholds of their own, which only a key result's own replace.
        """
        own = self.of_key_result.get(key_result_id) if self.of_key_result else None
        if own is not None or kind in KEPT:
            return own or default_thresholds(kind)
        covering = [prefix for prefix in self.of_path if path.startswith(prefix)]
        return self.of_path[max(covering, key=len)] if covering else default_thresholds(kind)


def thresholds_in_force() -> InForce:
    """Everything that was set. One query."""
    found = InForce()
    for row in models.Thresholds.objects.select_related("unit"):
        value = Thresholds(watch=row.watch, behind=row.behind, ahead=row.ahead)
        if row.key_result_id is not None:
            found.of_key_result[row.key_result_id] = value
        else:
            found.of_path[row.unit.path if row.unit else ""] = value
    return found


def thresholds_in_order(key_results: Iterable[Placed]) -> list[Thresholds]:
    """One for each, in their order; select `owner_unit` and `owner_person__unit` with the rows. One query."""
    in_force = thresholds_in_force()
    return [in_force.of(kr.id, cast(KrKind, kr.kind), _path(kr)) for kr in key_results]


def threshold_list(*, actor: Actor) -> "list[Any]":
    """What was set, the company's first, then by unit; of key results those that the actor may see."""
    require(actor, "thresholds", "read")
    visible = Q(key_result__isnull=True) | Q(key_result__in=models.KeyResult.objects.visible_to(actor))
    rows = models.Thresholds.objects.filter(visible).select_related(
        "unit", "key_result__owner_unit", "key_result__owner_person"
    )
    return sorted(rows, key=_rank)


def _rank(row: models.Thresholds) -> tuple[int, str]:
    if row.key_result is not None:
        return 2, row.key_result.title
    return (1, row.unit.path) if row.unit else (0, "")


def thresholds_seen_by(actor: Actor, key_result_id: UUID) -> tuple[Thresholds, bool]:
    """Those in force for one key result, and whether they are its own; raises NotFound."""
    seen = models.KeyResult.objects.visible_to(actor).select_related("owner_unit", "owner_person__unit")
    found = seen.filter(id=key_result_id).first()
    if found is None:
        raise NotFound
    own = models.Thresholds.objects.filter(key_result=found).exists()
    return thresholds_in_order([found])[0], own


def _path(key_result: Placed) -> str:
    unit = key_result.owner_unit
    if key_result.owner_person is not None:
        unit = key_result.owner_person.unit
    return str(unit.path) if unit else ""
