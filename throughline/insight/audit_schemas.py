"""What the audit's page reads."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from ninja import Field, Schema
from pydantic import BaseModel

from throughline.insight.schemas import Label


class AuditDetail(BaseModel):
    """One detail: what it was before, where that is known, and after."""

    field: Label
    before: Label | None
    after: Label | None


class AuditRow(BaseModel):
    """Who did what to what: `who` is null for the command line; an object that is gone has no name."""

    id: UUID
    at: datetime
    who_id: UUID | None
    who: str | None
    origin: str
    action: str
    sentence: Label
    object_type: str
    object_id: UUID | None
    object: str | None
    details: list[AuditDetail]


class AuditPage(BaseModel):
    """The latest first; `next` is the `after` of the next page."""

    rows: list[AuditRow]
    next: UUID | None


class AuditNoun(BaseModel):
    """What actions are about, as a filter offers it."""

    noun: str
    words: Label


class AuditFilter(Schema):
    """`noun` is the first part of an action; both dates are included."""

    person_id: UUID | None = None
    noun: str = ""
    object_id: UUID | None = None
    since: date | None = None
    until: date | None = None


class AuditQuery(AuditFilter):
    after: UUID | None = None
    limit: Annotated[int, Field(ge=1, le=200)] = 50
