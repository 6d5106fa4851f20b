"""What Salesforce is asked for, in its query language."""

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime
from typing import Final

SOBJECTS: Final = {"deal": "Opportunity", "account": "Account"}

ALWAYS: Final = ("Id", "SystemModstamp", "IsDeleted")
WANTED: Final[Mapping[str, Mapping[str, str]]] = {
    "deal": {
        "Name": "Name", "StageName": "StageName", "Amount": "Amount", "Probability": "Probability",
        "CloseDate": "CloseDate", "IsClosed": "IsClosed", "IsWon": "IsWon", "CreatedDate": "CreatedDate",
        "CurrencyIsoCode": "CurrencyIsoCode", "Type": "Type", "Owner.Email": "OwnerId",
        "Owner.Name": "OwnerId", "Account.Name": "AccountId",
    },
    "account": {
        "Name": "Name", "Industry": "Industry", "BillingCountry": "BillingAddress",
        "BillingCity": "BillingAddress", "CreatedDate": "CreatedDate", "Owner.Email": "OwnerId",
    },
}  # fmt: skip
"""What a record is asked for, and the field that has to be there for it: organisations with one currency have
no CurrencyIsoCode, and a field that is hidden from the user fails the whole query."""


def columns(object_kind: str, there: Collection[str]) -> Sequence[str]:
    """What can be asked for in this organisation."""
    wanted = WANTED[object_kind].items()
    return [*ALWAYS, *(column for column, needs in wanted if needs in there)]


def changed_since(object_kind: str, asked: Sequence[str], since: datetime | None) -> str:
    """In the order of the changes; SystemModstamp moves with every change, also with one by the system."""
    where = f" WHERE SystemModstamp >= {_literal(since)}" if since else ""
    return f"SELECT {', '.join(asked)} FROM {SOBJECTS[object_kind]}{where} ORDER BY SystemModstamp, Id"  # noqa: S608 -- all of it is ours


def ids_of(object_kind: str) -> str:
    return f"SELECT Id FROM {SOBJECTS[object_kind]}"  # noqa: S608 -- all of it is ours


def _literal(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
