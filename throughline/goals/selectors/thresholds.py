"""The thresholds in force for key results: their own, else their unit's, else the company's, else the product's."""

from collections.abc import Iterable
from uuid import UUID

from throughline.core.attainment import KEPT
from throughline.core.status import Thresholds, default_thresholds
from throughline.goals import models


def thresholds_of(key_results: Iterable[models.KeyResult]) -> dict[UUID, Thresholds]:
    """By key result id, in one query. Limits to keep have thresholds of their own: only a KR's own replace them.

    A person's key result takes those of the unit they stand in: select `owner_person` with the rows.
    """
    of_key_result: dict[UUID, Thresholds] = {}
    of_unit: dict[UUID | None, Thresholds] = {}
    for row in models.Thresholds.objects.all():
        value = Thresholds(watch=row.watch, behind=row.behind, ahead=row.ahead)
        if row.key_result_id is not None:
            of_key_result[row.key_result_id] = value
        else:
            of_unit[row.unit_id] = value
    return {kr.id: of_key_result.get(kr.id) or _inherited(kr, of_unit) for kr in key_results}


def _inherited(key_result: models.KeyResult, of_unit: dict[UUID | None, Thresholds]) -> Thresholds:
    product = default_thresholds(key_result.kind)
    if key_result.kind in KEPT:
        return product
    person = key_result.owner_person
    unit = key_result.owner_unit_id if person is None else person.unit_id
    return of_unit.get(unit) or of_unit.get(None) or product
