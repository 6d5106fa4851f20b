"""The thresholds of status: what was set, what other ones would do, setting and taking away."""

from collections.abc import Mapping
from uuid import UUID

from ninja import Router, Schema, Status

from throughline.core import status
from throughline.core.amounts import written_out
from throughline.goals.api.schemas import NewThresholds
from throughline.goals.models import KeyResult
from throughline.goals.selectors.threshold_effect import ThresholdEffect, threshold_effect
from throughline.goals.selectors.thresholds import threshold_list
from throughline.goals.services.remove_thresholds import remove_thresholds
from throughline.goals.services.set_thresholds import set_thresholds
from throughline.kit.api import TenantRequest

router = Router(tags=["goals"])


class ThresholdRow(Schema):
    """Points of lag: the company's without a unit or key result; `name` and `owner` are theirs."""

    unit_id: UUID | None
    key_result_id: UUID | None
    name: str | None
    owner: str | None
    watch: str
    behind: str
    ahead: str


class EffectAnswer(Schema):
    """Numbers of key results by status as they stand, and as they would; `changed` stand otherwise."""

    before: Mapping[status.Status, int]
    after: Mapping[status.Status, int]
    changed: int


@router.get("/thresholds", response=list[ThresholdRow])
def read_thresholds(request: TenantRequest) -> list[ThresholdRow]:
    """What was set for the company, for units, and for the key results that one may see."""
    return [
        ThresholdRow(
            unit_id=row.unit_id,
            key_result_id=row.key_result_id,
            name=row.unit.name if row.unit else row.key_result.title if row.key_result else None,
            owner=_owner(row.key_result) if row.key_result else None,
            watch=written_out(row.watch),
            behind=written_out(row.behind),
            ahead=written_out(row.ahead),
        )
        for row in threshold_list(actor=request.actor)
    ]


@router.put("/thresholds", response={204: None})
def put_thresholds(request: TenantRequest, body: NewThresholds) -> Status[None]:
    """Set the thresholds of status: the company's, a unit's, or one key result's."""
    set_thresholds(actor=request.actor, at=request.now, **body.dict())
    return Status(204, None)


@router.post("/thresholds/preview", response=EffectAnswer)
def preview_thresholds(request: TenantRequest, body: NewThresholds) -> ThresholdEffect:
    """How many key results would change status; nothing is written."""
    proposed = status.Thresholds(watch=body.watch, behind=body.behind, ahead=body.ahead)
    return threshold_effect(
        actor=request.actor, proposed=proposed, unit_id=body.unit_id, key_result_id=body.key_result_id
    )


@router.delete("/thresholds", response={204: None})
def delete_thresholds(
    request: TenantRequest, unit_id: UUID | None = None, key_result_id: UUID | None = None
) -> Status[None]:
    """Take them away: what is set further up holds again."""
    remove_thresholds(actor=request.actor, at=request.now, unit_id=unit_id, key_result_id=key_result_id)
    return Status(204, None)


def _owner(key_result: KeyResult) -> str:
    owner = key_result.owner_unit or key_result.owner_person
    return str(owner.name) if owner else ""
