"""One difference between what is stored and what the inbox says, in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from throughline.core.errors import Language

What = Literal[
    "account", "fact", "fact_missing", "fact_unknown", "fact_unreadable", "credit", "credit_missing",
    "credit_unknown", "credit_sum", "reversal", "day", "day_unknown", "actual", "attainment", "status",
    "objective",
]  # fmt: skip

WORDS: Final[Mapping[What, tuple[str, str]]] = {
    "account": ("客户与记录不符", "an account differs from its record"),
    "fact": ("业务事实与记录不符", "a fact differs from its record"),
    "fact_missing": ("记录已处理，却没有业务事实", "a record was folded, yet its fact is missing"),
    "fact_unknown": ("业务事实没有对应的记录", "a fact has no record behind it"),
    "fact_unreadable": (
        "按现在的映射已读不出这条业务事实，请重新读取这个连接",
        "the mapping does not read this fact any more; read the connector again",
    ),
    "credit": ("业绩金额或笔数不符", "a credit has another amount or count"),
    "credit_missing": ("缺少业绩", "a credit is missing"),
    "credit_unknown": ("多出业绩", "a credit should not be there"),
    "credit_sum": ("业绩之和不等于事实金额", "credits do not add up to their fact"),
    "reversal": ("冲销不是原行的相反数", "a reversal is not the exact negative of its line"),
    "day": ("关键结果某日的数不符", "a day of a key result differs"),
    "day_unknown": ("某日的数没有对应的关键结果", "a day has no key result behind it"),
    "actual": ("关键结果的实际值不符", "the actual of a key result differs"),
    "attainment": ("关键结果的达成率不符", "the attainment of a key result differs"),
    "status": ("关键结果的状态不符", "the status of a key result differs"),
    "objective": ("目标的进度或状态不符", "the progress or status of an objective differs"),
}


@dataclass(frozen=True, slots=True)
class Difference:
    """`name` says of what it is; `stored` and `computed` are written out, empty where there is none."""

    what: What
    name: str
    stored: str
    computed: str

    def sentence(self, language: Language) -> str:
        zh, en = WORDS[self.what]
        if language == "zh":
            return f"{zh}：{self.name}，库中 {self.stored or '无'}，应为 {self.computed or '无'}"
        return f"{en}: {self.name}: stored {self.stored or 'none'}, should be {self.computed or 'none'}"
