"""What the search box finds, as the contract gives it."""

from uuid import UUID

from pydantic import BaseModel

from throughline.insight.schemas import OwnerRef


class Match(BaseModel):
    """Which characters of the name were typed, the last excluded; none where a code or number was."""

    begins: int
    ends: int


class PersonFinding(BaseModel):
    """`key_result_id` is the first that they carry and the reader may see."""

    id: UUID
    number: str
    name: str
    match: Match | None
    unit_id: UUID | None
    unit: str | None
    key_result_id: UUID | None


class UnitFinding(BaseModel):
    id: UUID
    code: str
    name: str
    name_en: str
    match: Match | None
    parent: str | None


class KeyResultFinding(BaseModel):
    id: UUID
    title: str
    match: Match | None
    objective: str | None
    owner: OwnerRef
    cycle: str


class Findings(BaseModel):
    people: list[PersonFinding]
    units: list[UnitFinding]
    key_results: list[KeyResultFinding]
