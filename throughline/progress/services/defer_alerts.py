"""Have alerts derived from what was just evaluated, once the picture is whole.

In the middle of a large load half of somebody's deals are still in the inbox: an alert on the other half
would be false. So what is evaluated while records are still to be folded or counted is only noted, and one
job of the company looks every two seconds of which notes everything is counted that had arrived by then. In a
stream that never ends that is soon true of each, though something is always pending.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from uuid import UUID

from procrastinate.contrib.django import app

from throughline.crm.selectors.inbox import is_anything_pending
from throughline.kit.locks import wait_for_lock
from throughline.kit.models import new_id
from throughline.kit.scope import current_company
from throughline.kit.unnest import arrays_cursor
from throughline.progress.judge import Judgement
from throughline.progress.models import AlertDue, Due

DERIVE = "alerts.derive"
DERIVE_WHEN_DRAINED = "progress.derive_when_drained"
LOOK_AGAIN_AFTER = {"seconds": 2}
AT_ONCE = 10_000
"""Key results a job: what a worker holds at once does not grow with the company."""

_TAKE_SETTLED = """
DELETE FROM progress_alertdue WHERE company_id = %(company)s AND NOT EXISTS (
    SELECT FROM crm_inboxrecord WHERE company_id = %(company)s AND state = 'pending' AND id <= after
) AND NOT EXISTS (
    SELECT FROM progress_due WHERE company_id = %(company)s AND first_record <= after
) RETURNING through, key_result_ids
"""


def defer_alerts(judged: Mapping[UUID, Judgement]) -> None:
    """In the transaction that evaluated these, which holds the company's lock `actuals`."""
    by_day: dict[date, list[UUID]] = defaultdict(list)
    for key_result_id, judgement in judged.items():
        by_day[judgement.moment.through].append(key_result_id)
    if not is_anything_pending() and not Due.objects.exists():
        _derive(by_day.items())
        return
    is_looked_after = AlertDue.objects.exists()
    AlertDue.objects.bulk_create(
        AlertDue(key_result_ids=found, through=day, after=new_id()) for day, found in by_day.items()
    )
    if by_day and not is_looked_after:
        _look_again()


def derive_settled() -> None:
    """Of those noted, what has nothing to wait for any more; the rest in a moment."""
    wait_for_lock("actuals")
    with arrays_cursor() as cursor:
        _derive(cursor.execute(_TAKE_SETTLED, {"company": current_company()}).fetchall())
    if AlertDue.objects.exists():
        _look_again()


def _derive(evaluated: Iterable[tuple[date, Collection[UUID]]]) -> None:
    """Everything evaluated for the same day, together; by several jobs where there is much."""
    by_day: dict[date, set[str]] = defaultdict(set)
    for day, key_result_ids in evaluated:
        by_day[day].update(map(str, key_result_ids))
    for day, found in sorted(by_day.items()):
        in_order = sorted(found)
        for first in range(0, len(in_order), AT_ONCE):
            app.configure_task(DERIVE).defer(
                company_id=str(current_company()),
                key_result_ids=[*in_order[first : first + AT_ONCE]],
                as_of=day.isoformat(),
            )


def _look_again() -> None:
    job = app.configure_task(DERIVE_WHEN_DRAINED, schedule_in=LOOK_AGAIN_AFTER)
    job.defer(company_id=str(current_company()))
