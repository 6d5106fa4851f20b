"""What the endpoints of objectives take and answer, beside those that all of goals share."""

from uuid import UUID

from ninja import Field, Schema

from throughline.goals.api.schemas import GivenOwner, GivenParent, KeyResultFields


class DraftedKeyResult(KeyResultFields):
    """One key result of a new objective, carried by its owner unless another is given."""

    parents: list[GivenParent] = []


class NewGoal(Schema):
    """An objective with its key results, made at once or not at all."""

    cycle_id: UUID
    title: str = Field(min_length=1, max_length=300)
    owner: GivenOwner
    parent_ids: list[UUID] = []
    key_results: list[DraftedKeyResult] = Field([], max_length=50)


class ObjectiveChanges(Schema):
    """Only the fields that are given are changed."""

    title: str = Field("", min_length=1, max_length=300)
    owner: GivenOwner | None = None
