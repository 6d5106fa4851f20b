"""Pace rules as plain JSON, the form in which cycles and KRs keep them.

{"kind": "working_days"} · {"kind": "linear"} ·
{"kind": "seasonal", "parts": [{"from": "2026-10-01", "until": "2026-11-01", "share": "0.4"}, …]} ·
{"kind": "milestones", "steps": [{"date": "2026-11-30", "share": "0.5"}, …]}. `until` is the day after the
last; a share is a string, decimal ("0.4") or fraction ("1/3"), so that thirds can add to exactly 1.
"""

import re
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any, Final

from throughline.core.errors import ThroughlineError
from throughline.core.pace.rounding import written
from throughline.core.pace.rule import Linear, Milestones, PaceRule, Seasonal, SeasonPart, Step, WorkingDays
from throughline.core.periods import Period

# Bounded, because Fraction("1e999999999") would fill the memory before it is refused.
SHARE: Final = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,30}|/[1-9][0-9]{0,29})?", re.ASCII)


class UnknownPaceKind(ThroughlineError):
    code = "unknown_pace_kind"
    status = 422
    zh = "没有“{kind}”这种进度规则。可用：working_days、linear、seasonal、milestones。"
    en = "There is no pace rule of kind “{kind}”. Use working_days, linear, seasonal or milestones."


class BadPaceField(ThroughlineError):
    code = "bad_pace_field"
    status = 422
    zh = "进度规则的 {field} 是 {value}，应为{expected_zh}。"
    en = "The pace rule has {value} as {field}; it must be {expected_en}."


def rule_from_json(data: Mapping[str, Any]) -> PaceRule:
    """The rule written in `data`; raises UnknownPaceKind, BadPaceField and the errors of the rules."""
    match data.get("kind"):
        case "working_days":
            return WorkingDays()
        case "linear":
            return Linear()
        case "seasonal":
            return Seasonal([_part(item) for item in _items(data, "parts")])
        case "milestones":
            return Milestones([_step(item) for item in _items(data, "steps")])
        case kind:
            raise UnknownPaceKind(kind=kind)


def rule_to_json(rule: PaceRule) -> dict[str, Any]:
    """`rule` as plain JSON; `rule_from_json` reads the same rule back."""
    match rule:
        case WorkingDays():
            return {"kind": "working_days"}
        case Linear():
            return {"kind": "linear"}
        case Seasonal(parts):
            return {"kind": "seasonal", "parts": [_part_to_json(part) for part in parts]}
        case Milestones(steps):
            return {"kind": "milestones", "steps": [_step_to_json(step) for step in steps]}


def _part(item: Mapping[str, Any]) -> SeasonPart:
    return SeasonPart(Period(_day(item, "from"), _day(item, "until")), _share(item))


def _step(item: Mapping[str, Any]) -> Step:
    return Step(_day(item, "date"), _share(item))


def _part_to_json(part: SeasonPart) -> dict[str, str]:
    start, until = part.period.start.isoformat(), part.period.until.isoformat()
    return {"from": start, "until": until, "share": written(part.share)}


def _step_to_json(step: Step) -> dict[str, str]:
    return {"date": step.due.isoformat(), "share": written(step.share)}


def _items(data: Mapping[str, Any], field: str) -> list[Mapping[str, Any]]:
    items = data.get(field)
    if not isinstance(items, list) or not all(isinstance(item, Mapping) for item in items):
        raise BadPaceField(
            field=field, value=items, expected_zh="对象的列表", expected_en="a list of objects"
        )
    return items


def _day(item: Mapping[str, Any], field: str) -> date:
    value = item.get(field)
    try:
        return date.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        expected = {"expected_zh": "日期，如 2026-10-01", "expected_en": "a date such as 2026-10-01"}
        raise BadPaceField(field=field, value=value, **expected) from None


def _share(item: Mapping[str, Any]) -> Fraction:
    value = item.get("share")
    if not isinstance(value, str) or not SHARE.fullmatch(value):
        expected = {
            "expected_zh": '字符串，如 "0.4" 或 "1/3"',
            "expected_en": 'a string such as "0.4" or "1/3"',
        }
        raise BadPaceField(field="share", value=value, **expected)
    return Fraction(value)
