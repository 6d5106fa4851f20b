"""Report on a key result: a value or "as the CRM says", a forecast, confidence, a note, a blocker."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from throughline.audit.services.record import record
from throughline.core.attainment import NotAShare
from throughline.core.errors import ThroughlineError
from throughline.core.periods import local_date
from throughline.goals.models import CheckIn, KeyResult
from throughline.goals.selectors.key_results import key_result_reported_by
from throughline.goals.services.defer_refresh import defer_refresh
from throughline.goals.services.defer_take_up import defer_take_up
from throughline.tenants.actor import Actor
from throughline.tenants.models import Company


class ValueNeeded(ThroughlineError):
    code = "value_needed"
    status = 422
    zh = "“{title}”由人更新，请填写当前的数值。"
    en = "“{title}” is kept by check-ins; give the present value."


class ValueComesByItself(ThroughlineError):
    code = "value_comes_by_itself"
    status = 422
    zh = "“{title}”的数值来自业务记录、下级或里程碑，不能手填；请留空，只写信心与说明。"
    en = (
        "The value of “{title}” comes from records, from below or from its steps; "
        "leave it empty and give confidence and a note."
    )


class ConfidenceOutOfRange(ThroughlineError):
    code = "confidence_out_of_range"
    status = 422
    zh = "信心是 {confidence}，应为 0 到 10 的整数。"
    en = "The confidence is {confidence}; it is a whole number from 0 to 10."


class Withdrawn(ThroughlineError):
    code = "key_result_withdrawn"
    status = 409
    zh = "“{title}”已于 {day} 撤下，不再更新。"
    en = "“{title}” was withdrawn on {day} and takes no more check-ins."


@transaction.atomic
def check_in(
    *,
    actor: Actor,
    at: datetime,
    key_result_id: UUID,
    value: Decimal | None = None,
    forecast: Decimal | None = None,
    confidence: int | None = None,
    note: str = "",
    blocker: str = "",
) -> CheckIn:
    """Any value is a value: decimals, above the target, below zero. Raises NotFound, NotAllowed."""
    key_result = key_result_reported_by(actor, key_result_id)
    if confidence is not None and not 0 <= confidence <= 10:
        raise ConfidenceOutOfRange(confidence=confidence)
    _check_value(key_result, value)
    _check_forecast(key_result, forecast)
    made = CheckIn.objects.create(
        key_result=key_result,
        at=at,
        on=local_date(at, Company.objects.get(id=actor.company_id).time_zone),
        person_id=actor.person_id,
        value=value,
        forecast=forecast,
        confidence=confidence,
        note=note,
        blocker=blocker,
    )
    if confidence is not None:
        KeyResult.objects.filter(id=key_result.id).update(confidence=confidence)
    record(
        actor=actor,
        at=at,
        action="key_result.check_in",
        object_type="key_result",
        object_id=key_result.id,
        details={"check_in": str(made.id)},
    )
    defer_refresh([key_result.id])
    defer_take_up(made)
    return made


def _check_value(key_result: KeyResult, value: Decimal | None) -> None:
    if key_result.withdrawn_on is not None:
        raise Withdrawn(title=key_result.title, day=key_result.withdrawn_on)
    by_hand = key_result.source == "check_in" and key_result.kind != "milestone"
    if by_hand and value is None:
        raise ValueNeeded(title=key_result.title)
    if not by_hand and value is not None:
        raise ValueComesByItself(title=key_result.title)
    if key_result.kind == "yes_no" and value not in (0, 1):
        raise NotAShare(actual=value)


def _check_forecast(key_result: KeyResult, forecast: Decimal | None) -> None:
    """Steps, and yes or no, end at a share of what is to be done."""
    if forecast is not None and key_result.kind in {"milestone", "yes_no"} and not 0 <= forecast <= 1:
        raise NotAShare(actual=forecast)
