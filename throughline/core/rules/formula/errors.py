"""What can be wrong with the text of a formula; each says at which character, and what was expected."""

from dataclasses import dataclass
from typing import Final

from throughline.core.rules.label import Label

WORDS: Final = {
    "NUMBER": Label("数", "a number"),
    "NAME": Label("名称", "a name"),
    "QUOTED": Label("引号里的名称", "a quoted name"),
    "TEXT": Label("'文字'", "a 'text'"),
    "_OPEN": Label("“(”", "“(”"),
    "_CLOSE": Label("“)”", "“)”"),
    "_COMMA": Label("逗号", "a comma"),
    "PLUS": Label("＋", "+"),
    "MINUS": Label("－", "-"),
    "TIMES": Label("×", "×"),
    "DIVIDED": Label("÷", "÷"),
    "COMPARES": Label("比较号", "a comparison"),
    "_AND": Label("且", "and"),
    "_OR": Label("或", "or"),
    "$END": Label("公式结束", "the end"),
}
_HIDDEN: Final = {"_NOT", "YES", "NO"}


@dataclass(frozen=True)
class FormulaProblem(Exception):
    """`at` counts characters from 0; the sentences count from 1, as people do."""

    code: str
    at: int
    text: Label


def unexpected(at: int, found: str, expected: set[str]) -> FormulaProblem:
    """A character or word that cannot stand where it stands; `expected` are names of tokens."""
    known = [WORDS[name] for name in WORDS if name in expected and name not in _HIDDEN]
    zh, en = "、".join(word.zh for word in known), ", ".join(word.en for word in known)
    shown = Label(f"是“{found}”", f"stands “{found}”") if found else Label("公式就结束了", "it ends")
    return FormulaProblem(
        "formula_unexpected",
        at,
        Label(
            f"公式第 {at + 1} 个字符处{shown.zh}，这里应为：{zh}。",
            f"At character {at + 1} of the formula {shown.en}; expected here: {en}.",
        ),
    )


def too_large(at: int, what: Label) -> FormulaProblem:
    """Longer, or deeper, than any formula that people can read."""
    return FormulaProblem(
        "formula_too_large",
        at,
        Label(
            f"公式太大：{what.zh}。请拆成几个节点。",
            f"The formula is too large: {what.en}. Use several nodes.",
        ),
    )


def bad_number(at: int, found: str) -> FormulaProblem:
    """A number that nine decimals and fifteen digits do not hold."""
    return FormulaProblem(
        "formula_number",
        at,
        Label(
            f"公式第 {at + 1} 个字符处的数 {found} 超出范围：整数最多 15 位，小数最多 9 位。",
            f"The number {found} at character {at + 1} passes 15 digits before the point or 9 after it.",
        ),
    )


def unknown_function(at: int, found: str, words: str) -> FormulaProblem:
    """A call of a function that there is not."""
    return FormulaProblem(
        "formula_function",
        at,
        Label(
            f"公式第 {at + 1} 个字符处：没有函数“{found}”，可用的有：{words}。",
            f"At character {at + 1}: there is no function “{found}”; there are: {words}.",
        ),
    )


def wrong_count(at: int, found: str, count: int, least: int, most: int | None) -> FormulaProblem:
    """A function with too few or too many arguments."""
    wanted = str(least) if most == least else f"{least}–{most}" if most is not None else f"≥ {least}"
    return FormulaProblem(
        "formula_arguments",
        at,
        Label(
            f"公式第 {at + 1} 个字符处：函数 {found} 要 {wanted} 个参数，这里有 {count} 个。",
            f"At character {at + 1}: the function {found} takes {wanted} arguments, here are {count}.",
        ),
    )


def wrong_type(at: int, expected: Label, found: Label) -> FormulaProblem:
    """A part whose value is not of the type that its place needs."""
    return FormulaProblem(
        "formula_type",
        at,
        Label(
            f"公式第 {at + 1} 个字符处应为{expected.zh}，却是{found.zh}。",
            f"At character {at + 1} the formula needs {expected.en}, and here is {found.en}.",
        ),
    )


def unknown_name(at: int, found: str) -> FormulaProblem:
    """A name that is neither a connected node nor an attribute."""
    return FormulaProblem(
        "formula_name",
        at,
        Label(
            f"公式第 {at + 1} 个字符处的“{found}”既不是接入的节点，也不是属性的名称或编码。",
            f"“{found}” at character {at + 1} is neither a connected node nor an attribute's name or code.",
        ),
    )


def wrong_digits(at: int) -> FormulaProblem:
    """The number of decimals to round to is written out in the formula."""
    return FormulaProblem(
        "formula_digits",
        at,
        Label(
            f"公式第 {at + 1} 个字符处：舍入的位数应为 0 到 9 的整数。",
            f"At character {at + 1}: the digits to round to must be a whole number from 0 to 9.",
        ),
    )
