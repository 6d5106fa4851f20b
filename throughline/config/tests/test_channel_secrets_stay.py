"""The secrets of channels are told by nothing: no answer, no failure, no log, no export, no row of a table.

Every kind is made with secrets that are marks of their own, and tried against a server that repeats whatever
it was sent.
"""

import logging
from datetime import datetime, time, timedelta
from typing import Any

import pytest
from django.test import Client

from throughline.channels.kind import AnyKind
from throughline.channels.letter import Words
from throughline.channels.message_kinds import MESSAGES, MessageKind
from throughline.channels.models import Attempt, Preference
from throughline.channels.registry import channel_kinds
from throughline.channels.services.deliver_due import deliver_due
from throughline.channels.services.post_digest import post_digest
from throughline.channels.services.post_message import post_message
from throughline.config.tests.test_secrets_stay import (
    WAYS,
    Listener,
    admin,
    careless_way,
    company,
    marked,
    read_everything,
    source,
)
from throughline.goals.tests.sensors import AT, call
from throughline.kit.forms.setting import Setting
from throughline.kit.outbound.tests.server import Served
from throughline.kit.scope import company_scope
from throughline.org.models import Person
from throughline.tenants.models import Company

__all__ = ["admin", "company", "source"]
pytestmark = pytest.mark.django_db
SECRETIVE = [
    code for code, kind in channel_kinds().items() if any(one.form == "secret" for one in kind.settings)
]
PATH = "/channels/c0"
REFUSES = 9
"""Nobody listens there: what a mail server answers is tried in channels/tests/test_mail.py."""
COUNTS = ("open", "unanswered", "opened", "closed")


def filled(kind: AnyKind, served: Served) -> dict[str, Any]:
    """A value for everything that is asked for."""
    given = {one.code: value_of(kind, one, served) for one in kind.settings}
    return {code: value for code, value in given.items() if value is not None}


def value_of(kind: AnyKind, setting: Setting, served: Served) -> Any:
    if setting.form == "secret":
        return marked(kind.code, setting.code)
    known = {
        "host": "127.0.0.1", "port": REFUSES, "tls": "none", "user": "okr", "sender": "okr@acme.example",
        "address": served.address, "agent_id": 7,
    }  # fmt: skip
    if setting.code in known:
        return known[setting.code]
    return setting.default if setting.default is not None or not setting.required else "somebody"


@pytest.mark.parametrize("code", SECRETIVE)
def test_no_secret_of_any_kind_of_channel_is_ever_told(
    company: Company,
    admin: Client,
    source: Served,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    code: str,
):
    words = Words("News", "Something happened", "/")
    monkeypatch.setitem(MESSAGES, "news", MessageKind("news", "消息", "News", lambda reader, facts: words))
    caplog.set_level(logging.DEBUG)
    kind = channel_kinds()[code]
    given = filled(kind, source)
    secrets = {one.code for one in kind.settings if one.form == "secret"}
    listener = Listener(given[name] for name in secrets)
    make(listener, admin, {"kind": code, "name": "C", "settings": given}, secrets)
    if kind.reaches == "person":
        reach_everybody(admin, company, kind)
    at = AT
    for way in WAYS:
        careless_way[0] = way
        at += timedelta(days=1)
        listener.hear(f"test {way}", call(admin, "POST", f"{PATH}/test"))
        told(company, kind, f"{way}", at)
        listener.hear(f"health {way}", call(admin, "GET", PATH))
        listener.hear(f"attempts {way}", call(admin, "GET", f"{PATH}/attempts"))
    with company_scope(company.id):
        assert Attempt.objects.exclude(channel=None).count() >= len(WAYS)
    read_everything(listener, admin, company)
    listener.hear("log", caplog.text)
    assert listener.leaks() == set()


def make(listener: Listener, admin: Client, body: dict[str, Any], secrets: set[str]) -> None:
    """As it should be, then with every mistake that brings a secret into what is refused."""
    given = body["settings"]
    status, answer = call(admin, "PUT", PATH, body)
    assert status == 200, answer
    listener.hear("made", answer)
    for name in secrets:
        value = given[name]
        for wrong in ([value], {"value": value}, value + "\x00", value * 1_000):
            refused = call(admin, "PUT", PATH, {**body, "settings": {**given, name: wrong}})
            listener.hear(f"{name} refused", refused)
    listener.hear("refused", call(admin, "PUT", PATH, {**body, "settings": {**given, "unknown": "x"}}))


def reach_everybody(admin: Client, company: Company, kind: AnyKind) -> None:
    """By this channel alone."""
    with company_scope(company.id):
        numbers = list(Person.objects.values_list("number", flat=True))
        Preference.objects.create(person=None, order=["c0"], digest_at=time(9), language="en")
    place = "@acme.example" if kind.code == "mail" else ""
    lines = [{"number": number, "address": f"U{number}{place}"} for number in numbers]
    status, answer = call(admin, "PUT", f"{PATH}/addresses", {"lines": lines})
    assert status == 200, answer


def told(company: Company, kind: AnyKind, key: str, at: datetime) -> None:
    """Something goes out by it, as the outbox sends it."""
    with company_scope(company.id):
        person = Person.objects.order_by("number")[0].id
    if kind.reaches == "group":
        post_digest(company=company.id, kind="lag_day", key=key, counts=dict.fromkeys(COUNTS, 1), at=at)
    else:
        post_message(company=company.id, person=person, kind="news", key=key, facts={}, at=at)
    deliver_due(company_id=company.id, clock=lambda: at)
