"""The command line speaks the reader's language, and names what failed."""

import psycopg
import pytest

from throughline.cli.context import UnknownCompany
from throughline.cli.speech import language, spoken


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


def test_a_file_that_is_not_there_is_not_taken_for_one_that_is_closed():
    missing = spoken(FileNotFoundError(2, "no such file", "people.csv"))
    assert missing is not None and missing.code == "file_missing" and missing.params["path"] == "people.csv"


def test_a_lost_database_and_a_closed_file_have_names():
    lost, closed = spoken(psycopg.OperationalError("gone\nfor good")), spoken(PermissionError(13, "no", "/f"))
    assert lost is not None and lost.code == "database_failed" and lost.params["problem"] == "gone"
    assert closed is not None and closed.code == "cannot_write" and closed.params["path"] == "/f"
