"""The client against a real server: retries that give way, bounds, redirects, and nothing secret told."""

import gzip
import json
import logging
import threading
from datetime import UTC, datetime

import pytest

from throughline.kit.outbound.allowance import read_allowance
from throughline.kit.outbound.client import OutboundClient
from throughline.kit.outbound.errors import (
    AnswerTooLarge,
    NotReached,
    TookTooLong,
    TooManyRedirects,
)
from throughline.kit.outbound.exchange import Bounds
from throughline.kit.outbound.retry import IMPATIENT, Patience
from throughline.kit.outbound.tests.server import Reply, serving

HERE = read_allowance(["127.0.0.1", "localhost"])
AT = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


@pytest.fixture
def slept():
    return []


@pytest.fixture
def client(slept):
    patience = Patience(chance=lambda: 0.5, sleep=slept.append)
    with OutboundClient(patience=patience, allowed=HERE, clock=lambda: AT) as opened:
        yield opened


@pytest.fixture
def bounded():
    opened = []

    def make(bounds):
        opened.append(OutboundClient(patience=IMPATIENT, allowed=HERE, bounds=bounds))
        return opened[-1]

    yield make
    for client in opened:
        client.close()


def in_turn(*replies):
    """A server that gives each reply once, and the last for ever."""
    left = list(replies)
    return serving(lambda asked: left.pop(0) if len(left) > 1 else left[0])


def test_what_may_pass_is_tried_again_later_and_later(client, slept):
    with in_turn(Reply(503), Reply(500), Reply(502), Reply(body=b"{}")) as served:
        assert client.send("GET", served.address).body == b"{}"
    assert slept == [0.25, 0.5, 1.0]


def test_after_the_last_try_the_answer_is_given_as_it_is(client, slept):
    with in_turn(Reply(503)) as served:
        assert client.send("GET", served.address).status == 503
    assert len(served.calls) == 4 and len(slept) == 3


@pytest.mark.parametrize("asked", ["7", "Mon, 23 Nov 2026 02:00:07 GMT"])
def test_it_is_waited_for_as_long_as_the_other_side_asks(client, slept, asked):
    with in_turn(Reply(429, headers={"Retry-After": asked}), Reply()) as served:
        assert client.send("GET", served.address).status == 200
    assert slept == [7.25]


def test_a_longer_wait_is_left_to_the_schedule(client, slept):
    with in_turn(Reply(429, headers={"Retry-After": "3600"})) as served:
        answer = client.send("GET", served.address)
    assert (answer.status, answer.wait(AT), slept) == (429, 3600, [])


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_what_will_not_pass_is_not_tried_again(client, slept, status):
    with in_turn(Reply(status)) as served:
        assert client.send("GET", served.address).status == status
    assert len(served.calls) == 1 and slept == []


def test_a_call_that_may_not_be_repeated_is_made_once(client):
    with in_turn(Reply(503)) as served:
        client.send("POST", served.address, json={"a": 1}, repeatable=False)
    assert [json.loads(call.body) for call in served.calls] == [{"a": 1}]


def test_a_cut_connection_is_tried_again_and_named(client, slept):
    with in_turn(Reply(body=b"x" * 1000, cut=10)) as served, pytest.raises(NotReached) as cut:
        client.send("GET", served.address)
    assert len(slept) == 3 and "127.0.0.1" in cut.value.message("zh")


def test_nobody_listening_is_named(client):
    with serving(lambda asked: Reply()) as served:
        pass
    with pytest.raises(NotReached, match=r"\(Connection refused\)"):
        client.send("GET", served.address)


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_an_answer_is_bounded_after_it_is_unpacked(bounded, pack):
    body = pack(b"x" * 1_100_000)
    packed = {"Content-Encoding": "gzip"} if pack is gzip.compress else {}
    with serving(lambda asked: Reply(body=body, headers=packed)) as served, pytest.raises(AnswerTooLarge):
        bounded(Bounds(1, 60)).send("GET", served.address)


def test_an_answer_that_never_ends_is_left(bounded):
    never = threading.Event()
    with serving(lambda asked: Reply(body=b"xx", hold=never)) as served:
        with pytest.raises(TookTooLong):
            bounded(Bounds(1, 0.05)).send("GET", served.address)
        never.set()


def test_redirects_end(client):
    with in_turn(Reply(302, headers={"Location": "/again"})) as served, pytest.raises(TooManyRedirects):
        client.send("GET", served.address)
    assert len(served.calls) == 6


def test_a_redirect_keeps_secrets_on_their_host_and_tells_another_none(client):
    def answer(asked):
        if asked.path == "/far":
            return Reply(302, headers={"Location": f"http://localhost:{served.port}/end"})
        return Reply(302, headers={"Location": "/end"}) if asked.path == "/near" else Reply(body=b"end")

    key = {"X-Api-Key": "s3cret", "Authorization": "Bearer s3cret"}
    with serving(answer) as served:
        for start in ("/near", "/far"):
            assert client.send("GET", served.address + start, headers=key).body == b"end"
    near, far = (call.headers for call in served.calls if call.path == "/end")
    assert near["x-api-key"] == "s3cret"
    assert "s3cret" not in str(far)


def test_no_secret_is_logged_or_told(client, caplog):
    caplog.set_level(logging.DEBUG)
    with in_turn(Reply(body=b"x" * 1000, cut=10)) as served, pytest.raises(NotReached) as cut:
        client.send("GET", f"{served.address}/s3cret?key=s3cret", headers={"Authorization": "Bearer s3cret"})
    told = [caplog.text, str(cut.value), cut.value.message("zh"), cut.value.message("en"), repr(cut.value)]
    assert "s3cret" not in "".join(told)


def test_parameters_join_those_of_the_address(client):
    with serving(lambda asked: Reply()) as served:
        client.send("GET", f"{served.address}/deals?kind=a", parameters={"page": "2"}, basic=("me", "word"))
    [call] = served.calls
    assert call.query == {"kind": "a", "page": "2"}
    assert call.headers["authorization"] == "Basic bWU6d29yZA=="


def test_links_of_the_answer_are_told_by_their_relation(client):
    header = '<https://crm.example/deals?page=2>; rel="next", <https://crm.example/>; rel="first"'
    with serving(lambda asked: Reply(headers={"Link": header})) as served:
        answer = client.send("GET", served.address)
    assert answer.links["next"] == "https://crm.example/deals?page=2"
