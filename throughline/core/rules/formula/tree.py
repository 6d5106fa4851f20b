"""A parsed formula as values. `at` is the character (from 0) at which each part begins."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Operator = Literal["+", "-", "×", "÷"]
Comparison = Literal["=", "≠", "<", "≤", ">", "≥"]


@dataclass(frozen=True)
class Number:
    """A number, in billionths."""

    units: int
    at: int


@dataclass(frozen=True)
class Text:
    """A text to compare with."""

    value: str
    at: int


@dataclass(frozen=True)
class YesNo:
    """True or false."""

    value: bool
    at: int


@dataclass(frozen=True)
class Name:
    """A connected node or an attribute."""

    name: str
    at: int


@dataclass(frozen=True)
class Minus:
    """The negative of a number."""

    of: "Tree"
    at: int


@dataclass(frozen=True)
class Binary:
    """Two numbers added, subtracted, multiplied or divided; `at` is the operator's place."""

    operator: Operator
    left: "Tree"
    right: "Tree"
    at: int


@dataclass(frozen=True)
class Compared:
    """Two values of one type compared; `at` is the sign's place."""

    sign: Comparison
    left: "Tree"
    right: "Tree"
    at: int


@dataclass(frozen=True)
class Logic:
    """Conditions joined; of `not` there is only `left`."""

    word: Literal["and", "or", "not"]
    left: "Tree"
    right: "Tree | None"
    at: int


@dataclass(frozen=True)
class Call:
    """A function by its English name; `at` is where the name begins."""

    function: str
    arguments: tuple["Tree", ...]
    at: int


Tree = Number | Text | YesNo | Name | Minus | Binary | Compared | Logic | Call


def below(tree: Tree) -> tuple[Tree, ...]:
    """The parts that a part is made of."""
    match tree:
        case Minus(of):
            return (of,)
        case Binary(_, left, right) | Compared(_, left, right):
            return (left, right)
        case Logic(_, left, right):
            return (left,) if right is None else (left, right)
        case Call(_, arguments):
            return arguments
    return ()


def names_in(tree: Tree) -> Iterator[Name]:
    """Every name, from left to right."""
    if isinstance(tree, Name):
        yield tree
    for part in below(tree):
        yield from names_in(part)
