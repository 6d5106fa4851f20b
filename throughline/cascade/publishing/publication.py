"""One publication: the run's shares beside what its plan has in force."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from throughline.cascade.computation import Share
from throughline.cascade.models import Allocation, Plan, Run
from throughline.cascade.run_table import read_table
from throughline.cascade.selectors.in_force import allocations_in_force, key_results_made, rules_of_runs
from throughline.goals.models import KeyResult
from throughline.kit.models import new_id
from throughline.tenants.actor import Actor


@dataclass(frozen=True)
class Publication:
    """`shares` are those above zero: nobody carries a target of nothing. The mappings are by owner.

    `parents` are those of all shares; `key_results` holds the plan's key results, withdrawn ones included;
    `ids` the key result of every share, new or not; `in_force` the current allocations, and `rules` the rule
    of every run.
    """

    actor: Actor
    at: datetime
    plan: Plan
    run: Run
    shares: Sequence[Share]
    parents: Mapping[UUID, UUID]
    key_results: Mapping[UUID, KeyResult]
    ids: Mapping[UUID, UUID]
    in_force: Mapping[UUID, Allocation]
    rules: Mapping[UUID, UUID]

    @property
    def why(self) -> str:
        """The reason that is kept with every change."""
        return f"{self.run.rule.code} v{self.run.rule.version}, {self.run.mode} {self.run.effective}"

    def key_result_above(self, share: Share) -> UUID:
        """The key result that a share's own is aligned to.

        A unit that is asked for nothing has none: all that its people were asked for was elsewhere.
        """
        above = share.parent
        while above != self.plan.root_id:
            if above in self.ids:
                return self.ids[above]
            above = self.parents[above]
        top: UUID = self.plan.key_result_id
        return top


def publication_of(*, actor: Actor, at: datetime, plan: Plan, run: Run) -> Publication:
    """Three queries, whatever the number of owners."""
    key_results = key_results_made(plan)
    everybody = read_table(bytes(run.table))
    shares = [share for share in everybody if share.amount]
    return Publication(
        actor=actor,
        at=at,
        plan=plan,
        run=run,
        shares=shares,
        parents={share.owner: share.parent for share in everybody},
        key_results=key_results,
        ids={
            share.owner: key_results[share.owner].id if share.owner in key_results else new_id()
            for share in shares
        },
        in_force=allocations_in_force(plan),
        rules=rules_of_runs(plan),
    )
