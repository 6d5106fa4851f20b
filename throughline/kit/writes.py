"""Statements that are sent together, once everything is read that has to be.

With `statements_in_flight` a read waits for every write before it, and Python with it. Writes that nobody
reads again before they are sent wait here instead; PostgreSQL then works on them while Python goes on.
"""

from collections.abc import Mapping
from typing import Any

from throughline.kit.unnest import arrays_cursor


class Writes:
    """In the order in which they were added."""

    def __init__(self) -> None:
        self._waiting: list[tuple[str, Mapping[str, Any]]] = []

    def add(self, statement: str, rows: Mapping[str, Any]) -> None:
        """Not sent yet."""
        self._waiting.append((statement, rows))

    def send(self) -> None:
        """All that wait."""
        with arrays_cursor() as cursor:
            for statement, rows in self._waiting:
                cursor.execute(statement, rows)
        self._waiting.clear()
