"""A name in both languages."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Label:
    """As it stands on a node, beside a factor and in a message."""

    zh: str
    en: str
