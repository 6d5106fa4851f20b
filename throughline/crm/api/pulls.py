"""Pulls: a source asked now, how far it has been read, and a look at its records."""

from typing import Any

from ninja import Router, Status

from throughline.access.errors import require
from throughline.crm.mapping.schema import ObjectKind
from throughline.crm.models import PullCursor
from throughline.crm.schemas import PullBody, PullCursorRow, PullStarted, SampleAnswer
from throughline.crm.selectors.connectors import connector_named
from throughline.crm.services.ask_for_pull import ask_for_pull
from throughline.crm.services.sample_source import sample_source
from throughline.kit.api import TenantRequest

router = Router(tags=["crm"])


@router.post("/connectors/{code}/pull", response={202: PullStarted})
def pull(request: TenantRequest, code: str, body: PullBody) -> Status[dict[str, Any]]:
    """Read the source now, as a job; it goes on from where the last pull ended."""
    job = ask_for_pull(actor=request.actor, at=request.now, code=code, accept_deletions=body.accept_deletions)
    return Status(202, {"job_id": job.id})


@router.get("/connectors/{code}/cursors", response=list[PullCursorRow])
def read_cursors(request: TenantRequest, code: str) -> list[PullCursor]:
    """How far each object of a source has been read."""
    require(request.actor, "inbox", "read")
    return list(PullCursor.objects.filter(connector=connector_named(code)).order_by("object_kind"))


@router.post("/connectors/{code}/sample", response=SampleAnswer)
def sample(request: TenantRequest, code: str, object_kind: ObjectKind) -> dict[str, Any]:
    """The first records of an object as the source gives them; nothing is kept."""
    return {"records": sample_source(actor=request.actor, code=code, object_kind=object_kind)}
