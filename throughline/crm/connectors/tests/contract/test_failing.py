"""Whatever is read over HTTP: what comes instead of an answer is named, and no secret is told."""

from contextlib import closing

import pytest

from throughline.core.errors import ThroughlineError
from throughline.crm.connectors.failures import (
    ErrorInside,
    KeysRefused,
    NotJson,
    RecordsNotThere,
    SignInRefused,
    SourceAnswered,
    SourceBusy,
    SourceGone,
)
from throughline.crm.connectors.registry import kind_named
from throughline.crm.connectors.tests.contract.company import opened
from throughline.crm.connectors.tests.contract.kinds import OVER_HTTP
from throughline.crm.connectors.tests.contract.served import SECRET, ServedOverHttp
from throughline.kit.outbound.errors import NotReached
from throughline.kit.outbound.tests.server import Reply

pytestmark = pytest.mark.parametrize("crm", OVER_HTTP, indirect=True)
HTML = {"Content-Type": "text/html"}


def failed(crm: ServedOverHttp, *expected: type[ThroughlineError], **given) -> ThroughlineError:
    """What reading raises; it names the host and no secret."""
    with closing(opened(crm, **given)) as source, pytest.raises(expected) as raised:
        list(source.changed("deal", None))
    for language in ("zh", "en"):
        told = raised.value.message(language)
        assert SECRET not in told and "127.0.0.1" in told
    assert SECRET not in str(raised.value.params)
    return raised.value


def test_a_wrong_secret_is_a_refused_sign_in(crm: ServedOverHttp):
    for setting in kind_named(crm.kind).settings:
        if setting.form == "secret" and setting.code in crm.settings():
            failed(crm, SignInRefused, KeysRefused, **{setting.code: f"not {SECRET}"})


def test_a_source_that_is_busy_for_long_is_left_alone(crm: ServedOverHttp):
    replies = [Reply(429, headers={"Retry-After": "3600"})]
    crm.instead = lambda asked: replies.pop()
    assert failed(crm, SourceBusy).params["seconds"] == 3_600


def test_a_source_that_is_busy_for_a_moment_is_asked_again(crm: ServedOverHttp):
    crm.put(1)
    waits = [Reply(429, headers={"Retry-After": "1"}), Reply(503)]
    crm.instead = lambda asked: waits.pop() if waits else None
    with closing(opened(crm)) as source:
        found = [record.external_id for page in source.changed("deal", None) for record in page]
    assert found == [crm.id_of(1)]
    assert waits == []


def test_a_cut_connection_is_told_as_one(crm: ServedOverHttp):
    crm.instead = lambda asked: Reply(body=b"[" + b"1," * 500, cut=10)
    failed(crm, NotReached)


def test_a_page_for_people_is_told_as_one(crm: ServedOverHttp):
    crm.instead = lambda asked: Reply(body=f"<html>{SECRET}</html>".encode(), headers=HTML)
    failed(crm, NotJson)


def test_json_of_another_form_is_told_as_that(crm: ServedOverHttp):
    crm.instead = lambda asked: Reply(body=b'{"message": "no"}')
    failed(crm, RecordsNotThere, ErrorInside)


def test_an_address_that_is_gone_is_told_as_gone(crm: ServedOverHttp):
    crm.instead = lambda asked: Reply(410)
    failed(crm, SourceGone)


def test_an_error_in_the_sources_own_form_is_told_without_a_secret_that_it_repeats(crm: ServedOverHttp):
    """Some tell it inside an answer that is good by its status."""
    told = crm.error(f"{SECRET} used up")
    crm.instead = lambda asked: told
    expected = (ErrorInside,) if told.status == 200 else (ErrorInside, SourceAnswered)
    error = failed(crm, *expected)
    assert not isinstance(error, ErrorInside) or "*** used up" in error.message("en")
