"""Which fields the records of a CRM have, and by which headers their columns are recognised."""

from collections.abc import Sequence
from dataclasses import replace

from throughline.crm.mapping.schema import CREDITING, FactKind, ObjectKind
from throughline.imports.draft import Field, Words

WORDS: dict[ObjectKind, Words] = {
    "deal": ("商机（成交）", "Deals"),
    "contract": ("合同", "Contracts"),
    "invoice": ("发票", "Invoices"),
    "payment": ("回款", "Payments"),
    "visit": ("客户拜访", "Visits"),
    "account": ("客户", "Accounts"),
}
DATES: dict[FactKind, tuple[str, ...]] = {
    "deal": ("opened_on", "expected_on", "closed_on"),
    "contract": ("signed_on", "invoiced_on", "paid_on"),
    "invoice": ("invoiced_on",),
    "payment": ("paid_on",),
    "visit": ("occurred_on",),
}
ACCOUNT_NAMES = ("客户名称", "客户", "公司名称", "account", "account name", "customer", "company")
DIMENSIONS = ("product_line", "industry", "segment", "territory")
_ID = ("编号", "单号", "记录编号", "商机编号", "合同编号", "发票号", "回款编号", "拜访编号", "客户编号", "id",
       "opportunity id", "deal id", "record id", "contract number", "account id")  # fmt: skip
_KNOWN: dict[str, tuple[Words, tuple[str, ...], str]] = {
    "external_id": (("编号", "Id"), _ID, "text"),
    "name": (("名称", "Name"), ("商机名称", "合同名称", "主题", "标题", "opportunity", "title",
                              "deal name", "opportunity name"), "text"),
    "account": (("客户", "Account"), ("客户名称", "公司名称", "客户简称", "account name", "customer",
                                    "company"), "text"),
    "owner": (("负责人", "Owner"), ("销售", "销售员", "业务员", "负责人工号", "所有人", "跟进人",
                                 "sales agent", "sales rep", "opportunity owner", "owner id"), "person"),
    "stage": (("阶段", "Stage"), ("销售阶段", "商机阶段", "状态", "deal stage", "status"), "text"),
    "amount": (("金额", "Amount"), ("商机金额", "成交金额", "合同金额", "签约金额", "回款金额", "开票金额",
                                 "close value", "value", "price"), "amount"),
    "currency": (("币种", "Currency"), ("货币",), "text"),
    "probability": (("赢率", "Probability"), ("概率", "成交概率", "win rate"), "amount"),
    "opened_on": (("创建日期", "Opened on"), ("创建时间", "立项日期", "engage date", "created", "create date",
                                          "open date"), "date"),
    "expected_on": (("预计成交日期", "Expected on"), ("预计签约日期", "预计结单日期", "expected close",
                                                "expected close date"), "date"),
    "closed_on": (("成交日期", "Closed on"), ("结单日期", "赢单日期", "签约日期", "close date", "closed date",
                                          "closed"), "date"),
    "signed_on": (("签约日期", "Signed on"), ("签订日期", "合同日期", "sign date", "signed"), "date"),
    "invoiced_on": (("开票日期", "Invoiced on"), ("发票日期", "invoice date"), "date"),
    "paid_on": (("回款日期", "Paid on"), ("到账日期", "收款日期", "payment date", "paid"), "date"),
    "occurred_on": (("拜访日期", "Occurred on"), ("日期", "活动日期", "visit date", "date"), "date"),
    "modified_at": (("修改时间", "Modified at"), ("最后修改时间", "更新时间", "last modified", "modified",
                                              "updated at"), "text"),
    "product_line": (("产品线", "Product line"), ("产品", "产品系列", "product", "series"), "text"),
    "industry": (("行业", "Industry"), ("所属行业", "sector"), "text"),
    "segment": (("客户类型", "Segment"), ("客户等级", "客户类别", "customer type"), "text"),
    "territory": (("地区", "Territory"), ("区域", "省份", "城市", "region", "office location"), "text"),
}  # fmt: skip


def fields_of(kind: ObjectKind) -> list[Field]:
    """What the columns of such records may be; an account only lends its words to facts."""
    if kind == "account":
        names = ("external_id", "name", "industry", "territory", "modified_at")
        found = _fields(names, ("external_id", "name"))
        return [replace(one, headers=(*one.headers, *ACCOUNT_NAMES)) if one.name == "name" else one
                for one in found]  # fmt: skip
    first = CREDITING[kind][0][1]
    required = ["external_id", "owner", first]
    plain = ["external_id", "name", "account", "owner"]
    if kind == "deal":
        plain, required = [*plain, "stage"], [*required, "stage"]
    if kind != "visit":
        required.append("amount")
    shown = [*plain, "amount", "currency", *(["probability"] if kind == "deal" else [])]
    return _fields((*shown, *DATES[kind], *DIMENSIONS, "modified_at"), required)


def _fields(names: Sequence[str], required: Sequence[str]) -> list[Field]:
    return [
        Field(name, _KNOWN[name][0], (name, *_KNOWN[name][0], *_KNOWN[name][1]), name in required,
              _KNOWN[name][2])
        for name in names
    ]  # fmt: skip
