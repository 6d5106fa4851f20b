"""From text to a tree, by the grammar; bounded in length, size and depth, so that nothing recurses far."""

from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from lark import Lark, Transformer, UnexpectedCharacters, UnexpectedEOF, UnexpectedToken, v_args
from lark.exceptions import VisitError
from lark.lexer import Token

from throughline.core.rules.column import DIGITS, ONE
from throughline.core.rules.formula import errors, tree
from throughline.core.rules.formula.errors import FormulaProblem
from throughline.core.rules.formula.functions import BY_WORD, WORDS
from throughline.core.rules.label import Label

LONGEST: Final = 2000
DEEPEST: Final = 30
MOST_PARTS: Final = 300

_SIGNS: Final = {
    "==": "=",
    "＝": "=",
    "<>": "≠",
    "!=": "≠",
    "<=": "≤",
    "＜＝": "≤",
    "＜": "<",
    ">=": "≥",
    "＞＝": "≥",
    "＞": ">",
}
_FULL_WIDTH: Final = str.maketrans("０１２３４５６７８９．", "0123456789.")
_OPERATORS: Final = {"PLUS": "+", "MINUS": "-", "TIMES": "×", "DIVIDED": "÷"}


@lru_cache(maxsize=512)
def parse(text: str) -> tree.Tree:
    """The tree of a formula; raises FormulaProblem."""
    if len(text) > LONGEST:
        raise errors.too_large(LONGEST, Label(f"超过 {LONGEST} 个字符", f"over {LONGEST} characters"))
    try:
        built: _Sized = _parser().parse(text)  # type: ignore[assignment]
    except UnexpectedCharacters as error:
        at = error.pos_in_stream or 0
        raise errors.unexpected(at, text[at], error.allowed or set()) from None
    except UnexpectedEOF as error:
        raise errors.unexpected(len(text), "", set(error.expected)) from None
    except UnexpectedToken as error:
        at = len(text) if error.token.type == "$END" else int(error.token.start_pos or 0)
        raise errors.unexpected(at, str(error.token), set(error.accepts or error.expected)) from None
    except VisitError as error:
        if isinstance(error.orig_exc, FormulaProblem):
            raise error.orig_exc from None
        raise
    return built.tree


class _Sized:
    """A tree with its depth and the number of its parts, which are refused as soon as they are too many."""

    def __init__(self, made: tree.Tree, *parts: "_Sized") -> None:
        self.tree = made
        self.depth: int = 1 + max((part.depth for part in parts), default=0)
        self.parts: int = 1 + sum(part.parts for part in parts)
        if self.depth > DEEPEST:
            raise errors.too_large(made.at, Label(f"嵌套超过 {DEEPEST} 层", f"nested over {DEEPEST} deep"))
        if self.parts > MOST_PARTS:
            raise errors.too_large(made.at, Label(f"超过 {MOST_PARTS} 项", f"over {MOST_PARTS} parts"))


@v_args(inline=True)
class _Build(Transformer[Token, _Sized]):
    """Called while the grammar reduces: the tree is built from the leaves up, without recursion."""

    def number(self, token: Token) -> _Sized:
        return _Sized(tree.Number(_units(token), _at(token)))

    def text(self, token: Token) -> _Sized:
        return _Sized(tree.Text(token[1:-1], _at(token)))

    def yes(self, token: Token) -> _Sized:
        return _Sized(tree.YesNo(True, _at(token)))

    def no(self, token: Token) -> _Sized:
        return _Sized(tree.YesNo(False, _at(token)))

    def name(self, token: Token) -> _Sized:
        written = token[1:-1].strip() if token.type == "QUOTED" else str(token)
        return _Sized(tree.Name(written, _at(token)))

    def minus(self, sign: Token, of: _Sized) -> _Sized:
        return _Sized(tree.Minus(of.tree, _at(sign)), of)

    def binary(self, left: _Sized, sign: Token, right: _Sized) -> _Sized:
        operator: Any = _OPERATORS[sign.type]
        return _Sized(tree.Binary(operator, left.tree, right.tree, _at(sign)), left, right)

    def compared(self, left: _Sized, sign: Token, right: _Sized) -> _Sized:
        written: Any = _SIGNS.get(sign, str(sign))
        return _Sized(tree.Compared(written, left.tree, right.tree, _at(sign)), left, right)

    def both(self, left: _Sized, right: _Sized) -> _Sized:
        return _Sized(tree.Logic("and", left.tree, right.tree, left.tree.at), left, right)

    def either(self, left: _Sized, right: _Sized) -> _Sized:
        return _Sized(tree.Logic("or", left.tree, right.tree, left.tree.at), left, right)

    def denied(self, of: _Sized) -> _Sized:
        return _Sized(tree.Logic("not", of.tree, None, of.tree.at), of)

    def call(self, name: Token, *arguments: _Sized) -> _Sized:
        function = BY_WORD.get(name.lower())
        if function is None:
            raise errors.unknown_function(_at(name), name, WORDS)
        count = len(arguments)
        if count < function.least or (function.most is not None and count > function.most):
            raise errors.wrong_count(_at(name), name, count, function.least, function.most)
        made = tree.Call(function.name, tuple(one.tree for one in arguments), _at(name))
        return _Sized(made, *arguments)


@lru_cache(maxsize=1)
def _parser() -> Lark:
    grammar = (Path(__file__).parent / "formula.lark").read_text(encoding="utf-8")
    return Lark(grammar, parser="lalr", lexer="contextual", transformer=_Build(), propagate_positions=False)


def _at(token: Token) -> int:
    return int(token.start_pos or 0)


def _units(token: Token) -> int:
    written = token.rstrip("%％")
    share = written != token
    written = written.translate(_FULL_WIDTH)
    digits, _, decimals = written.partition(".")
    if len(digits.lstrip("0")) > 15 or len(decimals) > DIGITS:
        raise errors.bad_number(_at(token), token)
    units = int(digits) * ONE + int(decimals.ljust(DIGITS, "0"))
    if not share:
        return units
    if units % 100:
        raise errors.bad_number(_at(token), token)
    return units // 100
