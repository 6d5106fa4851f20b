"""A webhook from its making to the inbox, as senders and administrators meet it."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import psycopg
import pytest
from django.test import Client

from throughline.access.models import WebhookKey
from throughline.audit.models import AuditEntry
from throughline.crm.connectors.webhook.tests import senders
from throughline.crm.models import Connector, Delivery, InboxRecord, Webhook
from throughline.crm.services.forget_deliveries import forget_deliveries
from throughline.goals.tests.sensors import AT, Sensors, call
from throughline.kit.scope import company_scope
from throughline.tenants.models import Company

pytestmark = pytest.mark.django_db
STANDARD = {"scheme": "standard", "object": "deal", "complete_from": "2026-10-01"}
CODE = "/crm/connectors/crm"
WEBHOOK, SECRET = f"{CODE}/webhook", f"{CODE}/webhook/secret"


@pytest.fixture
def company() -> Company:
    return Company.objects.create(code="acme", name="Acme", created_at=AT)


@pytest.fixture
def sensors(company: Company) -> Sensors:
    with company_scope(company.id):
        return Sensors(company)


@pytest.fixture
def admin(company: Company, sensors: Sensors) -> Client:
    with company_scope(company.id):
        return sensors.browser("Dan", "admin")


def make(admin: Client, **settings: Any) -> str:
    """The path that it is sent to."""
    body = {"name": "Our CRM", "kind": "webhook", "settings": {**STANDARD, **settings}}
    assert call(admin, "PUT", CODE, body)[0] == 200
    address: str = call(admin, "GET", WEBHOOK)[1]["address"]
    return urlsplit(address).path


def secret_of(admin: Client, **body: Any) -> str:
    status, made = call(admin, "POST", SECRET, body)
    assert status == 201
    return str(made["secret"])


def send(path: str, body: object, secret: str, *, event_id: str = "msg_1", at: datetime | None = None) -> Any:
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    headers = senders.standard(data, at or datetime.now(UTC), event_id=event_id, secret=secret)
    return post(path, data, headers)


def post(path: str, data: bytes, headers: dict[str, str]) -> Any:
    sender = Client(headers={"Accept-Language": "en", **headers}, enforce_csrf_checks=True)
    answer = sender.post(path, data, content_type="application/json")
    return answer.status_code, answer.json()


def inbox(company: Company) -> list[tuple[str, str, bytes]]:
    with company_scope(company.id):
        rows = InboxRecord.objects.order_by("id").values_list("object_kind", "external_id", "body")
        return [(kind, external_id, bytes(body)) for kind, external_id, body in rows]


def health(admin: Client) -> dict[str, Any]:
    row: dict[str, Any] = call(admin, "GET", CODE)[1]
    return row


def test_a_signed_call_is_kept_as_it_came(company: Company, admin: Client):
    path, secret = make(admin), secret_of(admin)
    body = b'[{"id": "D1", "amount": 10.50}, 7, {"amount": 1}]'
    assert send(path, body, secret) == (200, {"status": "stored", "records": 3, "new": 3})
    first, number, without_id = inbox(company)
    assert first == ("deal", "D1", b'{"id": "D1", "amount": 10.50}')
    assert (number[2], number[1][0], without_id[1][0]) == (b"7", "?", "?")
    row = health(admin)
    assert (row["pending"], row["heard_at"] is not None, row["covers_from"]) == (3, True, "2026-10-01")
    [delivery] = call(admin, "GET", WEBHOOK)[1]["deliveries"]
    assert (delivery["event_id"], delivery["records"]) == ("msg_1", 3)


def test_a_call_that_comes_again_is_already_done(company: Company, admin: Client):
    path, secret = make(admin), secret_of(admin)
    send(path, [{"id": "D1"}], secret)
    assert send(path, [{"id": "D2"}], secret) == (200, {"status": "already done"})
    assert send(path, [{"id": "D2"}], secret, event_id="msg_2")[1]["new"] == 1
    assert [external_id for _, external_id, _ in inbox(company)] == ["D1", "D2"]


def test_what_is_changed_and_changed_back_within_a_second_ends_where_it_began(
    company: Company, admin: Client
):
    path, secret = make(admin), secret_of(admin)
    at = datetime.now(UTC)
    for number, amount in enumerate([1, 2, 1]):
        send(path, [{"id": "D1", "amount": amount}], secret, event_id=f"msg_{number}", at=at)
    assert [body[-2:] for _, _, body in inbox(company)] == [b"1}", b"2}", b"1}"]
    back_and_forth = [{"id": "D2", "amount": amount} for amount in (1, 2, 1)]
    assert send(path, back_and_forth, secret, event_id="msg_3", at=at)[1]["new"] == 3


def test_a_cloud_event_that_comes_again_in_another_call_is_already_done(company: Company, admin: Client):
    path, secret = make(admin), secret_of(admin)
    one = {"specversion": "1.0", "id": "1", "source": "/c", "type": "deal", "data": {"id": "D1"}}
    two = {**one, "id": "2", "data": {"id": "D2"}}
    assert send(path, [one, one], secret)[1] == {"status": "stored", "records": 2, "new": 1}
    assert send(path, [one, two], secret, event_id="msg_2")[1]["new"] == 1
    assert send(path, one, secret, event_id="msg_3")[1] == {"status": "already done"}
    assert [external_id for _, external_id, _ in inbox(company)] == ["D1", "D2"]


def test_the_ids_and_versions_are_those_of_the_mapping(company: Company, admin: Client):
    path, secret = make(admin), secret_of(admin)
    mapping = {
        "deal": {
            "external_id": "deal.number", "owner": {"column": "owner", "match": "number"}, "amount": "amount",
            "currency": {"constant": "CNY"}, "closed_on": "closed", "modified_at": "deal.changed",
            "stage": {"column": "stage", "words": {"Won": "won"}},
        }
    }  # fmt: skip
    assert call(admin, "PUT", CODE, {"mapping": mapping})[0] == 200
    send(path, {"deal": {"number": 17, "changed": "2026-11-20T10:00:00Z"}}, secret)
    with company_scope(company.id):
        record = InboxRecord.objects.get()
        assert (record.external_id, record.version) == ("17", "2026-11-20T10:00:00Z")


def test_an_event_tells_of_when_it_happened_and_never_of_what_is_to_come(company: Company, admin: Client):
    path, secret = make(admin), secret_of(admin)
    send(path, {"type": "deal", "timestamp": "2026-11-20T10:00:00Z", "data": {"id": "D1"}}, secret)
    later = {"type": "deal", "timestamp": "2999-01-01T00:00:00Z", "data": {"id": "D2"}}
    send(path, later, secret, event_id="msg_2")
    with company_scope(company.id):
        first, second = InboxRecord.objects.order_by("id")
        assert first.as_of == datetime(2026, 11, 20, 10, tzinfo=UTC)
        assert second.as_of == second.received_at


def test_the_secret_before_stays_valid_until_the_moment_that_was_told(company: Company, admin: Client):
    path, first = make(admin), secret_of(admin)
    status, made = call(admin, "POST", SECRET, {"overlap_hours": 2})
    assert send(path, [{"id": "1"}], first, event_id="a")[0] == 200
    assert send(path, [{"id": "2"}], made["secret"], event_id="b")[0] == 200
    until = datetime.fromisoformat(made["previous_until"])
    assert status == 201
    assert timedelta(hours=1, minutes=59) < until - datetime.now(UTC) <= timedelta(hours=2)
    with company_scope(company.id):
        Webhook.objects.update(previous_until=datetime.now(UTC) - timedelta(seconds=1))
    assert send(path, [{"id": "3"}], first, event_id="c")[0] == 401
    assert send(path, [{"id": "3"}], made["secret"], event_id="c")[0] == 200
    third = secret_of(admin, overlap_hours=0)
    assert send(path, [{"id": "4"}], made["secret"], event_id="d")[0] == 401
    assert send(path, [{"id": "4"}], third, event_id="d")[0] == 200


@pytest.mark.parametrize("hours", [-1, 169, 10**12])
def test_two_secrets_are_valid_for_a_week_at_most(admin: Client, hours: int):
    make(admin)
    status, problem = call(admin, "POST", SECRET, {"overlap_hours": hours})
    assert (status, problem["code"]) == (422, "overlap_too_long")


def test_a_senders_own_secret_is_changed_at_the_sender(admin: Client):
    path = make(admin, sender_secret=senders.SECRET)
    assert send(path, [{"id": "1"}], senders.SECRET)[0] == 200
    assert call(admin, "GET", WEBHOOK)[1]["ours"] is False
    assert call(admin, "POST", SECRET)[1]["code"] == "secret_made_by_sender"


@pytest.mark.parametrize("scheme", ["stripe", "hubspot", "espocrm", "feishu"])
def test_calls_of_other_schemes_are_taken_and_the_same_of_a_wrong_secret_are_not(
    company: Company, admin: Client, scheme: str
):
    field = "encrypt_key" if scheme == "feishu" else "secret"
    path = make(admin, scheme=scheme, **{field: senders.PLAIN})
    body = senders.encrypted({"header": {"event_id": "e"}, "event": {"id": "D1"}}) if field != "secret" else (
        b'[{"id": "D1", "objectId": 1}]'
    )  # fmt: skip
    sign, at = getattr(senders, scheme), datetime.now(UTC)
    uri = {"uri": f"http://127.0.0.1:8000{path}"} if scheme == "hubspot" else {}
    assert post(path, body, sign(body, at, secret="another", **uri))[0] == 401
    assert post(path, body, sign(body, at, secret=senders.PLAIN, **uri))[0] == 200
    assert [external_id for _, external_id, _ in inbox(company)] == ["D1"]


def test_feishus_question_is_answered_and_brings_nothing(company: Company, admin: Client):
    path = make(admin, scheme="feishu", encrypt_key=senders.PLAIN)
    asked = senders.encrypted({"type": "url_verification", "challenge": "c-42"})
    assert post(path, asked, {}) == (200, {"challenge": "c-42"})
    assert inbox(company) == []


def refused(path: str, data: bytes, headers: dict[str, str]) -> tuple[int, str]:
    status, problem = post(path, data, headers)
    assert problem["message"]
    return status, problem["code"]


def test_what_is_refused_says_why_and_keeps_nothing(company: Company, admin: Client):
    path, secret = make(admin), secret_of(admin)
    now = datetime.now(UTC)
    old, ahead = now - timedelta(seconds=301), now + timedelta(seconds=302)

    def signed(data: bytes, at: datetime = now) -> dict[str, str]:
        return senders.standard(data, at, secret=secret)

    one, large, huge = b'[{"id":1}]', b'[{"a":"%s"}]' % (b"x" * 2**20), b"[%s]" % (b" " * 10 * 2**20)
    many = json.dumps([{"id": n} for n in range(1_001)]).encode()
    assert refused(path, one, signed(b"[]")) == (401, "webhook_signature_wrong")
    assert refused(path, one, signed(one, old)) == (401, "webhook_timestamp_outside")
    assert refused(path, one, signed(one, ahead)) == (401, "webhook_timestamp_outside")
    assert refused(path, one, {}) == (401, "webhook_unsigned")
    assert refused(path, b"<html>", signed(b"<html>")) == (400, "webhook_body_not_readable")
    assert refused(path, many, signed(many)) == (413, "webhook_too_many_records")
    assert refused(path, large, signed(large)) == (413, "webhook_record_too_large")
    assert refused(path, huge, signed(huge)) == (413, "webhook_body_too_large")
    assert refused(f"{path}x", one, signed(one)) == (404, "webhook_unknown")
    assert refused("/api/v1/in/", one, signed(one)) == (404, "webhook_unknown")
    assert inbox(company) == []
    with company_scope(company.id):
        assert Delivery.objects.count() == 0


def test_a_call_without_records_is_answered_and_notes_nothing(company: Company, admin: Client):
    path, secret = make(admin), secret_of(admin)
    assert send(path, [], secret) == (200, {"status": "stored", "records": 0, "new": 0})
    with company_scope(company.id):
        assert Delivery.objects.count() == 0


def test_two_calls_that_block_each_other_have_one_sender_come_again(
    company: Company, admin: Client, monkeypatch: pytest.MonkeyPatch
):
    def blocked(**_: Any) -> None:
        raise psycopg.errors.DeadlockDetected

    path, secret = make(admin), secret_of(admin)
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr("throughline.crm.services.receive_call.append_records", blocked)
        status, told = send(path, [{"id": "D1"}], secret)
    assert (status, told["code"], inbox(company)) == (503, "written_at_once", [])
    assert send(path, [{"id": "D1"}], secret) == (200, {"status": "stored", "records": 1, "new": 1})


def test_only_post_is_taken(admin: Client):
    path = make(admin)
    assert Client().get(path).status_code == 405


def test_before_there_is_a_secret_nothing_is_taken(admin: Client):
    path = make(admin)
    assert send(path, [{"id": 1}], senders.SECRET)[1]["code"] == "webhook_without_secret"


def test_a_paused_connector_has_the_sender_try_again_and_a_gone_one_has_it_stop(
    company: Company, admin: Client
):
    path, secret = make(admin), secret_of(admin)
    call(admin, "POST", f"{CODE}/pause")
    answer = Client().post(path, b"[]", content_type="application/json")
    assert (answer.status_code, answer["Retry-After"]) == (503, "300")
    call(admin, "POST", f"{CODE}/resume")
    assert send(path, [{"id": 1}], secret)[0] == 200
    with company_scope(company.id):
        Connector.objects.update(state="gone")
    assert send(path, [{"id": 2}], secret, event_id="msg_2")[0] == 410


def test_a_refusal_is_noted_until_something_is_taken(company: Company, admin: Client):
    path, secret = make(admin), secret_of(admin)
    for _ in range(3):
        send(path, [{"id": 1}], senders.SECRET)
    row = health(admin)
    assert (row["failures"], row["failure"][:22]) == (1, "The signature is wrong")
    send(path, [{"id": 1}], secret)
    assert health(admin)["failures"] == 0


def test_neither_answers_nor_the_audit_nor_the_log_hold_a_secret(
    company: Company, admin: Client, caplog: pytest.LogCaptureFixture
):
    path, secret = make(admin), secret_of(admin)
    make(admin, scheme="stripe", secret=senders.PLAIN)
    told = json.dumps([call(admin, "GET", one)[1] for one in (CODE, WEBHOOK, "/crm/connectors")])
    told += json.dumps(send(path, [{"id": 1}], secret)[1])
    with company_scope(company.id):
        told += str(list(AuditEntry.objects.values_list("action", "details")))
        told += repr(Webhook.objects.get()) + str(bytes(Webhook.objects.get().sealed))
    told += caplog.text
    assert (secret in told, senders.PLAIN in told, "connector.rotate" in told) == (False, False, True)
    token = path.rpartition("/")[2]
    assert not WebhookKey.objects.filter(token_hash__contains=token).exists()


def test_old_deliveries_are_forgotten_but_for_the_last(company: Company, admin: Client):
    path, secret = make(admin), secret_of(admin)
    for number in range(3):
        send(path, [{"id": number}], secret, event_id=f"msg_{number}")
    now = datetime.now(UTC)
    with company_scope(company.id):
        Delivery.objects.filter(event_id="msg_0").update(received_at=now - timedelta(days=31))
        assert forget_deliveries(at=now) == 1
        assert forget_deliveries(at=now + timedelta(days=100)) == 1
        assert Delivery.objects.get().event_id == "msg_2"


@pytest.mark.parametrize("role", ["planner", None])
def test_nobody_else_sees_an_address_or_makes_a_secret(
    company: Company, sensors: Sensors, admin: Client, role: str | None
):
    make(admin)
    with company_scope(company.id):
        other = sensors.browser("Ann", role)
    assert [call(other, "GET", WEBHOOK)[0], call(other, "POST", SECRET)[0]] == [403, 403]


def test_another_company_has_no_such_webhook(admin: Client):
    make(admin)
    company = Company.objects.create(code="globex", name="Globex", created_at=AT)
    with company_scope(company.id):
        other = Sensors(company).browser("Ann", "admin")
    assert [call(other, "GET", WEBHOOK)[0], call(other, "POST", SECRET)[0]] == [404, 404]


def test_a_connector_that_is_removed_leaves_no_address(admin: Client):
    path = make(admin)
    assert call(admin, "DELETE", CODE)[0] == 204
    assert (post(path, b"[]", {})[0], WebhookKey.objects.count()) == (404, 0)
