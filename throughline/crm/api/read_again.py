"""Reading a connector's records again, after its mapping was changed."""

from ninja import Router

from throughline.crm.inbox_schemas import HandledAnswer
from throughline.crm.services.read_connector_again import read_connector_again
from throughline.kit.api import TenantRequest

router = Router(tags=["crm"])


@router.post("/connectors/{code}/read-again", response=HandledAnswer)
def post_read_again(request: TenantRequest, code: str) -> dict[str, int]:
    """By the mapping as it is now: what counts already, and what waits."""
    return {"records": read_connector_again(actor=request.actor, at=request.now, connector=code)}
