"""A cursor is read exactly as PostgreSQL would read it, and lives an hour."""

from datetime import UTC, datetime, timedelta

import pytest

from throughline.changes.cursor import MalformedCursor, cursor_at, read_cursor

AT = datetime(2026, 11, 23, 2, 34, tzinfo=UTC)


@pytest.mark.parametrize("snapshot", ["10:10:", "10:20:10", "10:20:11,14,19", "3:9000000000:3,4000000000"])
def test_a_cursor_comes_back_as_it_was_given(snapshot: str):
    cursor = cursor_at(AT, snapshot)
    assert read_cursor(str(cursor)) == cursor
    assert cursor.snapshot == snapshot


NOT_A_SNAPSHOT = [
    "",
    "10:20:",
    "1.10:20",
    "1.10:20:\n",
    "x.10:20:",
    "1.10:20:１１",
    "1.10:20:'; DROP TABLE x --",
]
OUT_OF_ORDER = [
    "1.20:10:",
    "1.0:0:",
    "1.10:20:9",
    "1.10:20:20",
    "1.10:20:14,11",
    "1.10:20:11,",
    "1.10:20:,11",
]


@pytest.mark.parametrize("text", [*NOT_A_SNAPSHOT, *OUT_OF_ORDER, f"1.{'9' * 19}:{'9' * 19}:"])
def test_anything_else_is_refused_by_name(text: str):
    with pytest.raises(MalformedCursor):
        read_cursor(text)


def test_a_cursor_lives_an_hour():
    now = cursor_at(AT + timedelta(hours=1), "10:30:")
    assert not cursor_at(AT, "10:20:").is_outlived(at=AT + timedelta(hours=1), now=now)
    assert cursor_at(AT, "10:20:").is_outlived(at=AT + timedelta(hours=1, seconds=1), now=now)


def test_a_cursor_of_a_server_that_had_come_further_is_outlived():
    assert cursor_at(AT, "10:20:").is_outlived(at=AT, now=cursor_at(AT, "5:19:"))
