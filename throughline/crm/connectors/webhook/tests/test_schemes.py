"""Each scheme takes what its maker's library signs, and nothing with any part of it changed."""

import base64
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import lark_oapi
import pytest
from lark_oapi.core.utils import AESCipher

from throughline.crm.connectors.webhook.call import Call, Keys
from throughline.crm.connectors.webhook.errors import (
    CallRefused,
    SecretNotSet,
    SignatureMissing,
    SignatureWrong,
    TimestampOutside,
)
from throughline.crm.connectors.webhook.schemes import SCHEMES
from throughline.crm.connectors.webhook.tests import senders

AT = datetime(2026, 11, 23, 9, 48, 28, tzinfo=UTC)
BODY = '[{"id": "2", "amount": "77777.00", "名称": "大单 😀"}]'.encode()
SIGN: dict[str, Callable[..., dict[str, str]]] = {
    "standard": senders.standard,
    "stripe": senders.stripe,
    "hubspot": senders.hubspot,
    "espocrm": senders.espocrm,
    "feishu": senders.feishu,
}
HEADER = {"event_id": "e1", "event_type": "deal", "token": "t"}
EVENT = {"schema": "2.0", "header": HEADER, "event": {"id": "2"}}
BODIES = {scheme: senders.encrypted(EVENT) if scheme == "feishu" else BODY for scheme in SIGN}
STAMPED = [scheme for scheme in SIGN if scheme != "espocrm"]


def secret_of(scheme: str) -> str:
    return senders.SECRET if scheme == "standard" else senders.PLAIN


def signed(scheme: str, at: datetime = AT, **how: Any) -> Call:
    body = BODIES[scheme]
    return senders.call(body, SIGN[scheme](body, at, **how), AT)


def prove(scheme: str, call: Call, *secrets: str) -> Any:
    return SCHEMES[scheme](call, Keys(secrets or (secret_of(scheme),)))


@pytest.mark.parametrize("scheme", SIGN)
def test_what_the_sender_signed_is_taken(scheme: str):
    proved = prove(scheme, signed(scheme))
    assert (b"2" in proved.body, proved.answer) == (True, None)


def test_the_published_vector_of_standard_webhooks_holds():
    body = (
        b'{"type":"opportunity.updated","timestamp":"2026-11-23T09:48:28Z",'
        b'"data":{"id":"2","amount":"77777.00"}}'
    )
    headers = {
        "webhook-id": "msg_1",
        "webhook-timestamp": "1795427308",
        "webhook-signature": "v1,1avrmUEOa0EBj0kjIlh8oCh8818IIZTkFZamfrHvMP0=",
    }
    secret = f"whsec_{base64.b64encode(b'0' * 24).decode()}"
    assert prove("standard", senders.call(body, headers, AT), secret).event_id == "msg_1"


@pytest.mark.parametrize("scheme", SIGN)
def test_a_body_with_one_byte_changed_is_refused(scheme: str):
    call = signed(scheme)
    for place in (0, len(call.body) // 2, len(call.body) - 1):
        body = bytearray(call.body)
        body[place] ^= 1
        with pytest.raises(CallRefused) as refused:
            prove(scheme, replace(call, body=bytes(body)))
        assert refused.value.status in (400, 401)


@pytest.mark.parametrize("scheme", SIGN)
def test_a_header_that_is_changed_or_missing_is_refused(scheme: str):
    call = signed(scheme)
    for name, value in call.headers.items():
        changed = f"{value[:-2]}{'A' if value[-2] != 'A' else 'B'}{value[-1]}"
        for headers in ({**call.headers, name: changed}, {**call.headers, name: ""}):
            with pytest.raises((SignatureWrong, SignatureMissing, TimestampOutside)):
                prove(scheme, replace(call, headers=headers))


@pytest.mark.parametrize("scheme", SIGN)
def test_another_secret_is_refused_and_either_of_two_is_taken(scheme: str):
    other = "whsec_" + "QUJD" * 8 if scheme == "standard" else "another"
    with pytest.raises(SignatureWrong):
        prove(scheme, signed(scheme), other)
    assert prove(scheme, signed(scheme), other, secret_of(scheme)).body
    assert prove(scheme, signed(scheme), secret_of(scheme), other).body


@pytest.mark.parametrize("scheme", STAMPED)
@pytest.mark.parametrize(("seconds", "taken"), [(299, True), (301, False), (-299, True), (-301, False)])
def test_five_minutes_either_way_are_taken_and_no_more(scheme: str, seconds: int, taken: bool):
    call = signed(scheme, AT + timedelta(seconds=seconds))
    if taken:
        assert prove(scheme, call).sent_at == AT + timedelta(seconds=seconds)
    else:
        with pytest.raises(TimestampOutside):
            prove(scheme, call)


@pytest.mark.parametrize("text", ["", "x", "-5", "1e9", "９", "9" * 15, "9" * 400, "1795427308.0"])
def test_a_timestamp_that_is_none_is_refused(text: str):
    call = signed("standard")
    headers = {**call.headers, "HTTP_WEBHOOK_TIMESTAMP": text}
    with pytest.raises((SignatureMissing, TimestampOutside)):
        prove("standard", replace(call, headers=headers))


def test_a_signature_among_several_is_enough():
    call = signed("standard")
    several = f"v1a,xyz v1,{'A' * 43}= {call.headers['HTTP_WEBHOOK_SIGNATURE']}"
    assert prove("standard", replace(call, headers={**call.headers, "HTTP_WEBHOOK_SIGNATURE": several}))


def test_a_secret_that_is_no_base64_says_so():
    with pytest.raises(SecretNotSet):
        prove("standard", signed("standard"), "whsec_é")


def test_hubspot_signs_the_public_address():
    call = signed("hubspot", uri="https://other.example/api/v1/in/token")
    with pytest.raises(SignatureWrong):
        prove("hubspot", call)


def test_feishus_own_library_opens_what_ours_does():
    sealed = lark_oapi.JSON.unmarshal(BODIES["feishu"].decode(), dict)["encrypt"]
    assert AESCipher(senders.PLAIN).decrypt_str(sealed).encode() == prove("feishu", signed("feishu")).body


def test_feishus_question_is_answered_only_where_it_was_encrypted_with_the_key():
    asked = {"type": "url_verification", "challenge": "c-42", "token": "t"}
    proved = prove("feishu", senders.call(senders.encrypted(asked), {}, AT))
    assert proved.answer == {"challenge": "c-42"}
    for body in (senders.encrypted(asked, "another"), b'{"type":"url_verification","challenge":"c"}'):
        with pytest.raises(SignatureMissing):
            prove("feishu", senders.call(body, {}, AT))


def test_feishus_token_is_compared_where_it_is_known():
    keys = Keys((senders.PLAIN,), "t")
    assert SCHEMES["feishu"](signed("feishu"), keys).event_id == "e1"
    with pytest.raises(SignatureWrong):
        SCHEMES["feishu"](signed("feishu"), replace(keys, token="another"))
