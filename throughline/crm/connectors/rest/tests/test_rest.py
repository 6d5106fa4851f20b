"""The REST kind against a real server that speaks each way of paging, signing in and failing."""

import json
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qsl

import pytest

from throughline.crm.connectors.failures import (
    ErrorInside,
    LeadsElsewhere,
    NotJson,
    ObjectNotAsked,
    PagesRepeat,
    RecordsNotThere,
    SignInRefused,
    SourceAnswered,
    SourceBusy,
    SourceGone,
)
from throughline.crm.connectors.kind import Opening
from throughline.crm.connectors.pace import Pace
from throughline.crm.connectors.rest.kind import KIND
from throughline.crm.connectors.rest.source import RestSource
from throughline.kit.forms.given import read_settings
from throughline.kit.outbound.allowance import read_allowance
from throughline.kit.outbound.client import OutboundClient
from throughline.kit.outbound.errors import NotReached
from throughline.kit.outbound.retry import Patience
from throughline.kit.outbound.tests.server import Reply, serving

AT = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
HERE = read_allowance(["127.0.0.1"])
DEAL_PATH = {"kind": "deal", "path": "/deals", "records": "items", "modified_at": "updated_at"}
DEALS = [{"id": n, "amount": f"{n}.10", "updated_at": f"2026-11-2{n}T10:00:00+08:00"} for n in range(1, 6)]


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self):
        self.at = AT

    def __call__(self):
        return self.at


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def crm(clock):
    """`crm(answer, setting=value, …)`: a source of a server that answers so; and the server."""
    with ExitStack() as stack:

        def make(answer, **given):
            served = stack.enter_context(serving(answer))
            objects = given.pop("objects", [DEAL_PATH])
            read = read_settings(
                KIND.settings,
                {"address": f"{served.address}/v1", "auth": "none", "objects": objects, **given},
            )
            patience = Patience(chance=lambda: 0.0, sleep=lambda seconds: None)
            client = stack.enter_context(OutboundClient(patience=patience, allowed=HERE, clock=clock))
            opening = Opening(read.settings, read.secrets, "Asia/Shanghai")
            return RestSource(opening, client=client, pace=Pace(1_000, 1), clock=clock), served

        yield make


def page(records, **more):
    return Reply(body=json.dumps({"items": records, **more}).encode())


def read(source, since=None):
    return [record for records in source.changed("deal", since) for record in records]


def names(records):
    return [record.external_id for record in records]


def test_records_are_the_bytes_that_came_with_their_id_and_version(crm):
    body = b'{"items": [{"id": 7, "amount": 12345678901234567890.10, "updated_at": 1795427308}]}'
    source, served = crm(lambda asked: Reply(body=body), paging="none")
    [record] = read(source)
    assert record.body == b'{"id": 7, "amount": 12345678901234567890.10, "updated_at": 1795427308}'
    assert (record.external_id, record.version) == ("7", "1795427308")
    assert record.modified_at == datetime(2026, 11, 23, 9, 48, 28, tzinfo=UTC)
    assert served.calls[0].path == "/v1/deals"


def test_by_page_until_one_is_empty(crm):
    """A source that gives fewer than it was asked for still has more."""
    source, served = crm(lambda asked: page(DEALS[2 * (int(asked.query["page"]) - 1) :][:2]), page_size=50,
                         size_parameter="limit")  # fmt: skip
    assert names(read(source)) == ["1", "2", "3", "4", "5"]
    assert served.calls[0].query == {"page": "1", "limit": "50"}
    assert len(served.calls) == 4


def test_by_page_until_one_is_not_found(crm):
    source, _ = crm(lambda asked: Reply(404) if asked.query["page"] == "1" else page(DEALS[:2]), first_page=0)
    assert names(read(source)) == ["1", "2"]


def test_by_offset(crm):
    source, served = crm(lambda asked: page(DEALS[int(asked.query["skip"]) :][:2]), paging="offset",
                         offset_parameter="skip")  # fmt: skip
    assert names(read(source)) == ["1", "2", "3", "4", "5"]
    assert [call.query for call in served.calls] == [{"skip": str(skip)} for skip in (0, 2, 4, 5)]


