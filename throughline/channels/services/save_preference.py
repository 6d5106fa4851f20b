"""Choose how one wants to be told, or how everybody is told who chose nothing."""

from dataclasses import dataclass
from datetime import datetime, time
from uuid import UUID

from django.db import transaction

from throughline.access.errors import NotAllowed, require
from throughline.audit.services.record import record
from throughline.channels.models import Preference
from throughline.channels.selectors.channels import personal_channels
from throughline.channels.selectors.preferences import IN_APP
from throughline.core.errors import Language, ThroughlineError
from throughline.tenants.actor import Actor


class NotAPersonalChannel(ThroughlineError):
    code = "not_a_personal_channel"
    status = 422
    zh = "“{channel}”不是能发给个人的渠道；可选：{known}。"
    en = "“{channel}” is no channel that reaches one person; choose of: {known}."


class HalfOfQuietHours(ThroughlineError):
    code = "half_of_quiet_hours"
    status = 422
    zh = "免打扰时段要同时写开始和结束。"
    en = "Quiet hours need both a beginning and an end."


@dataclass(frozen=True, slots=True)
class Wanted:
    """`order`: codes of channels, `app` for in the app; times of day are the company's."""

    order: tuple[str, ...]
    quiet_from: time | None
    quiet_until: time | None
    digest_at: time
    language: Language


@transaction.atomic
def save_preference(*, actor: Actor, at: datetime, wanted: Wanted) -> None:
    """One's own; raises NotAPersonalChannel, HalfOfQuietHours."""
    person_id = _own(actor)
    _save(actor, at, wanted, person_id, "preference.change")


@transaction.atomic
def save_company_preference(*, actor: Actor, at: datetime, wanted: Wanted) -> None:
    """Of everybody who chose nothing; raises the same."""
    require(actor, "preference", "write")
    _save(actor, at, wanted, None, "preference.set_default")


@transaction.atomic
def reset_preference(*, actor: Actor, at: datetime) -> None:
    """Go by the company's again."""
    person_id = _own(actor)
    if Preference.objects.filter(person=person_id).delete()[0]:
        record(
            actor=actor, at=at, action="preference.reset", object_type="preference", object_id=person_id
        )  # fmt: skip


def _own(actor: Actor) -> UUID:
    require(actor, "preference", "write", everywhere=False)
    if actor.person_id is None:
        raise NotAllowed(action="write", object_type="preference")
    return actor.person_id


def _save(actor: Actor, at: datetime, wanted: Wanted, person_id: UUID | None, action: str) -> None:
    known = [*(channel.code for channel in personal_channels()), IN_APP]
    for code in wanted.order:
        if code not in known:
            raise NotAPersonalChannel(channel=code, known=", ".join(known))
    if (wanted.quiet_from is None) != (wanted.quiet_until is None):
        raise HalfOfQuietHours
    row = Preference.objects.filter(person=person_id).first() or Preference(person_id=person_id)
    row.order = list(dict.fromkeys(wanted.order)) or [IN_APP]
    row.quiet_from, row.quiet_until = wanted.quiet_from, wanted.quiet_until
    row.digest_at, row.language = wanted.digest_at, wanted.language
    row.save()
    record(
        actor=actor, at=at, action=action, object_type="preference", object_id=person_id,
        details={"order": row.order},
    )  # fmt: skip
