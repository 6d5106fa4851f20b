"""What the fields of records are called: in the pages, and in the columns of the world's CRMs."""

from collections.abc import Mapping

from throughline.crm.mapping.schema import FactKind, ObjectKind

Words = tuple[str, str]
"""The same in Chinese and in English."""
FieldWords = tuple[Words, tuple[str, ...], str]
"""Its own words, others by which its columns are known, and what stands in them."""

WORDS: Mapping[ObjectKind, Words] = {
    "deal": ("商机（成交）", "Deals"),
    "contract": ("合同", "Contracts"),
    "invoice": ("发票", "Invoices"),
    "payment": ("回款", "Payments"),
    "visit": ("客户拜访", "Visits"),
    "account": ("客户", "Accounts"),
}
DATES: Mapping[FactKind, tuple[str, ...]] = {
    "deal": ("opened_on", "expected_on", "closed_on"),
    "contract": ("signed_on", "invoiced_on", "paid_on"),
    "invoice": ("invoiced_on",),
    "payment": ("paid_on",),
    "visit": ("occurred_on",),
}
ACCOUNT_NAMES = ("客户名称", "客户", "公司名称", "account", "account name", "customer", "company")
DIMENSIONS = ("product_line", "industry", "segment", "territory")
_ID = ("编号", "单号", "记录编号", "商机编号", "合同编号", "发票号", "回款编号", "拜访编号", "客户编号", "id",
       "opportunity id", "deal id", "record id", "contract number", "account id", "hs object id",
       "object id",       "external id")  # fmt: skip
KNOWN: Mapping[str, FieldWords] = {
    "external_id": (("编号", "Id"), _ID, "text"),
    "name": (("名称", "Name"), ("商机名称", "合同名称", "主题", "标题", "opportunity", "title",
                              "deal name", "opportunity name"), "text"),
    "account": (("客户", "Account"), ("客户名称", "公司名称", "客户简称", "account name", "customer", "party",
                                    "company"), "text"),
    "owner": (("负责人", "Owner"), ("销售", "销售员", "业务员", "负责人工号", "所有人", "跟进人",
                                 "sales agent", "sales rep", "opportunity owner", "owner id",
                                 "hubspot owner id", "employee", "assigned user", "sales person"), "person"),
    "stage": (("阶段", "Stage"), ("销售阶段", "商机阶段", "状态", "deal stage", "status", "stage name",
                                 "state"), "text"),
    "amount": (("金额", "Amount"), ("商机金额", "成交金额", "合同金额", "签约金额", "回款金额", "开票金额",
                                 "close value", "value", "price", "total amount", "grand total"), "amount"),
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
                                              "last modified date", "write date", "system modstamp",
                                              "updated at"), "text"),
    "product_line": (("产品线", "Product line"), ("产品", "产品系列", "product", "series"), "text"),
    "industry": (("行业", "Industry"), ("所属行业", "sector"), "text"),
    "segment": (("客户类型", "Segment"), ("客户等级", "客户类别", "customer type"), "text"),
    "territory": (("地区", "Territory"), ("区域", "省份", "城市", "region", "office location"), "text"),
}  # fmt: skip
