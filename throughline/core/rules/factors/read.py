"""Rules as plain JSON, the form in which they are kept; docs/algorithms/rules.md has the whole grammar.

Numbers are strings ("1.3") or integers with at most nine fractional digits; a JSON float is refused, because
0.1 is not a tenth.
"""

import json
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final

from throughline.core.rules.errors import BadRuleField, RuleVersionUnknown
from throughline.core.rules.factors.rule import Constant, Factor, FactorRule, Lookup, Number, Ramp
from throughline.core.rules.label import Label
from throughline.core.rules.missing import Default, Missing, PeersMedian, Refuse
from throughline.core.rules.subjects import HIRED_ON

FORMAT: Final = 1
COEFFICIENT: Final = re.compile(r"[0-9]{1,15}(\.[0-9]{1,9})?", re.ASCII)

_NAME = ("两种语言的名称 {zh, en}", "a name in both languages {zh, en}")
_COEFFICIENT = (
    '不小于 0、小数不超过九位的字符串，如 "1.3"',
    'a string of 0 or more with up to nine decimals, such as "1.3"',
)


def factors_from_json(body: Any) -> FactorRule:
    """The rule written in `body`; raises RuleVersionUnknown, or BadRuleField with the path of the field."""
    _only(body, {"version", "person", "unit"}, "body")
    if body.get("version") != FORMAT or isinstance(body.get("version"), bool):
        raise RuleVersionUnknown(version=body.get("version"))
    if "person" not in body and "unit" not in body:
        raise _bad("person", None, "因子的列表", "a list of factors")
    return FactorRule(_factors(body, "person"), _factors(body, "unit"))


def _factors(body: Mapping[str, Any], subject: str) -> tuple[Factor, ...]:
    items = body.get(subject, [])
    if not isinstance(items, list):
        raise _bad(subject, items, "因子的列表", "a list of factors")
    return tuple(_factor(item, f"{subject}[{index}]") for index, item in enumerate(items))


def _factor(item: Any, at: str) -> Factor:
    if not isinstance(item, Mapping) or item.get("kind") not in [*_KINDS]:
        kind = item.get("kind") if isinstance(item, Mapping) else item
        raise _bad(f"{at}.kind", kind, " 或 ".join(_KINDS), " or ".join(_KINDS))
    read, fields = _KINDS[item["kind"]]
    _only(item, {"kind", "name", *fields}, at)
    return read(item, _name(item, at), at)


def _lookup(item: Mapping[str, Any], name: Label, at: str) -> Factor:
    table = item.get("table")
    if not isinstance(table, Mapping) or not table:
        raise _bad(f"{at}.table", table, "值到系数的对照表", "a table from values to coefficients")
    rows = {str(value): _coefficient(table, value, f"{at}.table") for value in table}
    otherwise = _coefficient(item, "otherwise", at) if item.get("otherwise") is not None else None
    return Lookup(name, _code(item, "attribute", at), rows, otherwise, _missing(item, at))


def _number(item: Mapping[str, Any], name: Label, at: str) -> Factor:
    zero = item.get("zero_is_missing", False)
    if not isinstance(zero, bool):
        raise _bad(f"{at}.zero_is_missing", zero, " true 或 false", "true or false")
    return Number(name, _code(item, "attribute", at), zero, _missing(item, at))


def _ramp(item: Mapping[str, Any], name: Label, at: str) -> Factor:
    steps = item.get("steps")
    if not isinstance(steps, list) or not steps:
        raise _bad(f"{at}.steps", steps, "月数与份额的列表", "a list of months and shares")
    read = tuple(_step(step, f"{at}.steps[{index}]") for index, step in enumerate(steps))
    months = [month for month, _ in read]
    if months[0] != 0 or months != sorted(set(months)):
        raise _bad(f"{at}.steps", months, "从 0 开始、依次增大的月数", "months that start at 0 and rise")
    attribute = _code(item, "attribute", at) if "attribute" in item else HIRED_ON
    return Ramp(name, attribute, read, _missing(item, at))


