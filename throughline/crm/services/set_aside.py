"""Set records aside that shall not count, with a word why; and take them back."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from django.db import transaction

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.core.errors import ThroughlineError
from throughline.crm.models import Handling, InboxRecord
from throughline.crm.selectors.chosen import Chosen, chosen_records
from throughline.crm.wake import wake_fold
from throughline.tenants.actor import Actor

LONGEST_WORDS: Final = 500


class WordsNeeded(ThroughlineError):
    code = "inbox_words_needed"
    status = 422
    zh = "请用不超过 {limit} 字写明为什么，方便日后核对。"
    en = "Say why, in at most {limit} characters, so that it can be followed later."


@transaction.atomic
def set_aside(*, actor: Actor, at: datetime, chosen: Chosen, words: str) -> int:
    """The chosen records that wait are ignored from now on; returns how many. Raises WordsNeeded."""
    require(actor, "inbox", "write")
    if not 0 < len(words.strip()) <= LONGEST_WORDS:
        raise WordsNeeded(limit=LONGEST_WORDS)
    return _handle(actor, at, chosen, verb="set_aside", words=words.strip(), states=("waiting", "ignored"))


@transaction.atomic
def take_back(*, actor: Actor, at: datetime, chosen: Chosen) -> int:
    """The chosen records that were ignored are tried again; returns how many."""
    require(actor, "inbox", "write")
    count = _handle(actor, at, chosen, verb="taken_back", words="", states=("ignored", "pending"))
    wake_fold()
    return count


def _handle(
    actor: Actor, at: datetime, chosen: Chosen, *, verb: str, words: str, states: tuple[str, str]
) -> int:
    before, after = states
    rows = chosen_records(actor, chosen, state=before).select_for_update(of=("self",))
    found: Sequence[UUID] = list(rows.values_list("id", flat=True))
    InboxRecord.objects.filter(id__in=found).update(state=after)
    Handling.objects.bulk_create(
        (Handling(record_id=one, verb=verb, words=words, person_id=actor.person_id, at=at) for one in found),
        batch_size=1_000,
    )
    only = found[0] if len(found) == 1 else None
    details = {"records": len(found), **({"reason": words} if words else {})}
    record(actor=actor, at=at, action=f"inbox.{verb}", object_type="inbox", object_id=only, details=details)
    return len(found)
