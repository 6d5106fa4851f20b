"""What the preview of a mapping takes and answers. Amounts are decimal strings."""

from datetime import date
from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field

from throughline.crm.mapping.schema import DateKind, ObjectKind, OwnerMatch, Stage

Became = Literal["counts", "kept", "deleted", "account", "older", "waits"]


class PreviewBody(Schema):
    """`mapping` is that of the one kind of object; `records` those to read, the latest of the inbox else."""

    object_kind: ObjectKind
    mapping: dict[str, Any] | None = None
    records: list[dict[str, Any]] | None = Field(default=None, max_length=200)


class ColumnFound(Schema):
    """A column of the records, nested ones by their path; `filled` in how many of them something stands."""

    column: str
    samples: list[str]
    filled: int
    is_list: bool


class StageFound(Schema):
    """A word of the stage's column, in how many records, and what it probably means."""

    word: str
    records: int
    guessed: Stage


class AliasFound(Schema):
    """A word that the mapping leads to a number, and who has that; nobody may."""

    word: str
    number: str
    person: str | None


class OwnersFound(Schema):
    """Of how many words for people how many find somebody, by each way of matching; some that do not."""

    words: int
    matched: int
    by_match: dict[OwnerMatch, int]
    unmatched: list[str]
    aliases: list[AliasFound]


class PreviewCredit(Schema):
    """Without a person it counts for the company alone."""

    person_id: UUID | None
    person: str | None
    date_kind: DateKind
    on: date
    amount: Decimal


class PreviewFact(Schema):
    """`rate`: at which the original amount was converted; none where it was in the company's currency."""

    name: str
    account: str
    owner: str | None
    stage: str
    stage_label: str
    amount: Decimal | None
    currency: str | None
    amount_with_tax: Decimal | None
    amount_without_tax: Decimal | None
    amount_original: Decimal | None
    currency_original: str | None
    rate: Decimal | None
    dates: dict[str, date]
    dimensions: dict[str, str]


class PreviewReason(Schema):
    """Why it would wait; `field` is the field of ours that it is about, where there is one."""

    code: str
    message: str
    field: str | None


class PreviewRow(Schema):
    external_id: str
    became: Became
    fact: PreviewFact | None
    credits: list[PreviewCredit]
    reason: PreviewReason | None


class MappingProblem(Schema):
    """What is wrong with the mapping itself, and where in it."""

    code: str
    message: str
    path: str | None


class PreviewAnswer(Schema):
    """`facts` and `waiting`: how many there are of this connector that a new mapping would read again."""

    source: Literal["given", "inbox"]
    records: int
    columns: list[ColumnFound]
    proposed: dict[str, Any]
    problem: MappingProblem | None
    stages: list[StageFound]
    owners: OwnersFound | None
    rows: list[PreviewRow]
    facts: int
    waiting: int
