"""What a new company can count and weigh by from its first file on; it defines its own beside them."""

from typing import Any

FIRST_METRICS: dict[str, dict[str, Any]] = {
    "won_amount": {
        "name": "成交额",
        "name_en": "Won amount",
        "fact_kind": "deal",
        "date_kind": "closed",
        "value": "amount",
    },
    "won_deals": {
        "name": "成交单数",
        "name_en": "Deals won",
        "fact_kind": "deal",
        "date_kind": "closed",
        "value": "count",
    },
    "signed_amount": {
        "name": "合同签约额",
        "name_en": "Signed contracts",
        "fact_kind": "contract",
        "date_kind": "signed",
        "value": "amount",
    },
    "visits": {
        "name": "客户拜访",
        "name_en": "Customer visits",
        "fact_kind": "visit",
        "date_kind": "occurred",
        "value": "count",
    },
}

FIRST_ATTRIBUTES: dict[str, dict[str, str]] = {
    "job_level": {"name": "职级", "name_en": "Job level", "value_type": "text", "subject": "person"},
    "region_coefficient": {
        "name": "区域系数",
        "name_en": "Region coefficient",
        "value_type": "number",
        "subject": "unit",
    },
    "customers": {"name": "客户数", "name_en": "Customers", "value_type": "number", "subject": "person"},
}
