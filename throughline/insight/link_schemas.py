"""What making, listing and opening links takes and answers."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field

from throughline.insight.models import View


class NewShareLink(Schema):
    """Of a unit and below, or of one key result; without either, of all that its creator sees."""

    view: View
    hours: Annotated[int, Field(ge=1, le=90 * 24)] = 24
    unit_id: UUID | None = None
    key_result_id: UUID | None = None


class ShareLinkRow(Schema):
    id: UUID
    view: View
    unit: str
    key_result: str | None
    creator: str
    mine: bool
    made_at: datetime
    expires_at: datetime
    first_opened_at: datetime | None
    state: Literal["open", "expired", "revoked"]


class MadeShareLink(Schema):
    """The token is told this once."""

    link: ShareLinkRow
    token: str


class Shared(Schema):
    """What a guest is shown: one view, and by whom and until when."""

    view: View
    unit_id: UUID
    unit: str
    key_result_id: UUID | None
    company: str
    time_zone: str
    creator: str
    expires_at: datetime
