"""People told of new numbers, once a publication: of their own, and of those of the units that they lead."""

from collections import defaultdict
from collections.abc import Iterator
from uuid import UUID

from throughline.cascade.computation import Share
from throughline.cascade.publishing.publication import Publication
from throughline.channels.services.post_message import Post, post_messages
from throughline.kit.scope import current_company
from throughline.org.selectors.superiors import heads_of


def post_numbers(publication: Publication) -> int:
    """How many; a handful of queries. What it says is worded when it is sent, and quiet hours are kept."""
    posts = [
        Post(
            person,
            f"number {publication.run.id} {person}",
            {"key_results": [str(one) for one in key_results], "run": str(publication.run.id)},
        )
        for person, key_results in _concerned(publication).items()
    ]
    if posts:
        post_messages(company=current_company(), kind="number", posts=posts, at=publication.at)
    return len(posts)


def _concerned(publication: Publication) -> dict[UUID, list[UUID]]:
    """The key results of which each is told: their own first, then those of units in the tree's order."""
    moved = list(_moved(publication))
    units = [share.owner for share in moved if not share.is_person]
    heads = heads_of(units, publication.actor.today)
    found: dict[UUID, list[UUID]] = defaultdict(list)
    for share in sorted(moved, key=lambda share: not share.is_person):
        person = share.owner if share.is_person else heads[share.owner]
        if person is not None:
            found[person].append(publication.ids[share.owner])
    return found


def _moved(publication: Publication) -> Iterator[Share]:
    """Those whose number is new or another."""
    for share in publication.shares:
        before = publication.in_force.get(share.owner)
        if before is None or before.amount != share.amount:
            yield share
