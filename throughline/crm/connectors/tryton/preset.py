"""How Tryton's opportunities are read until somebody changes it."""

from typing import Any, Final

MAPPING: Final[dict[str, Any]] = {
    "deal": {
        "external_id": "id",
        "name": "description",
        "account": "party.rec_name",
        "owner": {"column": "employee.rec_name", "match": "name"},
        "stage": {
            "column": "state",
            "words": {
                "lead": "open",
                "opportunity": "open",
                "converted": "open",
                "won": "won",
                "lost": "lost",
                "cancelled": "cancelled",
            },
        },
        "amount": "amount",
        "currency": "currency.code",
        "probability": {"column": "conversion_probability", "of": 1},
        "opened_on": "start_date",
        "closed_on": "end_date",
        "modified_at": "modified",
    }
}
