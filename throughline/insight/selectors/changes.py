"""What changed of what a reader sees since their page last asked."""

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel

from throughline.access.permissions import may
from throughline.changes.cursor import VALID_FOR, read_cursor
from throughline.changes.selectors.changes_since import Noted, changes_since, position
from throughline.changes.topics import Topic
from throughline.goals.models import KeyResult
from throughline.tenants.actor import Actor


class Changes(BaseModel):
    """`key_results` are those that the reader sees, None for any; `reset`: everything is to be read again."""

    cursor: str
    topics: list[Topic]
    key_results: list[UUID] | None
    reset: bool


def changes_of(*, actor: Actor, since: str | None, at: datetime) -> Changes | None:
    """None when nothing changed and the page may keep its cursor. Raises MalformedCursor."""
    if since is None:
        return Changes(cursor=str(position(at=at)), topics=[], key_results=[], reset=False)
    before = read_cursor(since)
    noted = changes_since(before, at=at)
    cursor = str(noted.cursor)
    if before.is_outlived(at=at, now=noted.cursor):
        return Changes(cursor=cursor, topics=[], key_results=None, reset=True)
    topics, key_results = _seen(noted, actor)
    if not topics and before.age(at) < VALID_FOR / 2:
        return None
    return Changes(cursor=cursor, topics=topics, key_results=key_results, reset=False)


def _seen(noted: Noted, actor: Actor) -> tuple[list[Topic], list[UUID] | None]:
    """Topics without the key results of others, and the key results among them: at most one query.

    Records arrive all day long: whoever may not read them is not woken by them.
    """
    named = {one for some in noted.topics.values() for one in some or ()}
    visible: set[UUID] = set()
    if named:
        rows = KeyResult.objects.visible_to(actor).filter(id__in=named)
        visible = set(rows.values_list("id", flat=True))
    topics = [
        topic
        for topic, some in noted.topics.items()
        if (some is None or some & visible) and (topic != "inbox" or may(actor, "inbox", "read"))
    ]
    any_of_them = any(noted.topics[topic] is None for topic in topics if topic in {"key_result", "alert"})
    return sorted(topics), None if any_of_them else sorted(visible)
