"""What each reason for waiting is called in a list, and where it is mended."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

Place = Literal["mapping", "owners", "rates", "source", "operator"]
"""The page that mends it; `source`: nobody here can, but the record may be mended in place."""


@dataclass(frozen=True, slots=True)
class Mending:
    zh: str
    en: str
    place: Place


MENDING: Final[Mapping[str, Mending]] = {
    "body_unreadable": Mending("内容无法读取", "Content not readable", "source"),
    "object_not_in_mapping": Mending("映射里没有这种对象", "Kind of record not mapped", "mapping"),
    "id_missing": Mending("没有编号", "No id", "source"),
    "stage_unknown": Mending("阶段未对应", "Stage not mapped", "mapping"),
    "owner_unknown": Mending("负责人无法匹配", "Owner not matched", "owners"),
    "owner_ambiguous": Mending("负责人对应多人", "Owner matches several people", "owners"),
    "not_a_number": Mending("数字写法不对", "Not a number", "source"),
    "amount_too_fine": Mending("数字超出精度", "Number too large or too fine", "source"),
    "amount_missing": Mending("缺少金额", "Amount missing", "source"),
    "date_unreadable": Mending("日期写法不对", "Date not readable", "mapping"),
    "date_missing": Mending("缺少日期", "Date missing", "source"),
    "owner_missing": Mending("没有负责人", "No owner", "owners"),
    "part_missing": Mending("参与人缺少份额", "A participant without a share", "source"),
    "part_below_zero": Mending("参与人份额为负", "A share below zero", "source"),
    "participants_unreadable": Mending("参与人名单无法读取", "Participants not readable", "mapping"),
    "not_one_value": Mending("字段不是单个值", "Not a single value", "mapping"),
    "other_currency": Mending("币种未对应", "Currency not mapped", "mapping"),
    "rate_missing": Mending("缺少汇率", "Exchange rate missing", "rates"),
    "text_too_long": Mending("文字过长", "Text too long", "source"),
    "cannot_be_folded": Mending("处理时出错", "Could not be processed", "operator"),
}


def mending_of(code: str) -> Mending:
    """A reason that nobody described stands for itself."""
    return MENDING.get(code) or Mending(code, code, "source")
