"""What taking along would make: a dry run that the making itself goes by."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any, cast

from throughline.access.errors import require
from throughline.core.carried_over import CarriedOver
from throughline.core.errors import ThroughlineError
from throughline.core.periods import Period
from throughline.goals.cloning.outcome import KeptLink, NextKeyResult, NextObjective, Outcome
from throughline.goals.cloning.sources import Sources, sources_of
from throughline.goals.cloning.wanted import Wanted, stretch_of, target_of
from throughline.goals.drafts import KeyResultDraft
from throughline.goals.models import Alignment, KeyResult, Objective
from throughline.goals.owner import Owner
from throughline.goals.services.change_key_result import shape_of
from throughline.goals.services.create_key_result import fitted_to_cycle
from throughline.goals.shape import STEPPED, PlannedStep
from throughline.org.selectors.calendars import working_calendar
from throughline.tenants.actor import Actor


def prepare_clone(*, actor: Actor, wanted: Wanted) -> Outcome:
    """What would be made and what would not go along; nothing is written. Raises NotFound, NotAllowed."""
    require(actor, "key_result", "write")
    return _Preparation(wanted, sources_of(actor, wanted), actor.today).outcome()


class _Preparation:
    def __init__(self, wanted: Wanted, sources: Sources, today: date) -> None:
        self.wanted, self.sources, self.today = wanted, sources, today
        old, new = sources.old, sources.new
        self.carried = CarriedOver(
            Period.closed(old.starts_on, old.ends_on), Period.closed(new.starts_on, new.ends_on)
        )
        self.calendar = working_calendar(new.calendar_id)
        self.going = {one.id for one in sources.key_results}

    def outcome(self) -> Outcome:
        return Outcome([self._objective(one) for one in self.sources.objectives])

    def _objective(self, old: Objective) -> NextObjective:
        owner, left = self._owner(old, Owner(unit_id=self.sources.root_id))
        links, _ = self._links([link for link in self.sources.links if link.child_objective_id == old.id])
        rows = [one for one in self.sources.key_results if one.objective_id == old.id]
        return NextObjective(
            old=old,
            owner=owner,
            parent_ids=[link.parent_id for link in links],
            left=left,
            repeated=old.title in self.sources.titles_there,
            key_results=[self._key_result(one, owner) for one in rows],
        )

    def _key_result(self, old: KeyResult, above: Owner) -> NextKeyResult:
        owner, left = self._owner(old, above)
        links, dropped = self._links([link for link in self.sources.links if link.child_id == old.id])
        draft = self._draft(old, owner)
        return NextKeyResult(old, draft, links, dropped, left, self._problem(draft))

    def _draft(self, old: KeyResult, owner: Owner) -> KeyResultDraft:
        target = target_of(self.wanted, old)
        own_pace = self.wanted.with_pace and old.kind not in STEPPED
        shape = replace(
            shape_of(old),
            target=target,
            stretch=stretch_of(old, target),
            pace_rule=self.carried.pace_rule(old.pace_rule) if own_pace else None,
        )
        return KeyResultDraft(
            shape=shape,
            owner=owner,
            steps=self._steps(old),
            due_on=self._due(old),
            thresholds=self.sources.thresholds.get(old.id) if self.wanted.with_thresholds else None,
        )

    def _problem(self, draft: KeyResultDraft) -> ThroughlineError | None:
        try:
            fitted_to_cycle(
                draft.shape, self.sources.new, self.calendar, steps=draft.steps, due_on=draft.due_on
            )
        except ThroughlineError as error:
            return error
        return None

    def _steps(self, old: KeyResult) -> list[PlannedStep]:
        steps = sorted(old.milestones.all(), key=lambda step: step.position)
        return [PlannedStep(step.title, self.carried.day(step.due_on), step.share) for step in steps]

    def _due(self, old: KeyResult) -> date | None:
        if old.kind != "yes_no":
            return None
        step = cast(dict[str, Any], old.pace_rule)["steps"][0]
        return self.carried.day(date.fromisoformat(step["date"]))

    def _owner(self, old: Objective | KeyResult, instead: Owner) -> tuple[Owner, str | None]:
        """Its owner; `instead`, and the name of who left, where a person is no longer there."""
        person = old.owner_person
        if person is not None and person.left_on is not None and person.left_on < self.today:
            return instead, person.name
        return Owner(old.owner_unit_id, old.owner_person_id), None

    def _links(self, links: Sequence[Alignment]) -> tuple[list[KeptLink], int]:
        """Those whose parent goes along too, or runs through the new cycle. If one of several shares is
        lost, the others would no longer add to 1: then no parent that sums it goes along.
        """
        kept = [link for link in links if self.wanted.with_parents and self._reaches(link)]
        if any(link.share is not None for link in links if link not in kept):
            kept = [link for link in kept if link.share is None]
        found = [KeptLink(link.parent_id, link.share, link.weight) for link in kept]
        return found, len(links) - len(found)

    def _reaches(self, link: Alignment) -> bool:
        cycle, new = link.parent.cycle, self.sources.new
        through = cycle.starts_on <= new.starts_on and cycle.ends_on >= new.ends_on
        return link.parent_id in self.going or (through and cycle.id != self.sources.old.id)
