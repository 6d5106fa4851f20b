"""What a plan's published run does not know yet of the people below its root."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from uuid import UUID

from throughline.cascade.models import Plan, Run, StaffChangeAside
from throughline.cascade.parameters import Parameters
from throughline.cascade.run_table import read_table
from throughline.cascade.selectors.participants import participants
from throughline.cascade.selectors.plans import last_published, plan_seen_by
from throughline.cascade.staff_changes import StaffChange, staff_changes
from throughline.goals.selectors.expectations import curves_of
from throughline.org.models import Headship, Membership, Person, Unit
from throughline.tenants.actor import Actor


@dataclass(frozen=True)
class ChangeDay:
    """A day on which a re-plan can take changes up, and the part of the cycle that is then still to come."""

    on: date
    remaining: Fraction


@dataclass(frozen=True)
class StaffProposal:
    """The changes that wait, the days on which they can be taken up, the earliest first, and the units."""

    changes: list[StaffChange]
    days: list[ChangeDay]
    units: dict[UUID, str]

    def name_of(self, unit: UUID | None) -> str | None:
        return None if unit is None else self.units.get(unit)


def staff_proposal(actor: Actor, plan_id: UUID) -> StaffProposal:
    """Nothing for a plan that is not published, or whose cycle does not run. Raises NotFound."""
    plan = plan_seen_by(actor, plan_id)
    last, cycle = last_published(plan), plan.key_result.cycle
    if last is None or not cycle.starts_on <= actor.today < cycle.ends_on:
        return StaffProposal([], [], {})
    aside = set(StaffChangeAside.objects.filter(plan=plan).values_list("person_id", "kind", "on"))
    waiting = [
        change
        for change in _changes(plan, last, actor.today)
        if (change.person, change.kind, change.on) not in aside
    ]
    return StaffProposal(waiting, _days(plan, last, {change.on for change in waiting}), _named(waiting))


def _changes(plan: Plan, last: Run, today: date) -> list[StaffChange]:
    """By the parameters of the run in force: what the draft changes is no change of people."""
    parameters = Parameters.from_json(last.totals["parameters"])
    nodes = participants(root=plan.root, on=today, parameters=parameters)
    shares = read_table(bytes(last.table))
    before = {share.owner: share.parent if share.weight else None for share in shares if share.is_person}
    after = {node.id: node.parent for node in nodes.rows if node.is_person}
    concerned = [person for person in {**before, **after} if before.get(person) != after.get(person)]
    since = _since(concerned, today, heads_carry=parameters.heads_carry)
    return staff_changes(shares, nodes.rows, since=since, ran=last.effective, today=today)


def _since(people: Collection[UUID], today: date, *, heads_carry: bool) -> dict[UUID, date]:
    """From when each stands as they do today: the last day on which something became of them."""
    dated: list[tuple[UUID, date | None]] = []
    for model in (Membership,) if heads_carry else (Membership, Headship):
        rows = model.objects.filter(person_id__in=people)
        for person, *days in rows.values_list("person_id", "valid_from", "valid_until"):
            dated += [(person, day) for day in days]
    dated += Person.objects.filter(id__in=people).values_list("id", "left_on")
    found: dict[UUID, date] = {}
    for person, day in dated:
        if day is not None and day <= today:
            found[person] = max(day, found.get(person, day))
    return found


def _days(plan: Plan, last: Run, changed_on: Collection[date]) -> list[ChangeDay]:
    """None before the cycle or before what a re-plan settled; those changes are taken up on its day."""
    top = plan.key_result
    first = last.effective if last.mode == "replan" else top.cycle.starts_on
    curve = curves_of([top])[top.id]
    days = sorted({max(on, first) for on in changed_on})
    return [ChangeDay(day, 1 - curve.at(day)) for day in days]


def _named(changes: Collection[StaffChange]) -> dict[UUID, str]:
    units = {unit for change in changes for unit in (change.unit_before, change.unit_after) if unit}
    return dict(Unit.objects.filter(id__in=units).values_list("id", "name"))
