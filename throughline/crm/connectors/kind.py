"""What a kind of connector says of itself: its words, its settings, and how it is read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from throughline.crm.connectors.source import Source

Form = Literal["text", "url", "integer", "choice", "switch", "long_text", "secret", "rows", "date"]
Direction = Literal["uploads", "receives", "pulls"]


@dataclass(frozen=True, slots=True)
class Choice:
    """One value that a setting may have, and what people read."""

    value: str
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Setting:
    """One field of the form in which an administrator makes a connector.

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


@dataclass(frozen=True, slots=True)
class Opening:
    """What a source is opened with: checked settings, secrets in clear, and the zone of times without one."""

    settings: Mapping[str, Any]
    secrets: Mapping[str, str] = field(repr=False)
    time_zone: str


@dataclass(frozen=True, slots=True)
class ConnectorKind:
    """`open` is there for kinds that pull; `tried_live` is false until somebody used it on a live account.

    `preset` is the mapping that a new connector begins with, where the source's fields are known.
    """

    code: str
    zh: str
    en: str
    about_zh: str
    about_en: str
    direction: Direction
    settings: tuple[Setting, ...] = ()
    open: Callable[[Opening], Source] | None = None
    tried_live: bool = True
    preset: Mapping[str, Any] = field(default_factory=dict)