def _constant(item: Mapping[str, Any], name: Label, at: str) -> Factor:
    return Constant(name, _coefficient(item, "value", at))


_KINDS: Final[Mapping[str, tuple[Callable[[Mapping[str, Any], Label, str], Factor], set[str]]]] = {
    "lookup": (_lookup, {"attribute", "table", "otherwise", "missing"}),
    "number": (_number, {"attribute", "zero_is_missing", "missing"}),
    "ramp": (_ramp, {"attribute", "steps", "missing"}),
    "constant": (_constant, {"value"}),
}


def _step(step: Any, at: str) -> tuple[int, Decimal]:
    _only(step, {"months", "share"}, at)
    months = step.get("months")
    if not isinstance(months, int) or isinstance(months, bool) or months < 0:
        raise _bad(f"{at}.months", months, "不小于 0 的整数", "a whole number, 0 or more")
    return months, _coefficient(step, "share", at)


def _missing(item: Mapping[str, Any], at: str) -> Missing:
    policy, at = item.get("missing", {"use": "error"}), f"{at}.missing"
    _only(policy, {"use", "value", "peers", "by", "times"}, at)
    match policy.get("use"):
        case "error":
            _only(policy, {"use"}, at)
            return Refuse()
        case "default":
            _only(policy, {"use", "value"}, at)
            return Default(_coefficient(policy, "value", at))
        case "peers_median":
            _only(policy, {"use", "peers", "by", "times"}, at)
            return _peers_median(policy, at)
        case use:
            raise _bad(f"{at}.use", use, " error、default 或 peers_median", "error, default or peers_median")


def _peers_median(policy: Mapping[str, Any], at: str) -> PeersMedian:
    peers = policy.get("peers")
    if peers not in ("unit", "attribute", "all"):
        raise _bad(f"{at}.peers", peers, " unit、attribute 或 all", "unit, attribute or all")
    if (peers == "attribute") != ("by" in policy):
        expected = (
            "只在 peers 为 attribute 时给出的属性编码",
            "an attribute's code, only with peers attribute",
        )
        raise _bad(f"{at}.by", policy.get("by"), *expected)
    by = _code(policy, "by", at) if peers == "attribute" else None
    times = _coefficient(policy, "times", at) if "times" in policy else Decimal(1)
    return PeersMedian(peers, by, times)


def _name(item: Mapping[str, Any], at: str) -> Label:
    name = item.get("name")
    if not isinstance(name, Mapping) or not all(
        isinstance(name.get(key), str) and name[key] for key in ("zh", "en")
    ):
        raise _bad(f"{at}.name", name, *_NAME)
    return Label(name["zh"], name["en"])


def _code(item: Mapping[str, Any], field: str, at: str) -> str:
    value = item.get(field)
    if not isinstance(value, str) or not value:
        raise _bad(f"{at}.{field}", value, "属性的编码", "the code of an attribute")
    return value


def _coefficient(item: Mapping[str, Any], field: str, at: str) -> Decimal:
    value = item.get(field)
    text = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
    if not isinstance(text, str) or not COEFFICIENT.fullmatch(text):
        raise _bad(f"{at}.{field}", value, *_COEFFICIENT)
    return Decimal(text)


def _only(item: Any, fields: set[str], at: str) -> None:
    """A misspelt field must not pass in silence."""
    if not isinstance(item, Mapping):
        raise _bad(at, item, "对象", "an object")
    for field in item:
        if field not in fields:
            known = ", ".join(sorted(fields))
            raise _bad(f"{at}.{field}", item[field], f"下列字段之一：{known}", f"one of the fields {known}")


def _bad(field: str, value: Any, zh: str, en: str) -> BadRuleField:
    shown = json.dumps(value, ensure_ascii=False, default=str)[:80]
    return BadRuleField(field=field, value=shown, expected_zh=zh, expected_en=en)
