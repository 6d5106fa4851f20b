"""Take away a key result that was a slip: nobody reported on it, nothing was built on it."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import ProtectedError

from throughline.audit.services.record import record
from throughline.core.errors import ThroughlineError
from throughline.goals.models import Alignment
from throughline.goals.selectors.key_results import key_results_changed_by
from throughline.goals.services.change_key_result import SetByPlan
from throughline.goals.services.defer_refresh import defer_refresh
from throughline.goals.services.withdraw_key_result import StillServed
from throughline.kit.locks import wait_for_lock
from throughline.tenants.actor import Actor


class KeyResultHasHistory(ThroughlineError):
    code = "key_result_has_history"
    status = 409
    zh = "“{title}”已有更新、更改或分解方案，删除会丢掉历史；请改为撤下。"
    en = "“{title}” has check-ins, changes or a plan, which a deletion would lose; withdraw it instead."


@transaction.atomic
def delete_key_result(*, actor: Actor, at: datetime, key_result_id: UUID) -> None:
    """Raises KeyResultHasHistory, StillServed, SetByPlan, NotFound, NotAllowed."""
    wait_for_lock("actuals")  # its days may be about to move
    key_result = key_results_changed_by(actor, [key_result_id])[key_result_id]
    if key_result.plan_id is not None:
        raise SetByPlan(title=key_result.title, fields="withdrawn_on")
    below = Alignment.objects.filter(parent=key_result).count()
    if below:
        raise StillServed(title=key_result.title, count=below)
    parents = list(Alignment.objects.filter(child=key_result).values_list("parent_id", flat=True))
    try:
        key_result.delete()
    except ProtectedError:
        raise KeyResultHasHistory(title=key_result.title) from None
    record(
        actor=actor,
        at=at,
        action="key_result.delete",
        object_type="key_result",
        object_id=key_result_id,
        details={"title": key_result.title, "target": str(key_result.target)},
    )
    defer_refresh(parents)
