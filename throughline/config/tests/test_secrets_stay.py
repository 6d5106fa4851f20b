"""The secrets of connectors are told by nothing: no answer, no failure, no log, no export, no row of a table.

Every kind of the registry is made with every secret that it may have, each of them a mark of its own. Its
source is a server on loopback that repeats whatever it was sent, as a careless one does in its errors.
"""

import base64
import json
import logging
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from typing import Any, cast
from urllib.parse import quote

import pytest
from click.testing import CliRunner
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client

from throughline.cli.main import main
from throughline.config.tests.operations import OPERATIONS
from throughline.core.errors import ThroughlineError
from throughline.crm.connectors.kind import ConnectorKind
from throughline.crm.connectors.registry import connector_kinds
from throughline.crm.models import Connector
from throughline.crm.services.pull_connector import pull_connector
from throughline.goals.tests.sensors import AT, Sensors, call
from throughline.kit.clock import now
from throughline.kit.forms.setting import Setting
from throughline.kit.outbound.tests.server import Asked, Reply, Served, serving
from throughline.kit.scope import company_scope
from throughline.tenants.models import Company

pytestmark = pytest.mark.django_db
SECRETIVE = [
    code for code, kind in connector_kinds().items() if any(one.form == "secret" for one in kind.settings)
]
WAYS = (401, 403, 404, 422, "html", "inside", "records")


def marked(kind: str, setting: str) -> str:
    """A secret of the form that the strictest kind takes."""
    return f"whsec_{base64.b64encode(sha256(f'{kind} {setting}'.encode()).digest()).decode()}"


def choices_of(kind: ConnectorKind) -> list[dict[str, str]]:
    """Settings chosen so that, over all of them, every secret is asked for once."""
    gates = {
        (one.when[0], value)
        for one in kind.settings
        if one.form == "secret" and one.when
        for value in one.when[1]
    }
    return [{name: value} for name, value in sorted(gates)] or [{}]


def filled(kind: ConnectorKind, chosen: Mapping[str, str], address: str) -> dict[str, Any]:
    """A value for everything that is asked for."""
    given: dict[str, Any] = {}
    for setting in kind.settings:
        if setting.when is None or given.get(setting.when[0]) in setting.when[1]:
            given[setting.code] = chosen.get(setting.code) or value_of(kind, setting, address)
    return {code: value for code, value in given.items() if value is not None}


def value_of(kind: ConnectorKind, setting: Setting, address: str) -> Any:
    if setting.form == "secret":
        return marked(kind.code, setting.code)
    if setting.form == "rows":
        return [{one.code: value_of(kind, one, address) for one in setting.fields if one.required}]
    if setting.form == "url":
        return address
    if setting.default is not None or not setting.required:
        return setting.default
    plain = {"host": "127.0.0.1", "query": "SELECT 1 AS id", "path": "/deals", "complete_from": "2026-10-01"}
    return setting.choices[0].value if setting.choices else plain.get(setting.code, "somebody")


def careless(asked: Asked) -> Reply:
    """Repeats what it was sent, in a way that its last call chose."""
    said = json.dumps({"headers": asked.headers, "query": asked.query, "body": asked.body.decode()})
    way = careless_way[0]
    if isinstance(way, int):
        return Reply(way, said.encode())
    if way == "html":
        return Reply(200, f"<html><pre>{said}</pre></html>".encode(), {"Content-Type": "text/html"})
    if way == "inside":
        return Reply(200, json.dumps({"errorCode": said, "error": said}).encode())
    return Reply(200, json.dumps({"id": said, "access_token": said, "items": [said]}).encode())


careless_way: list[int | str] = [401]


@pytest.fixture
def source(settings: Any) -> Iterator[Served]:
    settings.OUTBOUND_ALLOW = ["127.0.0.1"]
    with serving(careless) as served:
        yield served


