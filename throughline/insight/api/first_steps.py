"""What a new company still has to set up."""

from ninja import Router

from throughline.insight.selectors.first_steps import FirstStep, first_steps_of
from throughline.kit.api import TenantRequest

router = Router(tags=["pages"])


@router.get("/first-steps", response=list[FirstStep])
def read_first_steps(request: TenantRequest) -> list[FirstStep]:
    """The steps that the reader may take, and which of them were taken; empty for everybody else."""
    return first_steps_of(actor=request.actor)
