"""What the endpoints of owners take and answer."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from ninja import Schema
from pydantic import Field

from throughline.crm.services.settle_owner import Verdict


class OwnerPerson(Schema):
    """Somebody a word may mean."""

    id: UUID
    name: str
    number: str
    unit: str | None


class UnmatchedRow(Schema):
    """A word of one connector; `amount` is in the company's currency, of what would count."""

    connector: str
    connector_name: str
    word: str
    reason: str
    records: int
    amount: Decimal
    since: datetime
    proposals: list[OwnerPerson]


class AliasBody(Schema):
    """`person` needs a person; `nobody` counts for the company alone; `ignore` for nobody at all."""

    word: str = Field(max_length=300)
    verdict: Verdict
    person_id: UUID | None = None
    connector: str | None = None


class AliasRow(Schema):
    """Without a connector it holds for all of them."""

    id: UUID
    word: str
    connector: str | None
    connector_name: str | None
    verdict: Verdict
    person: OwnerPerson | None
    settled_at: datetime


class SettledAnswer(Schema):
    """`records`: how many are folded again."""

    alias: AliasRow | None
    records: int
