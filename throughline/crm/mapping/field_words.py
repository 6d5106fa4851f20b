"""What the fields of facts, and the ways of recognising an owner, are called in a sentence."""

from collections.abc import Mapping
from typing import Final

from throughline.core.errors import Language

FIELDS: Final[Mapping[str, tuple[str, str]]] = {
    "external_id": ("编号", "id"),
    "name": ("名称", "name"),
    "account": ("客户", "account"),
    "owner": ("负责人", "owner"),
    "participants": ("参与人", "participants"),
    "stage": ("阶段", "stage"),
    "probability": ("概率", "probability"),
    "amount": ("金额（含税）", "amount with tax"),
    "amount_untaxed": ("不含税金额", "amount without tax"),
    "tax": ("税额", "tax"),
    "tax_rate": ("税率", "tax rate"),
    "currency": ("币种", "currency"),
    "opened_on": ("创建日期", "day it was opened"),
    "expected_on": ("预计成交日期", "expected close"),
    "closed_on": ("成交日期", "close date"),
    "signed_on": ("签约日期", "day it was signed"),
    "invoiced_on": ("开票日期", "day it was invoiced"),
    "paid_on": ("回款日期", "day it was paid"),
    "due_on": ("到期日期", "due date"),
    "occurred_on": ("拜访日期", "day of the visit"),
    "modified_at": ("修改时间", "time of change"),
    "product_line": ("产品线", "product line"),
    "industry": ("行业", "industry"),
    "segment": ("客户类型", "segment"),
    "territory": ("地区", "territory"),
}
MATCHES: Final[Mapping[str, tuple[str, str]]] = {
    "number": ("工号", "number"),
    "email": ("邮箱", "mail address"),
    "name": ("姓名", "name"),
}


def field_word(field: str, language: Language) -> str:
    """A dimension of the company's own is called what it is."""
    return _said(FIELDS, field, language)


def match_word(match: str, language: Language) -> str:
    return _said(MATCHES, match, language)


def _said(words: Mapping[str, tuple[str, str]], code: str, language: Language) -> str:
    zh, en = words.get(code, (code, code))
    return zh if language == "zh" else en
