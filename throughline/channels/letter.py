"""What is sent: a letter to one person, a digest to a group, an event to another system.

They are three types so that no group can be handed what is one person's: a digest is worded from counts
alone, and so has no names.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from throughline.core.errors import Language


@dataclass(frozen=True, slots=True)
class Words:
    """A message in one language: a line, some lines, and the page it leads to ("/key-results/…")."""

    title: str
    text: str
    path: str


@dataclass(frozen=True, slots=True)
class Letter:
    """To one person. `id` is the same in every try, so that the other side can tell one from two."""

    id: str
    title: str
    text: str
    link: str
    language: Language


@dataclass(frozen=True, slots=True)
class Digest:
    """To a group: no names, by the type of what it is worded from."""

    title: str
    text: str
    link: str
    language: Language


@dataclass(frozen=True, slots=True)
class Event:
    """To another system; `data` is plain JSON."""

    id: str
    type: str
    at: datetime
    data: Mapping[str, Any]
