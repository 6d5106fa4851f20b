"""What the books call things in a workbook."""

from collections.abc import Mapping
from typing import Final

from throughline.books.differences import Reason
from throughline.core.errors import Language

REASON: Final[Mapping[Reason, Mapping[Language, str]]] = {
    "waiting": {"zh": "在收件箱里等待", "en": "waiting in the inbox"},
    "not_credited": {"zh": "没有计入", "en": "not credited"},
    "to_nobody": {"zh": "负责人对应不到人", "en": "credited to nobody"},
    "rate": {"zh": "汇率差", "en": "difference of rates"},
    "partly": {"zh": "只计入一部分", "en": "partly credited"},
    "over": {"zh": "多计", "en": "over-credited"},
}
KIND: Final[Mapping[str, Mapping[Language, str]]] = {
    "deal": {"zh": "商机", "en": "deals"},
    "contract": {"zh": "合同", "en": "contracts"},
    "invoice": {"zh": "开票", "en": "invoices"},
    "payment": {"zh": "回款", "en": "payments"},
}
DATE: Final[Mapping[str, Mapping[Language, str]]] = {
    "closed": {"zh": "赢单", "en": "won"},
    "signed": {"zh": "签约", "en": "signed"},
    "invoiced": {"zh": "开票", "en": "invoiced"},
    "paid": {"zh": "回款", "en": "paid"},
    "due": {"zh": "应收", "en": "due"},
}
