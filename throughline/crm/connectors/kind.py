"""What a kind of connector says of itself: its words, its settings, and how it is read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from throughline.crm.connectors.source import Source
from throughline.kit.forms.setting import Setting

Direction = Literal["uploads", "receives", "pulls"]


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
