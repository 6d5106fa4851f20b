"""What open pages ask every few seconds."""

from django.http import HttpResponse
from ninja import Router

from throughline.insight.selectors.changes import Changes, changes_of
from throughline.kit.api import TenantRequest, as_json

router = Router(tags=["pages"])


@router.get("/changes", response={200: Changes, 204: None})
def read_changes(request: TenantRequest, since: str | None = None) -> HttpResponse:
    """What changed since a cursor; without one only where to begin. 204: nothing, keep the cursor."""
    changes = changes_of(actor=request.actor, since=since, at=request.now)
    return HttpResponse(status=204) if changes is None else as_json(changes)
