"""A new cycle is proposed by the company's own year."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from throughline.core.proposals import SPANS, half_of, proposals


def test_a_day_lies_in_a_quarter_a_month_a_half_and_a_year():
    found = proposals(date(2027, 1, 1))
    assert [(one.span, one.name, one.period.start, one.period.last) for one in found] == [
        ("quarter", "2027 Q1", date(2027, 1, 1), date(2027, 3, 31)),
        ("month", "2027-01", date(2027, 1, 1), date(2027, 1, 31)),
        ("half", "2027 H1", date(2027, 1, 1), date(2027, 6, 30)),
        ("year", "2027", date(2027, 1, 1), date(2027, 12, 31)),
    ]


@pytest.mark.parametrize(
    ("day", "first_month", "names"),
    [
        (date(2027, 2, 10), 4, ["2026 Q4", "2027-02", "2026 H2", "2026"]),
        (date(2026, 4, 1), 4, ["2026 Q1", "2026-04", "2026 H1", "2026"]),
        (date(2026, 12, 31), 2, ["2026 Q4", "2026-12", "2026 H2", "2026"]),
    ],
)
def test_a_fiscal_year_is_named_by_the_year_in_which_it_begins(day, first_month, names):
    assert [one.name for one in proposals(day, first_month)] == names


@given(st.dates(date(2000, 1, 1), date(2060, 1, 1)), st.integers(1, 12))
def test_every_proposal_holds_the_day_and_two_halves_make_a_year(day, first_month):
    found = {one.span: one.period for one in proposals(day, first_month)}
    assert set(found) == set(SPANS)
    assert all(day in period for period in found.values())
    year = found["year"]
    first, second = half_of(year.start, first_month), half_of(year.last, first_month)
    assert (first.start, first.until, second.until) == (year.start, second.start, year.until)
