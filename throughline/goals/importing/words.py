"""The words by which a file names kinds, measures and sources of key results."""

from collections.abc import Mapping

from throughline.goals.models import KEY_RESULT_KINDS, MEASURES, SOURCES
from throughline.kit.spreadsheets.sheet import Raw
from throughline.org.importing.cells import BadCell, plain

Words = Mapping[str, tuple[str, ...]]

KINDS: Words = {
    "increase": ("增长", "提升", "增加", "达到"),
    "decrease": ("下降", "降低", "减少"),
    "keep_above": ("不低于", "保持不低于"),
    "keep_below": ("不高于", "不超过", "保持不高于"),
    "milestone": ("里程碑",),
    "yes_no": ("是否", "是/否", "yes/no"),
}
MEASURED: Words = {
    "money": ("金额",),
    "count": ("数量", "个数", "次数"),
    "percent": ("百分比", "比例", "%"),
    "none": ("无", "不计量"),
}
FED: Words = {
    "metric": ("口径", "指标口径"),
    "check_in": ("填报", "进展填报", "手工", "check-in"),
    "sum": ("合计", "下级合计", "汇总"),
    "weighted": ("加权", "按权重"),
    "target_weighted": ("按指标加权", "按目标加权"),
}
assert (set(KINDS), set(MEASURED), set(FED)) == (set(KEY_RESULT_KINDS), set(MEASURES), set(SOURCES))


def kind(raw: Raw) -> str | None:
    return _among(raw, KINDS)


def measure(raw: Raw) -> str | None:
    return _among(raw, MEASURED)


def source(raw: Raw) -> str | None:
    return _among(raw, FED)


def _among(raw: Raw, known: Words) -> str | None:
    text = plain(raw)
    if text is None:
        return None
    for choice, words in known.items():
        if text.lower() in (choice, choice.replace("_", " "), *words):
            return choice
    raise BadCell("wrong_kind", known=", ".join(f"{words[0]} ({one})" for one, words in known.items()))