def test_by_cursor_over_a_page_that_happens_to_be_empty(crm):
    pages = {None: ("b", DEALS[:2]), "b": ("c", []), "c": (None, DEALS[2:])}

    def answer(asked):
        onward, records = pages[asked.query.get("after")]
        return page(records, paging={"next": {"after": onward}})

    source, _ = crm(answer, paging="cursor", cursor_parameter="after", cursor_path="paging.next.after")
    assert names(read(source)) == ["1", "2", "3", "4", "5"]


def test_by_link_header(crm):
    def answer(asked):
        reply = page(DEALS[:3] if "start" not in asked.query else DEALS[3:])
        if "start" not in asked.query:
            reply.headers["Link"] = '</v1/deals?start=3>; rel="next"'
        return reply

    source, _ = crm(answer, paging="link")
    assert names(read(source)) == ["1", "2", "3", "4", "5"]


def test_a_link_to_another_host_is_not_followed(crm):
    link = {"Link": '<https://other.example/deals>; rel="next"'}
    source, _ = crm(lambda asked: Reply(body=b'{"items": [{"id": 1}]}', headers=link), paging="link")
    with pytest.raises(LeadsElsewhere):
        read(source)


def test_a_page_that_repeats_for_ever_is_stopped(crm):
    source, served = crm(lambda asked: page(DEALS))
    with pytest.raises(PagesRepeat):
        read(source)
    assert len(served.calls) == 2


@pytest.mark.parametrize(
    ("form", "written"),
    [
        ("iso", "2026-11-22T02:00:00Z"),
        ("local", "2026-11-22 10:00:00"),
        ("seconds", "1795312800"),
        ("milliseconds", "1795312800000"),
    ],
)
def test_changed_since_is_written_as_the_source_reads_it(crm, form, written):
    source, served = crm(lambda asked: page([]), since_parameter="filter", since_value="updated ge {since}",
                         since_format=form)  # fmt: skip
    assert read(source, AT - timedelta(days=1)) == []
    assert served.calls[0].query["filter"] == f"updated ge {written}"
    assert source.notice("deal") == ""


def test_everything_is_asked_for_without_a_moment(crm):
    source, served = crm(lambda asked: page([]), since_parameter="since")
    read(source)
    assert "since" not in served.calls[0].query


def test_a_filter_that_filters_nothing_is_noticed_and_nothing_left_out(crm):
    source, _ = crm(lambda asked: page(DEALS), paging="none", since_parameter="since")
    since = datetime(2026, 11, 24, tzinfo=UTC)
    assert len(read(source, since)) == 5
    assert source.notice("deal") == "filter_ignored"


def test_a_source_without_a_filter_says_so(crm):
    source, _ = crm(lambda asked: page(DEALS), paging="none")
    read(source, AT)
    assert source.notice("deal") == "always_everything"


def test_parameters_may_be_posted(crm):
    objects = [{"kind": "deal", "path": "query", "parameters": "object = Deal\n\nall=1"}]
    source, served = crm(lambda asked: Reply(body=b"[]"), method="POST", objects=objects, paging="none")
    read(source)
    assert (served.calls[0].method, json.loads(served.calls[0].body)) == (
        "POST",
        {"object": "Deal", "all": "1"},
    )


@pytest.mark.parametrize(
    ("given", "header", "value"),
    [
        ({"auth": "bearer", "token": "t0ken"}, "authorization", "Bearer t0ken"),
        ({"auth": "basic", "user": "me", "password": "word"}, "authorization", "Basic bWU6d29yZA=="),
        ({"auth": "header", "header": "X-Key", "key": "k3y"}, "x-key", "k3y"),
    ],
)
def test_calls_are_signed(crm, given, header, value):
    source, served = crm(lambda asked: page([]), **given)
    read(source)
    assert served.calls[0].headers[header] == value


class Tokens:
    """An OAuth server beside the interface: each token is good until it is taken back."""

    def __init__(self, lasts=600):
        self.given, self.good, self.lasts = 0, set(), lasts

    def __call__(self, asked):
        if asked.path == "/token":
            form = dict(parse_qsl(asked.body.decode()))
            assert form == {"grant_type": "client_credentials", "client_id": "me", "client_secret": "s3cret"}
            self.given += 1
            self.good.add(f"Bearer {self.given}")
            return Reply(
                body=json.dumps({"access_token": str(self.given), "expires_in": self.lasts}).encode()
            )
        return page([]) if asked.headers["authorization"] in self.good else Reply(401)


