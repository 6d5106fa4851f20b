"""Who took part on a date: the tree, the members and the heads as they stood then."""

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from throughline.cascade.nodes import Node, Nodes, below
from throughline.cascade.parameters import Parameters
from throughline.org.models import Headship, Membership, Unit, UnitPlacement
from throughline.org.selectors.dated import holds_on


def participants(*, root: Unit, on: date, parameters: Parameters, kept: Sequence[Node] = ()) -> Nodes:
    """The units and people below a root on a date; three queries.

    Whoever leads a unit carries nothing unless the plan says so, and so does whoever had left by then.
    `kept` are people who carried before (a re-plan): whoever of them no longer takes part stays where they
    were, or at the root if that unit is gone, and carries nothing new.
    """
    units = _units(root, on, parameters)
    people = _people({unit.id: unit.unit_kind for unit in units}, on, parameters)
    stay = _stayed(kept, people, {unit.id for unit in units}, root.id)
    return Nodes.of(units, [*people, *stay], skip_empty=parameters.empty_units == "skip")


def _units(root: Unit, on: date, parameters: Parameters) -> list[Node]:
    rows = UnitPlacement.objects.filter(holds_on(on)).values_list(
        "unit_id", "parent_id", "unit__code", "unit__name", "unit__kind"
    )
    placed = {
        unit: Node(id=unit, code=code, name=name, parent=parent, is_person=False, unit_kind=kind)
        for unit, parent, code, name, kind in rows
    }
    parent_of = {unit: node.parent for unit, node in placed.items() if unit != root.id}
    without = {unit for unit, node in placed.items() if node.code in parameters.exclude_units}
    placed[root.id] = Node(
        id=root.id, code=root.code, name=root.name, parent=None, is_person=False, unit_kind=root.kind
    )
    return [placed[unit] for unit in below(root.id, parent_of, without=without)]


def _people(kinds: Mapping[UUID, str], on: date, parameters: Parameters) -> list[Node]:
    """The members of some units, whose kinds these are."""
    heads = set() if parameters.heads_carry else set(_heads(on))
    rows = Membership.objects.filter(holds_on(on), unit_id__in=list(kinds)).order_by("person__number")
    columns = (
        "person_id",
        "person__number",
        "person__name",
        "unit_id",
        "person__hired_on",
        "person__left_on",
    )
    return [
        Node(
            id=person,
            code=number,
            name=name,
            parent=unit,
            is_person=True,
            hired_on=hired_on,
            unit_kind=kinds[unit],
        )
        for person, number, name, unit, hired_on, left_on in rows.values_list(*columns)
        if person not in heads
        and number not in parameters.exclude_people
        and (left_on is None or left_on > on)
    ]


def _heads(on: date) -> list[UUID]:
    return list(Headship.objects.filter(holds_on(on)).values_list("person_id", flat=True))


def _stayed(kept: Sequence[Node], people: Sequence[Node], units: set[UUID], root: UUID) -> list[Node]:
    present = {person.id for person in people}
    return [
        Node(
            id=node.id,
            code=node.code,
            name=node.name,
            parent=node.parent if node.parent in units else root,
            is_person=True,
            carries=False,
        )
        for node in kept
        if node.id not in present
    ]
