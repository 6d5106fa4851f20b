"""What a planner fixes for one owner, and why."""

from dataclasses import dataclass
from typing import cast
from uuid import UUID

from throughline.cascade.limits import Fixed
from throughline.goals.owner import Owner


@dataclass(frozen=True)
class OwnerLimit:
    """Nothing fixed frees the owner."""

    owner: Owner
    fixed: Fixed
    reason: str = ""

    @property
    def owner_id(self) -> UUID:
        """Of the unit or the person."""
        return cast(UUID, self.owner.unit_id or self.owner.person_id)

    def to_json(self) -> dict[str, str]:
        """As the audit keeps it."""
        return {"owner": str(self.owner_id), **self.fixed.to_json(), "reason": self.reason}
