"""A moment as people write it."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from throughline.kit.moments import UnreadableMoment, read_moment

SHANGHAI = "Asia/Shanghai"


def test_a_date_means_its_last_instant_where_the_company_is():
    assert read_moment("2026-11-15", SHANGHAI) == datetime(2026, 11, 15, 15, 59, 59, 999999, UTC)


def test_a_time_needs_its_zone():
    assert read_moment("2026-11-15T18:00:00+08:00", SHANGHAI) == datetime(2026, 11, 15, 10, tzinfo=UTC)
    with pytest.raises(UnreadableMoment):
        read_moment("2026-11-15T18:00:00", SHANGHAI)


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00+08:00", "9999-12-31T23:59:59-08:00"])
def test_a_moment_before_or_after_all_time_is_refused_by_name(text):
    with pytest.raises(UnreadableMoment) as refused:
        read_moment(text, SHANGHAI)
    assert refused.value.params == {"value": text}


@given(st.text(max_size=30))
def test_any_other_text_is_refused_by_name(text):
    try:
        instant = read_moment(text, SHANGHAI)
    except UnreadableMoment as error:
        assert error.params["value"] == text
    else:
        assert instant.tzinfo is UTC
