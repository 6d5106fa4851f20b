"""Give a key result its score: once, when its cycle is over."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from throughline.audit.services.record import record
from throughline.core.errors import ThroughlineError
from throughline.goals.models import KeyResult
from throughline.goals.selectors.key_results import key_result_reported_by
from throughline.tenants.actor import Actor


class ScoreTooEarly(ThroughlineError):
    code = "score_too_early"
    status = 409
    zh = "周期到 {day} 才结束，请在那之后评分。"
    en = "The cycle ends on {day}; give the score after that."


class AlreadyScored(ThroughlineError):
    code = "already_scored"
    status = 409
    zh = "“{title}”已评为 {score}，评分只有一次。"
    en = "“{title}” has its score of {score}; it is given once."


class ScoreOutOfRange(ThroughlineError):
    code = "score_out_of_range"
    status = 422
    zh = "评分是 {score}，应为 0 到 1。"
    en = "The score is {score}; it must be from 0 to 1."


@transaction.atomic
def score_key_result(*, actor: Actor, at: datetime, key_result_id: UUID, score: Decimal) -> KeyResult:
    """`score` is from 0 to 1. Raises ScoreTooEarly, AlreadyScored, ScoreOutOfRange."""
    key_result = key_result_reported_by(actor, key_result_id)
    KeyResult.objects.select_for_update().get(id=key_result_id)
    key_result.refresh_from_db(fields=["score"])
    if not 0 <= score <= 1:
        raise ScoreOutOfRange(score=score)
    if actor.today <= key_result.cycle.ends_on:
        raise ScoreTooEarly(day=key_result.cycle.ends_on)
    if key_result.score is not None:
        raise AlreadyScored(title=key_result.title, score=key_result.score.normalize())
    key_result.score = score
    key_result.save(update_fields=["score"])
    record(
        actor=actor,
        at=at,
        action="key_result.score",
        object_type="key_result",
        object_id=key_result.id,
        details={"score": str(score)},
    )
    return key_result
