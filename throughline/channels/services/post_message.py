"""Put what people are to be told into the outbox, each thing once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from procrastinate.contrib.django import app

from throughline.channels.message_kinds import message_named
from throughline.channels.models import Message
from throughline.channels.selectors.channels import system_channels
from throughline.channels.selectors.preferences import preferences_of
from throughline.core.quiet_hours import when_told
from throughline.kit.scope import company_scope
from throughline.tenants.selectors.zone_name import zone_name

DELIVER = "channels.deliver"


@dataclass(frozen=True, slots=True)
class Post:
    """One thing for one person. `facts` are plain JSON and reach the words of the kind when it is sent."""

    person: UUID
    key: str
    facts: Mapping[str, Any]


def post_message(
    *, company: UUID, person: UUID, kind: str, key: str, facts: Mapping[str, Any], at: datetime
) -> bool:
    """`post_messages` of one: whether it is new."""
    posted = post_messages(company=company, kind=kind, posts=[Post(person, key, facts)], at=at)
    return bool(posted)


def post_messages(*, company: UUID, kind: str, posts: Sequence[Post], at: datetime) -> set[str]:
    """The keys that are new: what was posted under the same one is not told again.

    They are told by the channels that each person chose and not in their quiet hours. Every signed webhook
    that is on hears of them too. It belongs to the caller's transaction: what is taken back was never posted.
    A handful of queries for any number. Raises UnknownMessageKind.
    """
    told = message_named(kind)
    with company_scope(company), transaction.atomic():
        known = Message.objects.filter(key__in=[post.key for post in posts])
        there = set(known.values_list("key", flat=True))
        new = {post.key: post for post in posts if post.key not in there}
        if not new:
            return set()
        zone = zone_name(company)
        chosen = preferences_of({post.person for post in new.values()})
        systems = list(system_channels())
        rows = []
        for key, post in new.items():
            row = {"person_id": post.person, "kind": kind, "facts": dict(post.facts), "made_at": at}
            quiet = None if told.at_any_hour else chosen[post.person].quiet
            rows.append(Message(key=key, due_at=when_told(at, quiet, zone), **row))
            rows += [
                Message(key=f"{key} → {channel.code}", channel=channel, due_at=at, **row)
                for channel in systems
            ]
        Message.objects.bulk_create(rows, ignore_conflicts=True, batch_size=500)
        app.configure_task(DELIVER).defer(company_id=str(company))
        # Somebody else may have posted the same just now, and then theirs is the one.
        ours = Message.objects.filter(id__in=[row.id for row in rows], channel=None)
        return set(ours.values_list("key", flat=True))
