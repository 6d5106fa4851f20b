"""Read the settings that an administrator gave, strictly, by what the form asks for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from throughline.core.errors import ThroughlineError
from throughline.kit.forms.setting import Setting

LONGEST = 10_000
MOST_ROWS = 50


class SettingUnknown(ThroughlineError):
    code = "setting_unknown"
    status = 422
    zh = "没有设置项“{setting}”；可写：{known}。"
    en = "There is no setting “{setting}”; there are: {known}."


class SettingMissing(ThroughlineError):
    code = "setting_missing"
    status = 422
    zh = "请填写“{label_zh}”（{setting}）。"
    en = "Fill in “{label_en}” ({setting})."


class SettingNotValid(ThroughlineError):
    code = "setting_not_valid"
    status = 422
    zh = "“{label_zh}”（{setting}）应为{expected_zh}。"
    en = "“{label_en}” ({setting}) must be {expected_en}."


@dataclass(frozen=True, slots=True)
class GivenSettings:
    """What may be stored as it is, and what must be sealed."""

    settings: dict[str, Any]
    secrets: dict[str, str] = field(repr=False)


def read_settings(
    asked: Sequence[Setting], given: Mapping[str, Any], kept_secrets: Mapping[str, str] | None = None
) -> GivenSettings:
    """Defaults filled in; a secret that is not given again stays. Raises the errors above."""
    return _read(asked, given, kept_secrets or {})


def _read(
    asked: Sequence[Setting], given: Mapping[str, Any], kept_secrets: Mapping[str, str], place: str = ""
) -> GivenSettings:
    """`place` is where the fields stand: "objects[2]." for those of a second row."""
    known = {setting.code for setting in asked}
    for code in given:
        if code not in known:
            raise SettingUnknown(setting=f"{place}{code}", known=", ".join(sorted(known)) or "–")
    settings: dict[str, Any] = {}
    secrets: dict[str, str] = {}
    for setting in asked:
        if not _asked(setting, settings):
            continue
        named = replace(setting, code=f"{place}{setting.code}")
        value = given.get(setting.code)
        if value in (None, "", []):
            kept = kept_secrets.get(setting.code) if setting.form == "secret" else None
            value = kept or setting.default
        if value is None:
            if setting.required:
                raise SettingMissing(setting=named.code, label_zh=setting.zh, label_en=setting.en)
            continue
        (secrets if setting.form == "secret" else settings)[setting.code] = _checked(named, value)
    return GivenSettings(settings, secrets)


def _asked(setting: Setting, settings: Mapping[str, Any]) -> bool:
    if setting.when is None:
        return True
    other, values = setting.when
    return str(settings.get(other)) in values


def _checked(setting: Setting, value: Any) -> Any:
    if setting.form == "rows":
        return _rows(setting, value)
    if setting.form == "integer":
        return _integer(setting, value)
    if setting.form == "switch":
        if not isinstance(value, bool):
            raise _not_valid(setting, "是或否", "true or false")
        return value
    if not isinstance(value, str) or len(value) > LONGEST or "\x00" in value:
        raise _not_valid(setting, f"不超过 {LONGEST} 字的文字", f"text of at most {LONGEST} characters")
    value = value if setting.form == "secret" else value.strip()
    if setting.form == "choice" and value not in {choice.value for choice in setting.choices}:
        known = ", ".join(choice.value for choice in setting.choices)
        raise _not_valid(setting, f"其中之一：{known}", f"one of: {known}")
    if setting.form == "date" and not _is_date(value):
        raise _not_valid(setting, "日期，如 2026-10-01", "a date, like 2026-10-01")
    if setting.form == "url" and not value.startswith(("https://", "http://")):
        raise _not_valid(setting, "以 https:// 或 http:// 开头的网址", "an address that begins with https://")
    return value


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _rows(setting: Setting, value: Any) -> list[dict[str, Any]]:
    if (
        not isinstance(value, list)
        or len(value) > MOST_ROWS
        or not all(isinstance(row, dict) for row in value)
    ):
        raise _not_valid(setting, f"至多 {MOST_ROWS} 行的列表", f"a list of at most {MOST_ROWS} rows")
    rows = enumerate(value, start=1)
    return [_read(setting.fields, row, {}, f"{setting.code}[{number}].").settings for number, row in rows]


def _integer(setting: Setting, value: Any) -> int:
    least, most = setting.least, setting.most
    if (
        not isinstance(value, int)
        or isinstance(value, bool)
        or (least is not None and value < least)
        or (most is not None and value > most)
    ):
        span = f"{'' if least is None else least}–{'' if most is None else most}"
        raise _not_valid(setting, f"整数（{span}）", f"a whole number ({span})")
    return value


def _not_valid(setting: Setting, expected_zh: str, expected_en: str) -> SettingNotValid:
    return SettingNotValid(
        setting=setting.code, label_zh=setting.zh, label_en=setting.en, expected_zh=expected_zh,
        expected_en=expected_en,
    )  # fmt: skip
