"""The thresholds in force: a key result's own, else the nearest unit's, the company's, the product's."""

from collections.abc import Iterable
from typing import cast
from uuid import UUID

from throughline.core.attainment import KEPT, KrKind
from throughline.core.status import Thresholds, default_thresholds
from throughline.goals import models


def thresholds_of(key_results: Iterable[models.KeyResult]) -> dict[UUID, Thresholds]:
    """By key result id, in one query; select `owner_unit` and `owner_person__unit` with the rows.

    Limits to keep have thresholds of their own, which only a key result's own replace.
    """
    of_key_result: dict[UUID, Thresholds] = {}
    of_path: dict[str, Thresholds] = {}
    for row in models.Thresholds.objects.select_related("unit"):
        value = Thresholds(watch=row.watch, behind=row.behind, ahead=row.ahead)
        if row.key_result_id is not None:
            of_key_result[row.key_result_id] = value
        else:
            of_path[row.unit.path if row.unit else ""] = value
    return {kr.id: of_key_result.get(kr.id) or _inherited(kr, of_path) for kr in key_results}


def _inherited(key_result: models.KeyResult, of_path: dict[str, Thresholds]) -> Thresholds:
    kind = cast(KrKind, key_result.kind)
    if kind in KEPT:
        return default_thresholds(kind)
    path = _path(key_result)
    covering = [prefix for prefix in of_path if path.startswith(prefix)]
    return of_path[max(covering, key=len)] if covering else default_thresholds(kind)


def _path(key_result: models.KeyResult) -> str:
    unit = key_result.owner_unit
    if key_result.owner_person is not None:
        unit = key_result.owner_person.unit
    return str(unit.path) if unit else ""
