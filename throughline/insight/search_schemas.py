"""What the search box finds, as the contract gives it."""

from uuid import UUID

from pydantic import BaseModel

from throughline.insight.schemas import OwnerRef


class PersonFinding(BaseModel):
    """`key_result_id` is the first that they carry and the reader may see."""

    id: UUID
    number: str
    name: str
    unit: str | None
    key_result_id: UUID | None


class UnitFinding(BaseModel):
    id: UUID
    code: str
    name: str
    name_en: str
    parent: str | None


class KeyResultFinding(BaseModel):
    id: UUID
    title: str
    objective: str | None
    owner: OwnerRef
    cycle: str


class Findings(BaseModel):
    people: list[PersonFinding]
    units: list[UnitFinding]
    key_results: list[KeyResultFinding]
