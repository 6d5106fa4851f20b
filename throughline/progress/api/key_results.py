"""Progress: the records behind a number, and evaluation as of a moment."""

from datetime import date
from typing import Any
from uuid import UUID

from ninja import Router, Schema

from throughline.credits.schemas import CreditPage
from throughline.kit.api import TenantRequest
from throughline.kit.paging import page_by_id
from throughline.progress.selectors.feed import Part, feed_of
from throughline.progress.services.evaluate_company import evaluate_company

router = Router(tags=["progress"])


class EvaluationBody(Schema):
    """`as_of`: a date (its end) or an instant with its zone, now without it. One cycle, or that day's."""

    as_of: str | None = None
    cycle_id: UUID | None = None


class EvaluationAnswer(Schema):
    as_of: date
    key_results: int


@router.get("/key-results/{key_result_id}/credits", response=CreditPage)
def read_feed(
    request: TenantRequest,
    key_result_id: UUID,
    part: Part = "numerator",
    after: UUID | None = None,
    limit: int = 50,
) -> dict[str, Any]:
    """The credits that it counts, or by which its ratio divides, as far as the reader may see them."""
    return page_by_id(feed_of(request.actor, key_result_id, part), after=after, limit=limit)


@router.post("/evaluate", response=EvaluationAnswer)
def evaluate(request: TenantRequest, body: EvaluationBody) -> dict[str, Any]:
    """Evaluate every key result as of a moment; alerts follow in a job."""
    moment, judged = evaluate_company(
        actor=request.actor, at=request.now, as_of=body.as_of, cycle_id=body.cycle_id
    )
    return {"as_of": moment.through, "key_results": len(judged)}
