"""Tryton's typed values as plain text, and a moment the other way."""

from datetime import UTC, datetime, timedelta, timezone

from throughline.crm.connectors.tryton.values import plain, typed

MOMENT = datetime(2026, 11, 23, 2, 3, 4, 500_000, tzinfo=UTC)


def test_amounts_and_dates_are_text_and_exact():
    row = {
        "amount": {"__class__": "Decimal", "decimal": "12345678901234567890.10"},
        "end_date": {"__class__": "date", "year": 2026, "month": 11, "day": 3},
        "write_date": typed(MOMENT),
        "party": {"rec_name": "水务", "lines": [{"__class__": "Decimal", "decimal": "1"}]},
        "lost_reason": None,
    }
    assert plain(row) == {
        "amount": "12345678901234567890.10",
        "end_date": "2026-11-03",
        "write_date": "2026-11-23T02:03:04.500000+00:00",
        "party": {"rec_name": "水务", "lines": ["1"]},
        "lost_reason": None,
    }


def test_a_moment_is_told_in_utc():
    assert typed(MOMENT.astimezone(timezone(timedelta(hours=8)))) == typed(MOMENT)
