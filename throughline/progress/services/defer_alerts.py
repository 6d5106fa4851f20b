"""Have alerts derived from what was just evaluated, once the picture is whole."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from procrastinate.contrib.django import app

from throughline.crm.selectors.inbox import is_anything_pending
from throughline.kit.scope import current_company
from throughline.progress.judge import Judgement

DERIVE = "alerts.derive"
DERIVE_WHEN_DRAINED = "progress.derive_when_drained"
LOOK_AGAIN_AFTER = {"seconds": 2}


def defer_alerts(judged: Mapping[UUID, Judgement]) -> None:
    """One job for everything evaluated for the same day, in the transaction that evaluated it.

    In the middle of a large load half of somebody's deals are still in the inbox: an alert on the other half
    would be false. So the job then waits until the inbox is drained.
    """
    by_day: dict[date, list[str]] = {}
    for key_result_id, judgement in judged.items():
        by_day.setdefault(judgement.moment.through, []).append(str(key_result_id))
    for day, key_result_ids in sorted(by_day.items()):
        derive_or_wait(key_result_ids, day.isoformat())


def derive_or_wait(key_result_ids: list[str], as_of: str) -> None:
    """The job itself: now, or a look at the inbox in a moment."""
    if is_anything_pending():
        job = app.configure_task(DERIVE_WHEN_DRAINED, schedule_in=LOOK_AGAIN_AFTER)
    else:
        job = app.configure_task(DERIVE)
    job.defer(company_id=str(current_company()), key_result_ids=[*key_result_ids], as_of=as_of)
