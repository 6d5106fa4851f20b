"""Why this number: read from the published allocations along a line."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from throughline.insight.schemas import Why


def whys_of(key_results: Sequence[Any]) -> dict[UUID, Why]:
    """By key result id, for those that a plan published."""
    return {}
