"""The command line speaks the reader's language, and names what failed."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import psycopg
import pytest
from hypothesis import given
from hypothesis import strategies as st

from throughline.cli.context import BadMoment, UnknownCompany, read_moment
from throughline.cli.speech import language, spoken

SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "C"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": ""}, "zh"),
    ],
)
def test_the_language_is_the_locale_s(monkeypatch, variables, expected):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert language() == expected


def test_a_named_error_is_told_and_a_fault_of_the_program_is_not():
    error = UnknownCompany(company="x", known="acme")
    assert spoken(error) is error
    assert spoken(KeyError("x")) is None


def test_a_lost_database_and_a_closed_file_have_names():
    lost, closed = spoken(psycopg.OperationalError("gone\nfor good")), spoken(PermissionError(13, "no", "/f"))
    assert lost is not None and lost.code == "database_failed" and lost.params["problem"] == "gone"
    assert closed is not None and closed.code == "cannot_write" and closed.params["path"] == "/f"


def test_a_date_means_its_last_instant_where_the_company_is():
    assert read_moment("2026-11-15", SHANGHAI) == datetime(2026, 11, 15, 15, 59, 59, 999999, UTC)


def test_a_time_needs_its_zone():
    assert read_moment("2026-11-15T18:00:00+08:00", SHANGHAI) == datetime(2026, 11, 15, 10, tzinfo=UTC)
    with pytest.raises(BadMoment):
        read_moment("2026-11-15T18:00:00", SHANGHAI)


@given(st.text(max_size=30))
def test_any_other_text_is_refused_by_name(text):
    try:
        instant = read_moment(text, SHANGHAI)
    except BadMoment as error:
        assert error.params["value"] == text
    else:
        assert instant.tzinfo is UTC
