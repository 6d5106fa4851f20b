"""The children of several key results at once, for pages that show two levels together."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any
from uuid import UUID

from django.db.models import Q

from throughline.goals.models import Alignment, KeyResult
from throughline.insight.map_schemas import MapNode
from throughline.insight.selectors.cards import with_owners
from throughline.insight.selectors.map_nodes import nodes_of
from throughline.insight.selectors.shown import Shown
from throughline.tenants.actor import Actor


def children_by_parent(parents: Sequence[Any], shown: Shown, actor: Actor) -> dict[UUID, list[MapNode]]:
    """By parent id the shown children, the largest first; three queries for any number of parents."""
    links = Alignment.objects.filter(parent__in=[parent.id for parent in parents])
    pairs = list(links.values_list("parent_id", "child_id", "child_objective_id"))
    serving = Q(id__in=[child for _, child, _ in pairs if child])
    through = Q(objective_id__in=[objective for *_, objective in pairs if objective])
    rows = list(with_owners(shown.of(KeyResult.objects.filter(serving | through)), actor.today))
    nodes = {node.key_result.id: node for node in nodes_of(rows, shown)}
    found: dict[UUID, list[MapNode]] = defaultdict(list)
    for parent, child, objective in pairs:
        found[parent].extend(_named(rows, nodes, child, objective))
    return {parent: _largest_first(below) for parent, below in found.items()}


def _named(
    rows: Iterable[Any], nodes: dict[UUID, MapNode], child: UUID | None, objective: UUID | None
) -> Collection[MapNode]:
    if child is not None:
        return [nodes[child]] if child in nodes else []
    return [nodes[row.id] for row in rows if row.objective_id == objective]


def _largest_first(nodes: list[MapNode]) -> list[MapNode]:
    return sorted(nodes, key=lambda node: (-node.key_result.target, str(node.key_result.id)))
