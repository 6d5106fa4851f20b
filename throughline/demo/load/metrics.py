"""What the company counts: what was won, what was signed with new enterprise customers, and visits."""

from typing import Any

from throughline.crm.models import Metric
from throughline.demo.story.deals import ENTERPRISE, NEW

METRICS: dict[str, dict[str, Any]] = {
    "won": {
        "name": "成交额",
        "name_en": "Won amount",
        "fact_kind": "deal",
        "date_kind": "closed",
        "value": "amount",
    },
    "signed": {
        "name": "新企业客户签约额",
        "name_en": "Signed with new enterprise customers",
        "fact_kind": "contract",
        "date_kind": "signed",
        "value": "amount",
        "where": {"segment": [ENTERPRISE], "customer": [NEW]},
    },
    "visits": {
        "name": "客户拜访",
        "name_en": "Customer visits",
        "fact_kind": "visit",
        "date_kind": "occurred",
        "value": "count",
    },
}


def define_metrics() -> dict[str, Metric]:
    """By code."""
    return {code: Metric.objects.create(code=code, **fields) for code, fields in METRICS.items()}
