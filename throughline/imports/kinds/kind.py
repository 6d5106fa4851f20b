"""What a kind of rows must be able to do."""

from datetime import datetime
from typing import Any, Protocol

from throughline.access.permissions import ObjectType
from throughline.imports.draft import Draft, Examined, Field, Words
from throughline.tenants.actor import Actor


class Kind(Protocol):
    """One kind of rows. `objects` are what whoever imports them must be allowed to write."""

    what: str
    words: Words
    objects: tuple[ObjectType, ...]

    def fields(self) -> list[Field]:
        """What a column may be, in this company."""

    def proposed(self, draft: Draft) -> dict[str, Any]:
        """Options that the rows suggest; what was chosen already stays."""

    def examine(self, draft: Draft, *, actor: Actor, at: datetime, write: bool) -> Examined:
        """What happens to every row; with `write`, and if no row is refused, it has happened."""

    def take_back(self, footprint: dict[str, Any], *, actor: Actor, at: datetime, since: datetime) -> None:
        """Undo what an import left behind; raises ChangedSince, StillUsed, AlreadyCounted."""
