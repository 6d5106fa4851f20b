"""What a form asks for: its fields, and which of them is asked when."""

from dataclasses import dataclass
from typing import Literal

Form = Literal["text", "url", "integer", "choice", "switch", "long_text", "secret", "rows", "date"]


@dataclass(frozen=True, slots=True)
class Choice:
    """One value that a setting may have, and what people read."""

    value: str
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Setting:
    """One field of the form that an administrator fills in.

    A `secret` is sealed and never shown again. `when` names another setting and its values under which this
    one is asked at all. `rows` is a table whose columns are `fields`: its value is a list of objects.
    """

    code: str
    form: Form
    zh: str
    en: str
    hint_zh: str = ""
    hint_en: str = ""
    required: bool = False
    default: str | int | bool | None = None
    choices: tuple[Choice, ...] = ()
    when: tuple[str, tuple[str, ...]] | None = None
    least: int | None = None
    most: int | None = None
    fields: tuple["Setting", ...] = ()
