"""The functions that a formula may call, by their names in both languages."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Function:
    """`most` of None: any number of arguments."""

    name: str
    words: tuple[str, ...]
    least: int
    most: int | None


FUNCTIONS: Final = (
    Function("if", ("if", "如果"), 3, 3),
    Function("min", ("min", "最小", "最小值"), 1, None),
    Function("max", ("max", "最大", "最大值"), 1, None),
    Function("round", ("round", "舍入"), 1, 2),
    Function("sum", ("sum", "合计"), 1, 1),
    Function("mean", ("mean", "平均"), 1, 1),
    Function("share", ("share", "占比"), 1, 1),
)
BY_WORD: Final = {word: function for function in FUNCTIONS for word in function.words}
WORDS: Final = "、".join("/".join(function.words) for function in FUNCTIONS)
