"""How HubSpot's deals and companies are read until somebody changes it."""

from typing import Any, Final

MAPPING: Final[dict[str, Any]] = {
    "deal": {
        "external_id": "id",
        "name": "properties.dealname",
        "account": "company.name",
        "owner": {"column": "owner.email", "match": "email"},
        "stage": {"column": "outcome", "words": {"open": "open", "won": "won", "lost": "lost"}},
        "amount": "properties.amount",
        "currency": "currency",
        "probability": {"column": "properties.hs_deal_stage_probability", "of": 1},
        "opened_on": "createdAt",
        "closed_on": "properties.closedate",
        "modified_at": "updatedAt",
    },
    "account": {
        "external_id": "id",
        "name": "properties.name",
        "industry": "properties.industry",
        "modified_at": "updatedAt",
    },
}
