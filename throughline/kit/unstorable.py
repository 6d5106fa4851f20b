"""What the database cannot keep, in words: a number too large, a text too long, characters it refuses."""

from typing import Any

from django.db import DataError

from throughline.core.errors import ThroughlineError

_BY_STATE = {
    "22003": ("数字太大", "a number is too large"),
    "22008": ("日期超出范围", "a date is out of range"),
    "22001": ("文字太长", "a text is too long"),
}
_CHARACTERS = (
    "文字中有无法保存的字符（空字符或半个代理对）",
    "a text holds a character that cannot be kept (NUL, or half of a surrogate pair)",
)


class CannotBeStored(ThroughlineError):
    code = "cannot_be_stored"
    status = 422
    zh = "内容无法保存：{problem_zh}；请改正后重试。"
    en = "This cannot be stored: {problem_en}; change it and try again."


def name_unstorable(execute: Any, sql: Any, params: Any, many: bool, context: Any) -> Any:
    """Turn the database's refusal of a value into `CannotBeStored`."""
    try:
        return execute(sql, params, many, context)
    except DataError as error:
        zh, en = _BY_STATE.get(getattr(error.__cause__, "sqlstate", None) or "", _CHARACTERS)
        raise CannotBeStored(problem_zh=zh, problem_en=en) from error
    except UnicodeEncodeError as error:
        raise CannotBeStored(problem_zh=_CHARACTERS[0], problem_en=_CHARACTERS[1]) from error