@pytest.fixture
def oauth(crm):
    def make(tokens):
        source, served = crm(tokens, auth="oauth2", token_address="https://placeholder.example/token",
                             client_id="me", client_secret="s3cret")  # fmt: skip
        source.wire.sign_in.address = f"{served.address}/token"
        return source

    return make


def test_a_token_is_kept_until_it_ends(oauth, clock):
    tokens = Tokens()
    source = oauth(tokens)
    read(source)
    read(source)
    assert tokens.given == 1
    clock.at += timedelta(seconds=580)
    read(source)
    assert tokens.given == 2


def test_a_token_that_is_taken_back_is_asked_for_anew_once(oauth):
    tokens = Tokens()
    source = oauth(tokens)
    read(source)
    tokens.good.clear()
    read(source)
    assert tokens.given == 2


def answers(reply):
    return lambda asked: reply


@pytest.mark.parametrize(
    ("reply", "error", "words"),
    [
        (Reply(401), SignInRefused, "401"),
        (Reply(403), SignInRefused, "403"),
        (Reply(404), SourceAnswered, "/v1/deals"),
        (Reply(410), SourceGone, "410"),
        (Reply(500), SourceBusy, "500"),
        (Reply(502), SourceBusy, "502"),
        (Reply(body=b"<html>sign in</html>", headers={"Content-Type": "text/html"}), NotJson, "text/html"),
        (Reply(body=b'{"items": [{"id": 1}'), NotJson, "?"),
        (Reply(body=b'{"items": [1]}' * 50, cut=20), NotReached, "127.0.0.1"),
        (Reply(body=b'{"data": []}'), RecordsNotThere, "items"),
        (Reply(body=b'{"items": {"id": 1}}'), RecordsNotThere, "items"),
        (Reply(body=b'{"code": 17, "items": []}'), ErrorInside, "17"),
        (Reply(body=b'{"code": "bad t0ken", "items": []}'), ErrorInside, "bad ***"),
    ],
)
def test_what_comes_instead_of_an_answer_is_named_and_holds_no_secret(crm, reply, error, words):
    source, _ = crm(answers(reply), auth="bearer", token="t0ken", error_path="code")
    with pytest.raises(error) as failed:
        read(source)
    for language in ("zh", "en"):
        assert words in failed.value.message(language)
        assert "t0ken" not in failed.value.message(language)


def test_how_long_a_source_asks_to_be_left_alone_is_told(crm):
    source, _ = crm(answers(Reply(429, headers={"Retry-After": "1800"})))
    with pytest.raises(SourceBusy) as busy:
        read(source)
    assert busy.value.params["seconds"] == 1800


def test_an_error_code_that_means_well_is_none(crm):
    source, _ = crm(answers(Reply(body=b'{"code": 0, "items": []}')), error_path="code", paging="none")
    assert read(source) == []


def test_records_that_are_odd_come_through(crm):
    body = b'{"items": [1, null, {"name": "no id"}, {"id": {"x": 1}}, {"id": 4, "updated_at": "soon"}]}'
    source, _ = crm(answers(Reply(body=body)), paging="none")
    assert [(one.external_id, one.modified_at) for one in read(source)] == [("", None)] * 4 + [("4", None)]


def test_ids_are_those_of_everything(crm):
    source, served = crm(lambda asked: page(DEALS), paging="none", since_parameter="since")
    assert [list(some) for some in source.ids("deal")] == [["1", "2", "3", "4", "5"]]
    assert (served.calls[0].query, source.id_column("deal")) == ({}, "id")


def test_check_tries_every_path_once(crm):
    objects = [{"kind": "deal", "path": "/deals"}, {"kind": "contract", "path": "/contracts"}]
    source, served = crm(lambda asked: Reply(503 if asked.path.endswith("contracts") else 200, b"[]"),
                         objects=objects)  # fmt: skip
    with pytest.raises(SourceBusy):
        source.check()
    assert [call.path for call in served.calls] == ["/v1/deals", "/v1/contracts"]


def test_an_object_that_is_not_set_up_is_named(crm):
    source, _ = crm(answers(Reply()))
    with pytest.raises(ObjectNotAsked, match="deal"):
        list(source.changed("visit", None))


def test_calls_are_spread_over_the_period():
    at, slept = [0.0], []

    def sleep(seconds):
        slept.append(seconds)
        at[0] += seconds

    pace = Pace(2, 10, clock=lambda: at[0], sleep=sleep)
    for _ in range(5):
        pace.wait()
        at[0] += 1
    assert slept == [8.0, 8.0]
