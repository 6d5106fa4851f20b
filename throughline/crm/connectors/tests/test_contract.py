"""What every kind of connector keeps to, whoever adds one: its words, its settings, how it fails and ends."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

import pytest

from throughline.core.errors import ThroughlineError
from throughline.crm.connectors.kind import ConnectorKind, Opening
from throughline.crm.connectors.pulling import SCHEDULE
from throughline.crm.connectors.registry import UnknownConnectorKind, connector_kinds, kind_named
from throughline.crm.mapping.parse import parse_mapping
from throughline.crm.mapping.schema import OBJECT_KINDS
from throughline.kit.forms.given import read_settings
from throughline.kit.forms.setting import Setting
from throughline.kit.outbound.retry import Patience
from throughline.kit.outbound.tests.server import Reply, Served, serving

HAN = re.compile(r"[\u4e00-\u9fff]")
SINCE = datetime(2026, 11, 23, tzinfo=UTC)
SECRET = "s3cret-of-this-connector"
KINDS = list(connector_kinds().values())
PULLING = [kind for kind in KINDS if kind.direction == "pulls"]
OVER_HTTP = [kind for kind in PULLING if any(setting.code == "address" for setting in kind.settings)]

each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
each_pulling = pytest.mark.parametrize("kind", PULLING, ids=lambda kind: kind.code)
each_over_http = pytest.mark.parametrize("kind", OVER_HTTP, ids=lambda kind: kind.code)


def all_settings(settings: tuple[Setting, ...]) -> Iterator[Setting]:
    for setting in settings:
        yield setting
        yield from all_settings(setting.fields)


def filled_in(settings: tuple[Setting, ...], address: str) -> dict[str, Any]:
    """A value for all that is required and has no default."""
    given: dict[str, Any] = {}
    for setting in settings:
        if setting.form == "rows":
            given[setting.code] = [filled_in(setting.fields, address)]
        elif setting.form == "secret":
            given[setting.code] = SECRET
        elif setting.code == "address" or (setting.required and setting.default is None):
            values: Mapping[str, Any] = {
                "url": address,
                "integer": setting.least or 1,
                "long_text": "SELECT 1 AS id",
            }
            given[setting.code] = values.get(setting.form, "x")
    return given


def opening(kind: ConnectorKind, address: str) -> Opening:
    read = read_settings(kind.settings, filled_in(kind.settings, address))
    return Opening(read.settings, read.secrets, "Asia/Shanghai")


@each_kind
def test_it_is_told_in_both_languages(kind: ConnectorKind):
    words = [(kind.zh, kind.en), (kind.about_zh, kind.about_en)]
    for setting in all_settings(kind.settings):
        words.append((setting.zh, setting.en))
        words += [(setting.hint_zh, setting.hint_en)] * bool(setting.hint_zh or setting.hint_en)
        words += [(choice.zh, choice.en) for choice in setting.choices]
    assert [pair for pair in words if not all(pair)] == []
    assert [en for _, en in words if HAN.search(en)] == []
    assert len(kind.about_zh) <= 120


@each_kind
def test_its_settings_are_whole(kind: ConnectorKind):
    codes = [setting.code for setting in kind.settings]
    assert len(codes) == len(set(codes))
    for setting in all_settings(kind.settings):
        assert (setting.form == "choice") == bool(setting.choices), setting.code
        assert (setting.form == "rows") == bool(setting.fields), setting.code
        if setting.choices and setting.default is not None:
            assert setting.default in {choice.value for choice in setting.choices}
    for place, setting in enumerate(kind.settings):
        if setting.when is not None:
            other = next(one for one in kind.settings[:place] if one.code == setting.when[0])
            assert set(setting.when[1]) <= {choice.value for choice in other.choices}


@each_kind
def test_what_is_secret_is_sealed_and_never_in_a_table(kind: ConnectorKind):
    for setting in all_settings(kind.settings):
        if re.search("secret|password|token$|^key$", setting.code):
            assert setting.form == "secret", setting.code
    rows = [setting for setting in kind.settings if setting.form == "rows"]
    assert [one.code for row in rows for one in row.fields if one.form in ("secret", "rows")] == []


@each_kind
def test_its_preset_is_a_mapping(kind: ConnectorKind):
    if kind.preset:
        parse_mapping(kind.preset)


@each_kind
def test_what_pulls_can_be_opened_and_is_asked_for_a_schedule(kind: ConnectorKind):
    assert (kind.open is not None) == (kind.direction == "pulls")
    if kind.direction == "pulls":
        asked = [setting.code for setting in kind.settings]
        assert asked[-len(SCHEDULE) :] == [setting.code for setting in SCHEDULE]


@each_pulling
def test_opening_connects_to_nobody_and_says_what_it_brings(kind: ConnectorKind):
    assert kind.open is not None
    source = kind.open(opening(kind, "https://nobody.invalid"))
    try:
        assert source.object_kinds and set(source.object_kinds) <= set(OBJECT_KINDS)
        assert all(source.id_column(one) for one in source.object_kinds)
        assert SECRET not in repr(source)
    finally:
        source.close()


@each_pulling
def test_an_internal_address_is_refused(kind: ConnectorKind):
    assert kind.open is not None
    source = kind.open(opening(kind, "https://127.0.0.1"))
    try:
        if "host" in {setting.code for setting in kind.settings}:
            source.close()
            given = {**filled_in(kind.settings, ""), "host": "127.0.0.1"}
            read = read_settings(kind.settings, given)
            source = kind.open(Opening(read.settings, read.secrets, "Asia/Shanghai"))
        with pytest.raises(ThroughlineError) as refused:
            source.check()
        assert refused.value.code == "outbound_address_refused"
    finally:
        source.close()


BAD = {
    "401": Reply(401),
    "404": Reply(404),
    "410": Reply(410),
    "429": Reply(429, headers={"Retry-After": "3600"}),
    "500": Reply(500, body=SECRET.encode()),
    "html": Reply(body=f"<html>{SECRET}</html>".encode(), headers={"Content-Type": "text/html"}),
    "cut": Reply(body=b"[" + b"1," * 500, cut=10),
    "not a list": Reply(body=b'{"message": "no"}'),
}


@pytest.fixture
def bad(request: pytest.FixtureRequest, settings: Any, monkeypatch: Any) -> Iterator[Served]:
    settings.OUTBOUND_ALLOW = ["127.0.0.1"]
    monkeypatch.setattr(Patience, "seconds", lambda self, tried, asked=None: None)
    with serving(lambda asked: BAD[request.param]) as served:
        yield served


@each_over_http
@pytest.mark.parametrize("bad", list(BAD), indirect=True)
def test_what_comes_instead_of_an_answer_is_a_named_failure_without_a_secret(
    kind: ConnectorKind, bad: Served
):
    assert kind.open is not None
    source = kind.open(opening(kind, bad.address))
    try:
        for ask in (source.check, lambda: list(source.changed(source.object_kinds[0], SINCE))):
            with pytest.raises(ThroughlineError) as failed:
                ask()
            for language in ("zh", "en"):
                assert SECRET not in failed.value.message(language)
            assert "127.0.0.1" in failed.value.message("zh")
            assert SECRET not in str(failed.value.params)
    finally:
        source.close()


def test_a_kind_is_found_by_its_folder():
    assert kind_named("file").direction == "uploads"
    assert list(connector_kinds()) == sorted(connector_kinds())
    with pytest.raises(UnknownConnectorKind):
        kind_named("none")
