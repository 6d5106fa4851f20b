"""Random texts of formulas: by the grammar, a little spoilt, or nothing like one."""

from random import Random
from typing import Final

NUMERIC: Final = ("won", "won", "won", "won", "成交额", "“成交额”", "n0", "below_zero", "huge")
OTHERS: Final = ("level", "active", "hired_on", "empty", "nobody", "「级 别」", "'高级'", "''", "true", "否")
NUMBERS: Final = ("0", "1", "1.8", "2.5", "0.000000001", "30%", "50％", "007", "999999999999999")
SIGNS: Final = ("+", "-", "*", "/", "×", "÷", "＋", "－", "／")
COMPARED: Final = ("<", "≤", ">=", "=", "!=", "＞＝", "<>")
LOGIC: Final = (" and ", "且", " or ", "或者")
GARBAGE: Final = (
    *"(），,'“”@^%.\\{３²٣é😀𠮷非\x00\n\u3000\u200b\u202e",
    *("..", "1.", ".5", "1e9", "“”", "not", "__class__", "eval(1)", "import os", "e\u0301"),
)


def formula(random: Random) -> str:
    """At most a few thousand characters."""
    kind = random.random()
    if kind < 0.92:
        return _number(random, random.choice((0, 1, 1, 2, 3, 5)))
    if kind < 0.96:
        return _spoilt(random, _number(random, 3))
    if kind < 0.98:
        return "".join(random.choices([*GARBAGE, *NUMERIC, *OTHERS, *SIGNS], k=random.randint(0, 30)))
    return _huge(random)


def _number(random: Random, depth: int) -> str:
    """What gives a number, with at most so much nested in it; now and then something else."""
    if depth == 0:
        (words,) = random.choices((NUMERIC, NUMBERS, OTHERS), weights=(14, 5, 1))
        return random.choice(words)
    parts = [_number(random, depth - 1) for _ in range(3)]
    match random.randrange(7):
        case 0 | 1:
            return f"{parts[0]} {random.choice(SIGNS)} {parts[1]}"
        case 2:
            return f"({parts[0]})" if random.random() < 0.7 else f"-{parts[0]}"
        case 3 | 4:
            return f"{random.choice(('if', '如果'))}({_condition(random, depth - 1)}, {parts[1]}，{parts[2]})"
        case 5:
            return f"{random.choice(('sum', 'mean', 'share', 'round', '合计'))}({parts[0]})"
        case _:
            return f"{random.choice(('min', '最大', 'max'))}({', '.join(parts[: random.randint(1, 3)])})"


def _condition(random: Random, depth: int) -> str:
    compared = f"{_number(random, depth)} {random.choice(COMPARED)} {_number(random, depth)}"
    other = random.choice(
        ("level = '高级'", "active", "hired_on > '2026-01-01'", "active = 是", "market ≠ ''")
    )
    return random.choice((compared, other, f"{compared}{random.choice(LOGIC)}{other}", f"非 {other}"))


def _spoilt(random: Random, text: str) -> str:
    for _ in range(random.randint(1, 3)):
        at, wrong = random.randint(0, len(text)), random.choice((*GARBAGE, ""))
        text = text[:at] + wrong + text[at + random.randint(0, 2) :]
    return text


def _huge(random: Random) -> str:
    count = random.choice((30, 31, 300, 700, 2000))
    return random.choice(
        (
            "(" * count + "1" + ")" * count,
            "-" * count + "won",
            "+".join(["won"] * count),
            "if(1 = 1, " * (count // 10) + "1",
            "÷".join(["1"] * count),
            "9" * count,
            "名" * count,
            "'" + "x" * count + "'",
            "max(" + ",".join(["1"] * count) + ")",
        )
    )
