"""How the demo's CRM export is read; docs/guide/crm.md explains every field."""

from typing import Any

from throughline.demo.story.deals import LOST, STAGES, WON

CONNECTOR = "demo-crm"
_CNY = {"constant": "CNY"}
_OWNER = {"column": "负责人工号", "match": "number"}
_DIMENSIONS = {"segment": "客户规模", "customer": "客户类型", "industry": "行业", "product_line": "产品线"}
_WORDS = {**{stage: "open" for stage, _ in STAGES}, WON: "won", LOST: "lost"}

MAPPING: dict[str, Any] = {
    "deal": {
        "external_id": "商机编号",
        "name": "商机名称",
        "account": "客户",
        "owner": _OWNER,
        "stage": {"column": "阶段", "words": _WORDS},
        "amount": "金额",
        "currency": _CNY,
        "probability": {"column": "赢率", "of": 100},
        "opened_on": "创建日期",
        "expected_on": "预计签约",
        "closed_on": "关闭日期",
        "modified_at": {"column": "更新时间", "format": "%Y-%m-%d %H:%M"},
        "dimensions": _DIMENSIONS,
    },
    "contract": {
        "external_id": "合同编号",
        "name": "合同名称",
        "account": "客户",
        "owner": _OWNER,
        "amount": "金额",
        "currency": _CNY,
        "signed_on": "签订日期",
        "modified_at": {"column": "更新时间", "format": "%Y-%m-%d %H:%M"},
        "dimensions": _DIMENSIONS,
    },
    "visit": {
        "external_id": "拜访编号",
        "account": "客户",
        "owner": _OWNER,
        "occurred_on": "拜访日期",
        "modified_at": {"column": "更新时间", "format": "%Y-%m-%d %H:%M"},
    },
}
