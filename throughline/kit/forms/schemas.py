"""A form as the contract gives it."""

from typing import Any

from ninja import Schema
from pydantic import field_validator

from throughline.kit.forms.setting import Form


class SettingChoice(Schema):
    value: str
    zh: str
    en: str


class SettingCondition(Schema):
    """Another setting, and its values under which one is asked."""

    setting: str
    values: list[str]


class SettingRow(Schema):
    """One field of a form; with `when` it is asked only under that condition.

    The form `rows` is a table with the columns `fields`; its value is a list of objects.
    """

    code: str
    form: Form
    zh: str
    en: str
    hint_zh: str
    hint_en: str
    required: bool
    default: str | int | bool | None
    choices: list[SettingChoice]
    when: SettingCondition | None
    least: int | None
    most: int | None
    fields: list["SettingRow"]

    @field_validator("when", mode="before")
    @classmethod
    def _as_object(cls, when: Any) -> Any:
        """Every reader of the contract understands an object; a pair, not all."""
        return {"setting": when[0], "values": when[1]} if isinstance(when, tuple) else when
