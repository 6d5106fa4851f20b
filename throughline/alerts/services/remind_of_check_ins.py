"""Remind whoever keeps a figure by hand that nobody has reported for a while: once for each silence."""

from datetime import datetime
from typing import Final

from django.db import transaction

from throughline.alerts.selectors.addressees import addressees_of
from throughline.alerts.selectors.unreported import unreported_on
from throughline.channels.selectors.preferences import Chosen, preferences_of
from throughline.channels.services.post_message import Post, post_messages
from throughline.core.periods import time_zone
from throughline.kit.scope import current_company
from throughline.tenants.selectors.zone_name import zone_name

REMINDER: Final = "unreported"


@transaction.atomic
def remind_of_check_ins(*, at: datetime) -> int:
    """How many are new: to the owner, of a unit its head, once the hour of their digest has come.

    Only on working days: what was not posted on one comes on the next. A check-in ends the silence.
    """
    there = at.astimezone(time_zone(zone_name(current_company())))
    silent = unreported_on(there.date())
    told = addressees_of([one.key_result for one in silent], there.date())
    owners = {one.key_result.id: told[one.key_result.id].owner for one in silent}
    chosen = preferences_of({owner for owner in owners.values() if owner is not None})
    posts = [
        Post(
            owner,
            f"{REMINDER} {one.key_result.id} {one.since} {owner}",
            {"key_result": str(one.key_result.id), "since": one.since.isoformat()},
        )
        for one in silent
        if (owner := owners[one.key_result.id]) is not None and _has_come(chosen[owner], there)
    ]
    return len(post_messages(company=current_company(), kind=REMINDER, posts=posts, at=at))


def _has_come(chosen: Chosen, there: datetime) -> bool:
    """Not in quiet hours, whose end may lie on a closed day: a digest within them comes at their end."""
    if chosen.quiet is None:
        return there.time() >= chosen.digest_at
    hour = chosen.quiet.until if chosen.quiet.holds(chosen.digest_at) else chosen.digest_at
    return there.time() >= hour and not chosen.quiet.holds(there.time())
