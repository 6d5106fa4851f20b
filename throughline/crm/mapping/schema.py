"""A connector's mapping as values: which column of a record is which field of a fact.

The JSON is one object by object kind; see docs/guide/crm.md. Nothing here reads a record. A column may be a
path into a record: `owner.email`, `lines[0].amount`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

ObjectKind = Literal["deal", "contract", "visit", "invoice", "payment", "account"]
FactKind = Literal["deal", "contract", "invoice", "payment", "visit", "account"]
DateKind = Literal["closed", "signed", "invoiced", "paid", "due", "occurred", "opened"]
OwnerMatch = Literal["number", "email", "name"]
Stage = Literal["open", "won", "lost", "cancelled"]
Counts = Literal["with_tax", "without_tax"]

OBJECT_KINDS: tuple[ObjectKind, ...] = get_args(ObjectKind)
FACT_KINDS: tuple[FactKind, ...] = get_args(FactKind)
DATE_KINDS: tuple[DateKind, ...] = get_args(DateKind)
OWNER_MATCHES: tuple[OwnerMatch, ...] = get_args(OwnerMatch)
STAGES: tuple[Stage, ...] = get_args(Stage)
COUNTS: tuple[Counts, ...] = get_args(Counts)
EPOCHS: Mapping[str, int] = {"epoch": 1, "epoch_ms": 1_000}
"""Formats of a moment as a number since 1970, and how many of it make a second."""
DATE_FIELDS = (
    "opened_on", "expected_on", "closed_on", "signed_on", "invoiced_on", "paid_on", "due_on", "occurred_on",
)  # fmt: skip

CREDITING: Mapping[str, tuple[tuple[DateKind, str], ...]] = {
    "deal": (("closed", "closed_on"),),
    "contract": (
        ("signed", "signed_on"),
        ("invoiced", "invoiced_on"),
        ("paid", "paid_on"),
        ("due", "due_on"),
    ),
    "invoice": (("invoiced", "invoiced_on"),),
    "payment": (("paid", "paid_on"),),
    "visit": (("occurred", "occurred_on"),),
    "account": (("opened", "opened_on"),),
}  # fmt: skip
"""Which dates of a fact credit, and the field each stands in; the first is the one a mapping must give."""


@dataclass(frozen=True, slots=True)
class Text:
    """A column, or the same words for every record; `aliases` mends how the source spells them."""

    column: str | None = None
    constant: str | None = None
    aliases: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Day:
    """A column with a date or a moment; `format` as in strptime, ISO without one; `zone` if it gives none."""

    column: str
    format: str | None = None
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class Owner:
    """How the record names its owner; `aliases` leads from that to a person's number."""

    column: str
    match: OwnerMatch
    aliases: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Participant:
    """A column that names somebody who shares in the fact, and the one with their parts; equal without it."""

    column: str
    parts: str | None = None


@dataclass(frozen=True, slots=True)
class Participants:
    """Who shares in a fact besides being its owner: from columns of their own, or from a list of the record.

    With `list`, the columns of `people` are those of its entries; without them its entries are the names.
    """

    people: tuple[Participant, ...] = ()
    list: str | None = None


@dataclass(frozen=True, slots=True)
class StageWords:
    """The source's words for a stage. Nothing else says that a deal is won."""

    column: str
    words: Mapping[str, Stage]


@dataclass(frozen=True, slots=True)
class Tax:
    """Which of the two amounts counts, and where that without tax comes from: one of the three is enough."""

    counts: Counts = "with_tax"
    untaxed: str | None = None
    tax: str | None = None
    rate: Text | None = None


@dataclass(frozen=True, slots=True)
class Deleted:
    """The column, and its words, by which a record says that it is no more."""

    column: str
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Probability:
    """A column with the source's own guess, out of 1 or out of 100. Shown, never counted."""

    column: str
    of: int


@dataclass(frozen=True, slots=True)
class Dimension:
    """A word of the fact: from the record, or (`account`) from the account that the record names."""

    text: Text | None = None
    account: Literal["industry", "territory"] | None = None


@dataclass(frozen=True, slots=True)
class FactMapping:
    """`partial`: a record holds only what changed, and is laid over what was known of the same thing."""

    kind: ObjectKind
    external_id: str
    owner: Owner
    dates: Mapping[str, Day]
    name: Text | None = None
    account: Text | None = None
    stage: StageWords | None = None
    amount: str | None = None
    currency: Text | None = None
    probability: Probability | None = None
    modified_at: Day | None = None
    dimensions: Mapping[str, Dimension] = field(default_factory=dict)
    tax: Tax = Tax()
    participants: Participants | None = None
    deleted: Deleted | None = None
    partial: bool = False


@dataclass(frozen=True, slots=True)
class AccountMapping:
    """With `opened_on` an account is a fact too, which counts from that day, for its owner if it has one."""

    external_id: str
    name: Text
    industry: Text | None = None
    territory: Text | None = None
    modified_at: Day | None = None
    partial: bool = False
    owner: Owner | None = None
    opened_on: Day | None = None
    dimensions: Mapping[str, Text] = field(default_factory=dict)
    kind: ObjectKind = "account"


ObjectMapping = FactMapping | AccountMapping
