"""How Salesforce's opportunities and accounts are read until somebody changes it."""

from typing import Any, Final

MAPPING: Final[dict[str, Any]] = {
    "deal": {
        "external_id": "Id",
        "name": "Name",
        "account": "Account.Name",
        "owner": {"column": "Owner.Email", "match": "email"},
        "stage": {"column": "outcome", "words": {"open": "open", "won": "won", "lost": "lost"}},
        "amount": "Amount",
        "currency": "currency",
        "probability": {"column": "Probability", "of": 100},
        "opened_on": "CreatedDate",
        "closed_on": "CloseDate",
        "modified_at": "SystemModstamp",
        "deleted": {"column": "IsDeleted", "words": ["true"]},
        "dimensions": {"industry": {"account": "industry"}},
    },
    "account": {
        "external_id": "Id",
        "name": "Name",
        "industry": "Industry",
        "modified_at": "SystemModstamp",
    },
}
