"""One cell into one value, with the quirks of spreadsheets."""

from datetime import date, datetime, time
from decimal import Decimal

import pytest

from throughline.org.importing import cells
from throughline.org.importing.problems import EXPECTED, NOTES
from throughline.org.models import Unit

OCTOBER = date(2026, 10, 1)


@pytest.mark.parametrize(
    "raw",
    [
        "2026-10-01", "2026/10/1", "2026.10.1", "2026年10月1日", "20261001", "2026-10-01 00:00:00",
        " ２０２６－１０－０１ ", OCTOBER, datetime.combine(OCTOBER, time(9, 30)), 46296.0,
    ],
)  # fmt: skip
def test_a_date_has_its_year_first_or_is_a_workbooks_own(raw):
    assert cells.day(raw) == OCTOBER


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("01/02/2026", "ambiguous_date"), ("1.2.26", "ambiguous_date"), ("26-10-01", "ambiguous_date"),
        ("2026-13-01", "wrong_date"), ("2026-02-30", "wrong_date"), ("tomorrow", "wrong_date"),
        ("2026-10", "wrong_date"), ("0026-10-01", "wrong_date"), (12.5, "wrong_date"), (3.0, "wrong_date"),
        (True, "wrong_date"),
    ],
)  # fmt: skip
def test_what_is_no_date_or_could_be_two_is_refused(raw, code):
    with pytest.raises(cells.BadCell) as refused:
        cells.day(raw)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("raw", "number"),
    [
        ("12.5", "12.5"), ("1,234,567.5", "1234567.5"), ("35%", "0.35"), ("-3", "-3"), ("１２", "12"),
        (0.1 + 0.2, "0.3"), (1001.0, "1001"), (1e21, "1" + 21 * "0"), ("1e3", "1000"), (".5", "0.5"),
    ],
)  # fmt: skip
def test_numbers_are_exact_and_read_as_they_are_meant(raw, number):
    assert cells.number(raw) == Decimal(number)


@pytest.mark.parametrize(
    "raw", ["1,23", "abc", "1.2.3", "NaN", "Infinity", "", "-", "%", "1 2", True, OCTOBER]
)
def test_what_is_no_number_is_refused(raw):
    if raw == "":
        assert cells.number(raw) is None
        return
    with pytest.raises(cells.BadCell) as refused:
        cells.number(raw)
    assert refused.value.code == "wrong_number"


@pytest.mark.parametrize("raw", ["0.0000000001", "1e25", "1e99"])
def test_digits_that_would_be_lost_are_refused_and_not_rounded(raw):
    with pytest.raises(cells.BadCell) as refused:
        cells.number(raw)
    assert refused.value.code == "too_many_digits"


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (1001.0, "1001"), (" 1001\u3000", "1001"), ("１００１", "1001"), ("\ufeffA-1\u200b", "A-1"),
        ("007", "007"), ("", None),
    ],
)  # fmt: skip
def test_codes_lose_blanks_full_width_digits_and_a_decimal_point_but_no_zeros(raw, code):
    assert cells.code(raw) == code


@pytest.mark.parametrize("raw", ["a/b", "a\nb", "x" * 61, 123456789012345678.0])
def test_a_code_that_would_not_work_is_refused(raw):
    with pytest.raises(cells.BadCell):
        cells.code(raw)


def test_kinds_yes_and_no_and_addresses_are_read_in_both_languages():
    assert [cells.kind(word) for word in ("公司", "Region", "办事处", "小组", "")] == [
        "company", "region", "office", "team", None,
    ]  # fmt: skip
    assert [cells.boolean(word) for word in ("是", "No", True, 0.0, None)] == [True, False, True, False, None]
    assert cells.email(" Li@Example.com ") == "li@example.com"
    for wrong, read in (("科室", cells.kind), ("maybe", cells.boolean), ("li@", cells.email)):
        with pytest.raises(cells.BadCell):
            read(wrong)


def test_the_kinds_are_those_of_the_units():
    assert tuple(cells.KINDS) == Unit.KINDS


def test_every_problem_and_note_is_worded_in_both_languages_with_the_same_blanks():
    for words in (*EXPECTED.values(), *NOTES.values()):
        chinese, english = words
        assert chinese and english
        assert {part.split("}")[0] for part in chinese.split("{")[1:]} == {
            part.split("}")[0] for part in english.split("{")[1:]
        }
