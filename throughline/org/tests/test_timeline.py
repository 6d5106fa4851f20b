"""Dated histories, held against a plain list of days."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from throughline.org.timeline import Span, end_at, first_difference, set_from, value_at

START = date(2026, 1, 1)
DAYS = [START + timedelta(days=offset) for offset in range(20)]


def day(offset):
    return START + timedelta(days=offset)


def test_a_new_value_ends_the_former_on_its_date():
    assert set_from([Span(day(0), None, "a")], day(5), "b") == [
        Span(day(0), day(5), "a"),
        Span(day(5), None, "b"),
    ]


def test_the_same_date_replaces_the_value():
    assert set_from([Span(day(0), None, "a")], day(0), "b") == [Span(day(0), None, "b")]


def test_a_value_that_already_holds_changes_nothing():
    spans = [Span(day(0), day(9), "a"), Span(day(9), None, "b")]
    assert set_from(spans, day(4), "a") == spans


def test_a_change_that_was_planned_for_later_stays():
    spans = [Span(day(0), day(9), "a"), Span(day(9), None, "b")]
    assert set_from(spans, day(4), "c") == [
        Span(day(0), day(4), "a"), Span(day(4), day(9), "c"), Span(day(9), None, "b"),
    ]  # fmt: skip


def test_ending_leaves_nothing_from_that_day_on():
    spans = [Span(day(0), day(9), "a"), Span(day(9), None, "b")]
    assert end_at(spans, day(4)) == [Span(day(0), day(4), "a")]


def test_the_first_difference_of_two_histories_is_a_day():
    spans = [Span(day(0), day(9), "a"), Span(day(9), None, "b")]
    assert first_difference(spans, spans) is None
    assert first_difference(spans, set_from(spans, day(4), "c")) == day(4)
    assert first_difference(spans, end_at(spans, day(12))) == day(12)
    assert first_difference([], spans) == day(0)


changes = st.lists(st.tuples(st.integers(0, 15), st.sampled_from("abc")), min_size=1, max_size=8)


@settings(max_examples=100, deadline=None)
@given(changes)
def test_spans_say_on_every_day_what_a_list_of_days_would(made):
    spans: list[Span[str]] = []
    naive: dict[date, str | None] = dict.fromkeys(DAYS)
    starts: set[int] = set()
    for offset, value in made:
        if naive[day(offset)] != value:
            # The value lasts until the next day on which another one was already to start.
            later = [start for start in starts if start > offset]
            for passed in range(offset, min(later, default=len(DAYS))):
                naive[day(passed)] = value
            starts.add(offset)
        spans = set_from(spans, day(offset), value)
    assert {one: value_at(spans, one) for one in DAYS} == naive
    assert all(a.until is not None and a.until <= b.start for a, b in pairwise(spans))
    assert sum(span.until is None for span in spans) == 1
