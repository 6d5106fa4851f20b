"""Sign in with a name and a password."""

from datetime import datetime

from django.contrib.auth import authenticate

from throughline.access.models import Login
from throughline.access.services.throttle import count_attempt, uncount_attempt
from throughline.core.errors import ThroughlineError


class WrongNameOrPassword(ThroughlineError):
    code = "wrong_name_or_password"
    status = 401
    zh = "登录名或密码不正确。"
    en = "The name or the password is not right."


def check_password(*, name: str, password: str, address: str, at: datetime) -> Login:
    """The login that these belong to; failures are counted, and too many are refused for a while."""
    count_attempt(name=name, address=address, at=at)
    login = authenticate(username=name.strip(), password=password)
    if not isinstance(login, Login):
        raise WrongNameOrPassword
    uncount_attempt(name=name, address=address, at=at)
    return login
