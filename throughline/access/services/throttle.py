"""Slow down guessing: failed sign-ins are counted per login name and per address, atomically."""

from datetime import datetime, timedelta

from django.db import connection
from django.db.models import F

from throughline.access.models import SignInAttempt
from throughline.core.errors import ThroughlineError

WINDOW_MINUTES = 15
FAILURES_PER_NAME = 10
FAILURES_PER_ADDRESS = 100


class TooManySignIns(ThroughlineError):
    code = "too_many_sign_ins"
    status = 429
    zh = "登录失败次数过多，请在 {minutes} 分钟后再试。"
    en = "Too many failed sign-ins; try again in {minutes} minutes."


def window_of(at: datetime) -> datetime:
    """The start of the fixed window that an instant falls into."""
    return at.replace(minute=at.minute // WINDOW_MINUTES * WINDOW_MINUTES, second=0, microsecond=0)


def count_attempt(*, name: str, address: str, at: datetime) -> None:
    """Count before the password is looked at, so that many guesses at once do not all pass.

    Raises `TooManySignIns` when this name or address has failed too often in this window.
    """
    window = window_of(at)
    limits = {_name_key(name): FAILURES_PER_NAME, _address_key(address): FAILURES_PER_ADDRESS}
    with connection.cursor() as cursor:
        cursor.execute(
            'INSERT INTO access_signinattempt (key, "window", failures) VALUES (%s, %s, 1), (%s, %s, 1) '
            'ON CONFLICT (key, "window") DO UPDATE SET failures = access_signinattempt.failures + 1 '
            "RETURNING key, failures",
            [_address_key(address), window, _name_key(name), window],
        )
        counted = cursor.fetchall()
    if any(failures > limits[key] for key, failures in counted):
        left = window + timedelta(minutes=WINDOW_MINUTES) - at
        raise TooManySignIns(minutes=int(left.total_seconds() // 60) + 1)


def uncount_attempt(*, name: str, address: str, at: datetime) -> None:
    """It was no failure; windows that have passed are forgotten by the way."""
    window = window_of(at)
    keys = [_name_key(name), _address_key(address)]
    SignInAttempt.objects.filter(key__in=keys, window=window).update(failures=F("failures") - 1)
    SignInAttempt.objects.filter(window__lt=window - timedelta(days=1)).delete()


def refuse_guessing(*, address: str, at: datetime) -> None:
    """Raise `TooManySignIns` for an address whose tokens have failed too often in this window."""
    window = window_of(at)
    failed = SignInAttempt.objects.filter(key=_token_key(address), window=window).first()
    if failed is not None and failed.failures >= FAILURES_PER_ADDRESS:
        left = window + timedelta(minutes=WINDOW_MINUTES) - at
        raise TooManySignIns(minutes=int(left.total_seconds() // 60) + 1)


def count_guess(*, address: str, at: datetime) -> None:
    """A token that leads nowhere."""
    with connection.cursor() as cursor:
        cursor.execute(
            'INSERT INTO access_signinattempt (key, "window", failures) VALUES (%s, %s, 1) '
            'ON CONFLICT (key, "window") DO UPDATE SET failures = access_signinattempt.failures + 1',
            [_token_key(address), window_of(at)],
        )


def _token_key(address: str) -> str:
    return f"token:{address}"[:200]


def _name_key(name: str) -> str:
    return f"name:{name.strip().lower()}"[:200]


def _address_key(address: str) -> str:
    return f"address:{address}"[:200]
