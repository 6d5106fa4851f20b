"""A new number in words: how much, how much it was, and by which arithmetic it came about."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from throughline.core.amounts import written_out
from throughline.core.errors import Language
from throughline.insight.selectors.new_number import NewNumber
from throughline.insight.written_figures import amount_in_words

_BOUND: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "lock": "这个数是锁定的，不按权重分。",
        "min": "按权重分不到下限，取下限。",
        "max": "按权重分超过上限，取上限。",
    },
    "en": {
        "lock": "The number is locked and not shared by weight.",
        "min": "By weight it would be below its minimum, which it gets.",
        "max": "By weight it would be above its maximum, which it gets.",
    },
}


def title_of(found: Sequence[NewNumber], language: Language) -> str:
    """The first number, and how many more there are."""
    more = len(found) - 1
    if language == "zh":
        return _headline(found[0], "zh") + (f"（另有 {more} 个单元）" if more else "")
    return _headline(found[0], "en") + (f" (and {more} more)" if more else "")


def text_of(found: Sequence[NewNumber], language: Language) -> str:
    """What changed, and why it is this number: it multiplies out. Each further one under its own headline."""
    lines: list[str] = []
    for place, one in enumerate(found):
        lines += ["", _headline(one, language)] if place else []
        lines += _in_chinese(one) if language == "zh" else _in_english(one)
    return "\n".join(lines)


def _headline(found: NewNumber, language: Language) -> str:
    """The key result and the number."""
    amount = amount_in_words(found.level["amount"], found.key_result, language)
    if language == "zh":
        said = "指标是" if found.before is None else "指标改为"
        return f"{found.key_result.title}：{found.unit or '您'}的{said} {amount}"
    said = "is" if found.before is None else "is now"
    whose = "your target" if found.unit is None else f"the target of {found.unit}"
    return f"{found.key_result.title}: {whose} {said} {amount}"


def _in_chinese(found: NewNumber) -> list[str]:
    def said(amount: Decimal) -> str:
        return amount_in_words(amount, found.key_result, "zh")

    level, lines, whose = found.level, [], found.unit or "您"
    if found.before is not None:
        more = level["amount"] > found.before
        by = said(abs(level["amount"] - found.before))
        lines.append(f"原来 {said(found.before)}，{'增加' if more else '减少'} {by}。")
        changed = "、".join(
            f"{one.name['zh']} {one.before or '无'} → {one.after or '无'}" for one in found.changed
        )
        lines.append(
            f"变了的系数：{changed}。" if changed else f"{whose}的系数没有变，变的是总额、锁定或同级的权重。"
        )
    if level["bound"] == "none":
        lines.append(
            f"由来：{level['parent']['name']}按权重分的 {said(level['shared'])} × {whose}的权重 "
            f"{written_out(level['weight'])} ÷ 权重合计 {written_out(level['siblings_weight'])}。"
        )
        if level["kept"]:
            lines.append(f"另有到重排日已经要求过的 {said(level['kept'])}。")
        if level["factors"]:
            lines.append(f"{whose}的权重 = {_product(level['factors'], 'zh')}。")
    else:
        lines.append(_BOUND["zh"][level["bound"]])
    return [*lines, f"自 {level['effective']} 起。"]


def _in_english(found: NewNumber) -> list[str]:
    def said(amount: Decimal) -> str:
        return amount_in_words(amount, found.key_result, "en")

    level, lines = found.level, []
    its = "your" if found.unit is None else "its"
    if found.before is not None:
        more = level["amount"] > found.before
        by = said(abs(level["amount"] - found.before))
        lines.append(f"It was {said(found.before)}: {by} {'more' if more else 'less'}.")
        changed = ", ".join(
            f"{one.name['en']} {one.before or 'none'} → {one.after or 'none'}" for one in found.changed
        )
        lines.append(
            f"{its.title()} factors that changed: {changed}."
            if changed
            else f"{its.title()} factors are as they were; the total, locks or the others' weights changed."
        )
    if level["bound"] == "none":
        lines.append(
            f"Why: {said(level['shared'])} of {level['parent']['name']} is shared by weight; {its} weight is "
            f"{written_out(level['weight'])} of {written_out(level['siblings_weight'])}."
        )
        if level["kept"]:
            lines.append(f"Besides, {said(level['kept'])} had been asked for by the day of the re-plan.")
        if level["factors"]:
            lines.append(f"{its.title()} weight is {_product(level['factors'], 'en')}.")
    else:
        lines.append(_BOUND["en"][level["bound"]])
    return [*lines, f"It holds from {level['effective']}."]


def _product(factors: list[dict[str, Any]], language: Language) -> str:
    """职级系数 1.8（高级）× 爬坡系数 1: what was read stands behind a coefficient that was looked up."""
    left, right = ("（", "）") if language == "zh" else (" (", ")")
    said = []
    for factor in factors:
        read = factor["input"] if factor["input"] != factor["coefficient"] else None
        said.append(
            f"{factor['name'][language]} {factor['coefficient']}" + (f"{left}{read}{right}" if read else "")
        )
    return " × ".join(said)
