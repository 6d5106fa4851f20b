"""What records would become by a mapping; under the connector that they come from."""

from ninja import Router

from throughline.credits.preview_schemas import PreviewAnswer, PreviewBody
from throughline.credits.selectors.preview import preview
from throughline.kit.api import TenantRequest, language_of

router = Router(tags=["crm"])


@router.post("/connectors/{code}/preview", response=PreviewAnswer)
def preview_records(request: TenantRequest, code: str, body: PreviewBody) -> PreviewAnswer:
    """Nothing is stored. Without a mapping the one that is proposed is tried."""
    return preview(
        actor=request.actor,
        at=request.now,
        connector=code,
        object_kind=body.object_kind,
        mapping=body.mapping,
        records=body.records,
        language=language_of(request),
    )
