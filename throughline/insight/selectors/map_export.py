"""The network of one objective as rows, depth first, as the table shows it when everything is open."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from uuid import UUID

from throughline.access.errors import NotFound
from throughline.goals.models import KeyResult, Objective
from throughline.goals.selectors.network import links_down
from throughline.insight.schemas import KeyResultCard
from throughline.insight.selectors.cards import card_of, with_owners
from throughline.insight.selectors.shown import Shown
from throughline.tenants.actor import Actor

LONGEST = 20_000
"""Rows of one workbook; a network that is larger is exported objective by objective."""

Row = tuple[int, KeyResultCard]


def map_rows(*, actor: Actor, objective_id: UUID) -> tuple[Objective, list[Row]]:
    """The objective, and each shown key result with its depth; raises NotFound. A handful of queries."""
    objective: Objective | None = Objective.objects.visible_to(actor).filter(id=objective_id).first()
    if objective is None:
        raise NotFound
    shown = Shown.to(actor)
    tops = list(
        shown.of(KeyResult.objects.filter(objective=objective)).order_by("id").values_list("id", flat=True)
    )
    below: dict[UUID, list[UUID]] = defaultdict(list)
    for link in links_down(tops) if tops else []:
        below[link.parent].append(link.child)
    ids = {*tops, *(child for children in below.values() for child in children)}
    rows = with_owners(shown.of(KeyResult.objects.filter(id__in=ids)), actor.today)
    largest_first = {kr.id: card_of(kr) for kr in rows.order_by("-target", "id")[:LONGEST]}
    return objective, list(_walk(tops, below, largest_first, 1))


def _walk(
    ids: Iterable[UUID], below: Mapping[UUID, list[UUID]], cards: Mapping[UUID, KeyResultCard], depth: int
) -> Iterator[Row]:
    siblings = [cards[one] for one in ids if one in cards]
    for card in sorted(siblings, key=lambda card: (-card.target, str(card.id))):
        yield depth, card
        yield from _walk(below.get(card.id, []), below, cards, depth + 1)
