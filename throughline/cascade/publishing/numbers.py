"""People told of their numbers: each whose number is new or another, once a publication."""

from collections.abc import Iterator

from throughline.cascade.computation import Share
from throughline.cascade.publishing.publication import Publication
from throughline.channels.services.post_message import Post, post_messages
from throughline.kit.scope import current_company


def post_numbers(publication: Publication) -> int:
    """How many; a handful of queries. What it says is worded when it is sent, and quiet hours are kept."""
    posts = [
        Post(
            share.owner,
            f"number {publication.run.id} {share.owner}",
            {"key_result": str(publication.ids[share.owner]), "run": str(publication.run.id)},
        )
        for share in _moved(publication)
    ]
    if posts:
        post_messages(company=current_company(), kind="number", posts=posts, at=publication.at)
    return len(posts)


def _moved(publication: Publication) -> Iterator[Share]:
    for share in publication.shares:
        before = publication.in_force.get(share.owner)
        if share.is_person and (before is None or before.amount != share.amount):
            yield share
