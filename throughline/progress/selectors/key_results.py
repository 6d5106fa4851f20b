"""What an evaluation needs of key results: ten thousand at the start of a day, and amid a load."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from throughline.goals.models import KeyResult
from throughline.goals.selectors.rows import OwnedRow, rows_of


@dataclass(slots=True, eq=False)
class KeyResultRow(OwnedRow):
    """How it is measured and paced, and what feeds it."""

    objective_id: UUID | None
    measure: str
    source: str
    metric_id: UUID | None
    pace_rule: Mapping[str, Any] | None
    baseline: Decimal
    target: Decimal
    first_target: Decimal
    withdrawn_on: date | None
    evaluated_as_of: date | None


def with_owners(key_result_ids: Collection[UUID]) -> list[KeyResultRow]:
    """By id; each cycle and unit is read once, however many name it. Three queries."""
    return rows_of(KeyResultRow, KeyResult.objects.filter(id__any_of=key_result_ids))
