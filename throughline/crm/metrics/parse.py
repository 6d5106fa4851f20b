"""Read a metric's conditions from JSON, strictly: what cannot be tested is refused where it stands."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from throughline.core.errors import ThroughlineError
from throughline.crm.mapping.values import PLAIN
from throughline.crm.metrics.condition import (
    DIMENSION,
    LISTED,
    TESTS,
    WITHOUT_VALUES,
    Condition,
    Sort,
    sort_of,
)

Json = Mapping[str, Any]
Where = Sequence[Json] | Mapping[str, Sequence[str]]
"""Conditions; or, in short, for each dimension the words that count."""


class NoSuchConditionField(ThroughlineError):
    code = "no_such_condition_field"
    status = 422
    zh = "条件里的字段“{field}”不存在；可用：account、stage、amount、各日期，或 dimensions.维度名。"
    en = "No fact has a field “{field}”; there are account, stage, amount, the dates, and dimensions.<name>."


class NoSuchConditionTest(ThroughlineError):
    code = "no_such_condition_test"
    status = 422
    zh = "“{field}”不能用“{test}”来判断；可用：{known}。"
    en = "“{field}” cannot be tested by “{test}”; use one of: {known}."


class BadConditionValue(ThroughlineError):
    code = "bad_condition_value"
    status = 422
    zh = "“{field}”的条件值“{value}”不对：词语至少一个，金额写 12345.67，日期写 2026-10-01。"
    en = "“{value}” is no value for “{field}”: give words, one amount as 12345.67, or one date as 2026-10-01."


def parse_conditions(where: Where) -> tuple[Condition, ...]:
    """Raises NoSuchConditionField, NoSuchConditionTest, BadConditionValue."""
    if isinstance(where, Mapping):
        where = [
            {"field": f"{DIMENSION}{name}", "test": "is_one_of", "values": list(words)}
            for name, words in where.items()
        ]
    return tuple(_condition(one) for one in where)


def written_conditions(conditions: Sequence[Condition]) -> list[dict[str, Any]]:
    """As they are stored."""
    return [{"field": one.field, "test": one.test, "values": [*one.values]} for one in conditions]


def _condition(body: Json) -> Condition:
    field, test = str(body.get("field", "")), str(body.get("test", ""))
    sort = sort_of(field)
    if sort is None:
        raise NoSuchConditionField(field=field)
    if test not in TESTS[sort]:
        raise NoSuchConditionTest(field=field, test=test, known=", ".join(TESTS[sort]))
    values = [str(value).strip() for value in body.get("values") or ()]
    condition = Condition(field, test, tuple(dict.fromkeys(values)))
    if not _fits(condition, sort):
        raise BadConditionValue(field=field, value=", ".join(values))
    return condition


def _fits(condition: Condition, sort: Sort) -> bool:
    if condition.test in WITHOUT_VALUES:
        return not condition.values
    if condition.test in LISTED:
        return bool(condition.values) and all(condition.values)
    return len(condition.values) == 1 and (_is_day if sort == "date" else _is_number)(condition.values[0])


def _is_number(text: str) -> bool:
    return bool(PLAIN.fullmatch(text))


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
