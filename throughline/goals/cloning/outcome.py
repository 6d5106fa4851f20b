"""What taking along would make: shown by a dry run, and then made exactly so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from throughline.core.errors import ThroughlineError
from throughline.goals.drafts import KeyResultDraft
from throughline.goals.models import KeyResult, Objective
from throughline.goals.owner import Owner


@dataclass(frozen=True)
class KeptLink:
    """A parent that goes along: `parent_id` is the old one's, or of a key result of a longer cycle."""

    parent_id: UUID
    share: Decimal | None
    weight: Decimal


@dataclass(frozen=True)
class NextKeyResult:
    """`left` names an owner who is no longer there; `dropped` counts parents that do not go along."""

    old: KeyResult
    draft: KeyResultDraft
    links: Sequence[KeptLink]
    dropped: int
    left: str | None
    problem: ThroughlineError | None


@dataclass(frozen=True)
class NextObjective:
    """`repeated`: the new cycle already has an objective of these words."""

    old: Objective
    owner: Owner
    parent_ids: Sequence[UUID]
    left: str | None
    repeated: bool
    key_results: Sequence[NextKeyResult]


@dataclass(frozen=True)
class Outcome:
    """Everything, in the order in which the old ones were made."""

    objectives: Sequence[NextObjective]

    def owners(self) -> Iterator[Owner]:
        """Everybody who would carry something."""
        for objective in self.objectives:
            yield objective.owner
            yield from (one.draft.owner for one in objective.key_results if one.draft.owner)

    @property
    def problem(self) -> ThroughlineError | None:
        """The first that keeps it from being made."""
        rows = (one for objective in self.objectives for one in objective.key_results)
        return next((one.problem for one in rows if one.problem), None)
