"""What the company counts: what was won, what was signed with new enterprise customers, and visits."""

from datetime import datetime
from typing import Any

from throughline.crm.models import Metric
from throughline.crm.services.define_metric import define_metric
from throughline.demo.story.deals import ENTERPRISE, NEW
from throughline.tenants.actor import Actor

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


def define_metrics(*, actor: Actor, at: datetime) -> dict[str, Metric]:
    """By code."""
    return {code: define_metric(actor=actor, at=at, code=code, **fields) for code, fields in METRICS.items()}
