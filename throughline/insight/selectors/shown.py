"""Which key results the map shows: those a reader may see, and the line above them.

As on Home, whoever may see a key result sees the line above it; nobody beside or below that line.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Self
from uuid import UUID

from throughline.access.permissions import may_everywhere
from throughline.goals.models import KeyResult
from throughline.goals.selectors.network import links_up
from throughline.tenants.actor import Actor


@dataclass(frozen=True, slots=True)
class Shown:
    """What one reader sees: everything, or the ids that they may see and those of the line above."""

    visible: frozenset[UUID] | None = None
    on_the_line: frozenset[UUID] = frozenset()

    @classmethod
    def to(cls, actor: Actor) -> Self:
        """No query for whoever reads the whole company, two for everybody else."""
        if may_everywhere(actor, "key_result", "read"):
            return cls()
        visible = KeyResult.objects.visible_to(actor).filter(withdrawn_on=None)
        ids = frozenset(visible.values_list("id", flat=True))
        above = frozenset(link.parent for link in links_up(ids)) if ids else frozenset()
        return cls(ids, above - ids)

    @property
    def below(self) -> list[UUID] | None:
        """The ids that may be counted below a node; none is all of them."""
        return None if self.visible is None else list(self.visible)

    def of(self, rows: Any) -> Any:
        """The shown ones of a queryset of key results, in force."""
        in_force = rows.filter(withdrawn_on=None)
        return in_force if self.visible is None else in_force.filter(id__in=self.visible | self.on_the_line)

    def whole(self, key_result_ids: Collection[UUID]) -> bool:
        """Whether the reader may see these themselves, not only as a part of the line."""
        return self.visible is None or self.visible.issuperset(key_result_ids)
