"""Guessing is counted before the password is looked at, and stays counted whoever is signed in."""

from collections.abc import Iterator
from datetime import UTC, datetime
from threading import Barrier, Thread

import pytest
from django.db import connection

from throughline.access.models import Login, SignInAttempt
from throughline.access.services.sign_in import WrongNameOrPassword, check_password
from throughline.access.services.throttle import (
    FAILURES_PER_ADDRESS,
    FAILURES_PER_NAME,
    TooManySignIns,
    count_attempt,
)
from throughline.org.tests.company import make_company

AT = datetime(2026, 11, 23, 2, tzinfo=UTC)
PASSWORD = "correct horse battery"


def guess(name: str = "li@acme", password: str = "wrong", address: str = "10.0.0.1") -> None:
    check_password(name=name, password=password, address=address, at=AT)


@pytest.fixture
def login(db: None) -> Login:
    login = Login(company=make_company(), name="li@acme")
    login.set_password(PASSWORD)
    login.save()
    return login


def test_signing_in_rightly_is_no_failure(login: Login):
    for _ in range(FAILURES_PER_NAME + 1):
        guess(password=PASSWORD)
    assert set(SignInAttempt.objects.values_list("failures", flat=True)) == {0}


def test_capitals_and_spaces_do_not_open_another_count(login: Login):
    for _ in range(FAILURES_PER_NAME):
        with pytest.raises(WrongNameOrPassword):
            guess(" LI@acme ")
    with pytest.raises(TooManySignIns):
        guess(password=PASSWORD)


def test_one_address_may_not_try_name_after_name(db: None):
    for number in range(FAILURES_PER_ADDRESS):
        count_attempt(name=f"{number}@acme", address="10.0.0.1", at=AT)
    with pytest.raises(TooManySignIns):
        count_attempt(name="fresh@acme", address="10.0.0.1", at=AT)
    count_attempt(name="fresh@acme", address="10.0.0.2", at=AT)


@pytest.fixture
def committed(django_db_setup: None, django_db_blocker) -> Iterator[None]:
    with django_db_blocker.unblock():
        yield
        SignInAttempt.objects.all().delete()
        connection.close()


def test_many_guesses_at_once_do_not_all_pass(committed: None):
    together, passed = Barrier(16), []

    def attempt() -> None:
        together.wait(30)
        try:
            count_attempt(name="li@acme", address="10.0.0.1", at=AT)
            passed.append(True)
        except TooManySignIns:
            passed.append(False)
        finally:
            connection.close()

    threads = [Thread(target=attempt) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert sorted(passed) == [False] * 6 + [True] * FAILURES_PER_NAME
