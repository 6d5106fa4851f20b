"""What is wrong with one cell of a plan's sheet, in words that say what to write instead."""

from dataclasses import dataclass, field
from typing import Any, Final

from throughline.core.errors import Language

_WORDS: Final[dict[str, tuple[str, str]]] = {
    "unknown_owner": (
        "方案里没有这个编码；请改正，或删去这一行。",
        "the plan has nobody with this code; correct it, or delete the row.",
    ),
    "twice": (
        "与第 {first} 行是同一个人或单元；请只留一行。",
        "this is the same person or unit as in row {first}; keep only one row.",
    ),
    "wrong_number": (
        "“{value}”不是金额；请写成数字，或清空。",
        "“{value}” is not an amount; write a number, or empty the cell.",
    ),
    "too_many_digits": ("“{value}”的位数太多。", "“{value}” has too many digits."),
    "too_long": ("原因不能超过 {longest} 个字。", "a reason has at most {longest} characters."),
    "contradiction": ("{zh}", "{en}"),
}


@dataclass(frozen=True)
class CellProblem:
    """`cell` is named as the spreadsheet names it."""

    cell: str
    code: str
    value: str
    params: dict[str, Any] = field(default_factory=dict)

    def message(self, language: Language) -> str:
        """“E17: …”."""
        zh, en = _WORDS[self.code]
        said = (zh if language == "zh" else en).format(value=self.value, **self.params)
        return f"{self.cell}：{said}" if language == "zh" else f"{self.cell}: {said}"
