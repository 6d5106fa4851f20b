"""What the endpoints of templates take and answer."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from ninja import Field, Schema
from pydantic import BaseModel

from throughline.core.periods import Period
from throughline.goals.selectors.templates import Known
from throughline.goals.templates.body import KeyResultBody, Words, day_at


class TemplateStep(BaseModel):
    title: Words
    share: Decimal
    due_on: date


class TemplateKeyResult(KeyResultBody):
    """With its dates in the cycle that was asked for. `metric` is a kind of metric to look for."""

    planned_steps: list[TemplateStep]
    due_on: date | None


class TemplateRow(BaseModel):
    """`own_id` where the company keeps it, and may delete it."""

    key: str
    own_id: UUID | None
    name: Words
    note: Words
    objective: Words
    key_results: list[TemplateKeyResult]


class NewTemplate(Schema):
    objective_id: UUID
    name: str = Field(min_length=1, max_length=200)


class TemplateMade(Schema):
    id: UUID
    name: str


def row_of(known: Known, period: Period) -> TemplateRow:
    """A template with its dates in a period."""
    body = known.body
    return TemplateRow(
        key=known.key,
        own_id=known.own_id,
        name=body.name,
        note=body.note,
        objective=body.objective,
        key_results=[_key_result(one, period) for one in body.key_results],
    )


def _key_result(body: KeyResultBody, period: Period) -> TemplateKeyResult:
    steps = [
        TemplateStep(title=step.title, share=step.share, due_on=day_at(period, step.at))
        for step in body.steps
    ]
    due = day_at(period, body.due_at) if body.due_at is not None else None
    return TemplateKeyResult(**body.model_dump(), planned_steps=steps, due_on=due)
