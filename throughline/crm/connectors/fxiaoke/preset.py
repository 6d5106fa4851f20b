"""How Fxiaoke's deals, accounts and payments are read until somebody changes it."""

from typing import Any, Final

OWNER: Final = {"column": "owner__r.name", "match": "name"}
GONE: Final = {"column": "gone", "words": ["true"]}


def _moment(column: str) -> dict[str, str]:
    return {"column": column, "format": "epoch_ms"}


MAPPING: Final[dict[str, Any]] = {
    "deal": {
        "external_id": "_id",
        "name": "name",
        "account": "account_id__r",
        "owner": OWNER,
        "stage": {
            "column": "sales_status",
            "words": {"1": "open", "2": "won", "3": "lost", "4": "cancelled"},
        },
        "amount": "amount",
        "currency": "currency",
        "probability": {"column": "probability", "of": 100},
        "opened_on": _moment("create_time"),
        "expected_on": _moment("close_date"),
        "closed_on": _moment("stg_changed_time"),
        "modified_at": _moment("last_modified_time"),
        "deleted": GONE,
    },
    "account": {
        "external_id": "_id",
        "name": "name",
        "modified_at": _moment("last_modified_time"),
    },
    "payment": {
        "external_id": "_id",
        "name": "name",
        "account": "account_id__r",
        "owner": OWNER,
        "amount": "payment_amount",
        "currency": "currency",
        "paid_on": _moment("payment_time"),
        "modified_at": _moment("last_modified_time"),
        "deleted": GONE,
    },
}
