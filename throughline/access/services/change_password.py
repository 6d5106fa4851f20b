"""Change one's own password."""

from datetime import datetime

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from throughline.access.models import Login
from throughline.audit.services.record import record
from throughline.core.errors import ThroughlineError
from throughline.tenants.actor import Actor


class WrongOldPassword(ThroughlineError):
    code = "wrong_old_password"
    zh = "原密码不正确。"
    en = "The old password is not right."


class PasswordTooWeak(ThroughlineError):
    code = "password_too_weak"
    zh = "新密码太弱：至少 10 个字符，不能全是数字，也不能是常见密码。"
    en = "The new password is too weak: at least 10 characters, not only digits, not a common one."


@transaction.atomic
def change_password(*, actor: Actor, login: Login, old: str, new: str, at: datetime) -> None:
    """Every other session of this login ends with it."""
    if not login.check_password(old):
        raise WrongOldPassword
    check_strength(new, login)
    login.set_password(new)
    login.save(update_fields=["password"])
    record(actor=actor, at=at, action="login.change_password", object_type="login", object_id=login.pk)


def check_strength(password: str, login: Login) -> None:
    """Raise PasswordTooWeak for one that is easily guessed."""
    try:
        validate_password(password, login)
    except ValidationError as error:
        raise PasswordTooWeak from error
