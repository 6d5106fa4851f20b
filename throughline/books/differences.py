"""Why the CRM's amount of one record is not what people were credited with; docs/algorithms/books.md."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, Literal, get_args
from uuid import UUID

Reason = Literal["waiting", "not_credited", "to_nobody", "rate", "partly", "over"]
REASONS: Final[tuple[Reason, ...]] = get_args(Reason)
NOTHING: Final = Decimal(0)


@dataclass(frozen=True, slots=True)
class Held:
    """What the CRM says of one record in a month, and what the ledger has of it, in the company's currency.

    `people` is credited to people, `nobody` to the company alone. `converted`: the record is in another
    currency.
    """

    crm: Decimal
    people: Decimal
    nobody: Decimal
    converted: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """One record by name. Without `crm` its amount cannot be read, and it is in no sum.

    `on` is its day, None where that cannot be read. `why` is the reason for which it waits, in both
    languages.
    """

    reason: Reason
    connector_id: UUID
    record_id: UUID
    external_id: str
    name: str
    account: str
    owner: str
    on: date | None
    crm: Decimal | None
    credited: Decimal
    amount_original: Decimal | None = None
    currency_original: str | None = None
    rate: Decimal | None = None
    why: tuple[str, str] = ("", "")

    @property
    def amount(self) -> Decimal:
        """What is missing from the credits: below zero, what they have too much."""
        return NOTHING if self.crm is None else self.crm - self.credited


def reason_of(held: Held) -> Reason | None:
    """None where people were credited with all of it. The first that applies."""
    missing = held.crm - held.people
    if not missing:
        return None
    if held.nobody and held.nobody == missing:
        return "to_nobody"
    if not held.people and not held.nobody:
        return "not_credited"
    if held.converted and held.crm:
        return "rate"
    return "over" if missing * (held.crm or held.people) < 0 or not held.crm else "partly"