class Listener:
    """Everything that was told, and the secrets that must not be in it."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        self.told: list[tuple[str, str]] = []
        self.secrets = set(secrets)

    def hear(self, where: str, what: object) -> None:
        self.told.append((where, what if isinstance(what, str) else repr(what)))

    def leaks(self) -> set[tuple[str, str]]:
        """Where a secret was told, in clear or in one of the writings that anybody can read."""
        return {
            (where, secret)
            for where, what in self.told
            for secret in self.secrets
            for written in writings(secret)
            if written in what
        }


def writings(secret: str) -> set[str]:
    """As it is, in an address, and within the base64 of a longer text that begins anywhere."""
    inner = {base64.b64encode(b" " * pad + secret.encode()).decode()[4:-4] for pad in range(3)}
    return {secret, secret.removeprefix("whsec_"), quote(secret, safe=""), *inner}


@pytest.fixture
def company() -> Company:
    return Company.objects.create(code="acme", name="Acme", created_at=AT)


@pytest.fixture
def admin(company: Company) -> Client:
    with company_scope(company.id):
        return Sensors(company).browser("Dan", "admin")


def test_a_secret_is_found_however_it_is_written():
    secret = marked("rest", "password")
    header = base64.b64encode(f"somebody:{secret}".encode()).decode()
    for told in (secret, f"?key={quote(secret, safe='')}", f"Authorization: Basic {header}"):
        listener = Listener({secret})
        listener.hear("log", told)
        assert listener.leaks() == {("log", secret)}


@pytest.mark.parametrize("code", SECRETIVE)
def test_no_secret_of_any_kind_of_connector_is_ever_told(
    company: Company, admin: Client, source: Served, caplog: pytest.LogCaptureFixture, code: str
):
    caplog.set_level(logging.DEBUG)
    kind, listener = connector_kinds()[code], Listener()
    for number, chosen in enumerate(choices_of(kind)):
        given = filled(kind, chosen, source.address)
        secrets = {name for name, value in given.items() if str(value).startswith("whsec_")}
        listener.secrets |= {given[name] for name in secrets}
        connector = f"c{number}"
        make(listener, admin, connector, {"kind": code, "settings": given}, secrets)
        try_out(listener, admin, company, connector)
    read_everything(listener, admin, company)
    listener.hear("log", caplog.text)
    assert listener.leaks() == set()
    assert listener.secrets
    if kind.direction == "pulls" and any(one.form == "url" for one in kind.settings):
        repeated = Listener(listener.secrets)
        repeated.hear("the source", [(one.headers, one.query, one.body.decode()) for one in source.calls])
        assert {secret for _, secret in repeated.leaks()} == listener.secrets


def make(listener: Listener, admin: Client, code: str, body: dict[str, Any], secrets: set[str]) -> None:
    """As it should be, then with every mistake that brings a secret into what is refused."""
    path, given = f"/crm/connectors/{code}", body["settings"]
    status, answer = call(admin, "PUT", path, {"name": "CRM", **body})
    assert status == 200, answer
    listener.hear("made", answer)
    for name in secrets:
        value = given[name]
        for wrong in ([value], {"value": value}, value + "\x00", value * 1_000):
            refused = call(admin, "PUT", path, {**body, "settings": {**given, name: wrong}})
            listener.hear(f"{name} refused", refused)
    listener.hear("refused", call(admin, "PUT", path, {**body, "settings": {**given, "unknown": "x"}}))


def try_out(listener: Listener, admin: Client, company: Company, code: str) -> None:
    """Checked and pulled, while its source answers in every careless way."""
    for way in WAYS:
        careless_way[0] = way
        listener.hear(f"check {way}", call(admin, "POST", f"/crm/connectors/{code}/check"))
        listener.hear(f"pull {way}", pulled(company, code))
        listener.hear(f"health {way}", call(admin, "GET", f"/crm/connectors/{code}"))


def read_everything(listener: Listener, admin: Client, company: Company) -> None:
    """Every reading call, commands, and all that a backup would hold."""
    for operation in OPERATIONS:
        if operation.method == "GET":
            answer = cast(HttpResponse, admin.get(operation.address({"code": "c0"})))
            told = b"".join(answer) if answer.streaming else answer.content
            listener.hear(str(operation), told.decode("latin-1"))
    for command in (["crm", "waiting", "--company", "acme"], ["check"]):
        listener.hear(" ".join(command), CliRunner().invoke(main, command).output)
    with company_scope(company.id):
        for table, rows in every_row():
            listener.hear(table, rows)


def pulled(company: Company, code: str) -> str:
    """How a pull went, in all the words that there are for it."""
    with company_scope(company.id):
        connector = Connector.objects.get(code=code)
    try:
        with transaction.atomic():
            return repr(pull_connector(company_id=company.id, connector_id=connector.id, clock=now))
    except ThroughlineError as error:
        return f"{error!r} {error.params} {error.message('zh')} {error.message('en')}"


def every_row() -> Iterator[tuple[str, str]]:
    """All that a backup would hold, table by table."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        tables = [name for (name,) in cursor.fetchall()]
        for table in tables:
            cursor.execute(f'SELECT t::text FROM "{table}" t')
            yield table, "\n".join(row for (row,) in cursor.fetchall())
