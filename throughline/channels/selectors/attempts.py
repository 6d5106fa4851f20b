"""What was sent by a channel, the latest first."""

from typing import Any
from uuid import UUID

from throughline.channels.message_kinds import DIGESTS, MESSAGES
from throughline.channels.models import Attempt, Channel
from throughline.core.errors import Language
from throughline.core.sentence import failure_sentence
from throughline.kit.paging import LONGEST_PAGE


def attempts_of(channel: Channel, *, before: UUID | None, limit: int, language: Language) -> dict[str, Any]:
    """One page of tries, never what they said; `next` is None on the last page."""
    size = max(1, min(limit, LONGEST_PAGE))
    rows = Attempt.objects.filter(channel=channel).select_related("message__person").order_by("-id")
    if before is not None:
        rows = rows.filter(id__lt=before)
    found = list(rows[: size + 1])
    return {
        "items": [_told(attempt, language) for attempt in found[:size]],
        "next": found[size - 1].id if len(found) > size else None,
    }


def _told(attempt: Attempt, language: Language) -> dict[str, Any]:
    message = attempt.message
    kind = MESSAGES.get(message.kind) or DIGESTS.get(message.kind)
    return {
        "id": attempt.id,
        "message_id": message.id,
        "at": attempt.at,
        "ended_at": attempt.ended_at,
        "outcome": attempt.outcome,
        "answer": attempt.answer,
        "failure": failure_sentence(attempt.failure_code, attempt.failure, language),
        "kind_zh": kind.zh if kind else message.kind,
        "kind_en": kind.en if kind else message.kind,
        "person": message.person.name if message.person else None,
        "state": message.state,
        "maybe_twice": message.maybe_twice,
    }
