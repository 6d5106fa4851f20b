"""A source that is pulled: everything once, then what changes, late commits, deletions and missed hours."""

from datetime import timedelta

import pytest

from throughline.crm.connectors.failures import RecordsNotThere, SourceAnswered
from throughline.crm.mapping.tombstone import MARK
from throughline.crm.models import Load, PullCursor
from throughline.crm.services.pull_object import Pulled
from throughline.crm.services.sweep_object import SweepTooLarge
from throughline.crm.tests.small_crm import BEGUN
from throughline.kit.outbound.tests.server import Reply
from throughline.kit.scope import company_scope


def cursor(pulling):
    with company_scope(pulling.company.id):
        return PullCursor.objects.get()


def numbers(pulling):
    return [number for number, _ in pulling.inbox()]


def test_first_everything_then_what_changed(pulling):
    for number in "12345":
        pulling.crm.put(number, amount="10.10")
    assert pulling.pull() == Pulled(5, 5)
    assert cursor(pulling).since == BEGUN
    pulling.crm.later(minutes=5)
    pulling.crm.put("3", amount="12.00")
    assert pulling.pull().new_records == 1
    assert numbers(pulling) == ["1", "2", "3", "4", "5", "3"]
    assert pulling.inbox()[-1][1]["amount"] == "12.00"
    assert cursor(pulling).since == BEGUN + timedelta(minutes=5)


def test_what_is_read_again_in_the_overlap_is_not_counted_twice(pulling):
    pulling.crm.put("1")
    pulling.pull()
    pulling.crm.later(seconds=30)
    assert pulling.pull() == Pulled(1, 0)


def test_a_row_that_commits_late_is_found(pulling):
    """Its time of change is that of its transaction's start, before what was seen already."""
    pulling.crm.hidden.add("1")
    pulling.crm.put("1")
    pulling.crm.later(seconds=50)
    pulling.crm.put("2")
    pulling.pull()
    assert numbers(pulling) == ["2"]
    pulling.crm.hidden.clear()
    pulling.crm.later(minutes=5)
    pulling.pull()
    assert numbers(pulling) == ["2", "1"]


def test_a_missed_hour_is_caught_up(pulling):
    pulling.crm.put("1")
    pulling.pull()
    for minute in range(60):
        pulling.crm.later(minutes=1)
        pulling.crm.put(str(100 + minute))
    assert pulling.pull().new_records == 60


def test_a_clock_of_theirs_that_runs_ahead_does_not_lead_past_what_is_to_come(pulling):
    pulling.crm.put("1", changed=BEGUN + timedelta(days=365))
    pulling.pull()
    assert cursor(pulling).since == BEGUN
    pulling.crm.later(minutes=5)
    pulling.crm.put("2")
    pulling.pull()
    assert numbers(pulling) == ["1", "2"]


def test_a_filter_that_filters_nothing_is_told_and_only_changes_arrive(pulling):
    pulling.crm.filters = False
    for number in "123":
        pulling.crm.put(number)
    pulling.crm.put("4", changed=BEGUN - timedelta(days=1))
    pulling.pull()
    pulling.crm.later(hours=1)
    pulling.crm.put("2", amount="5")
    assert pulling.pull().new_records == 1
    assert cursor(pulling).notice == "filter_ignored"


def test_records_without_a_time_of_change_are_compared_by_content(pulling):
    pulling.connect(objects=[{"kind": "deal", "path": "/deals"}], since_parameter="")
    pulling.crm.put("1", amount="1")
    for amount, new in (("1", 1), ("1", 0), ("2", 1), ("1", 1)):
        pulling.crm.rows["1"]["amount"] = amount
        assert pulling.pull() == Pulled(1, new)
        pulling.crm.later(minutes=5)
    assert cursor(pulling).notice == "always_everything"
    assert [row["amount"] for _, row in pulling.inbox()] == ["1", "2", "1"]


def test_pages_that_came_before_a_failure_stay_and_the_cursor_does_not_move(pulling):
    pulling.crm.put("1")
    pulling.pull()
    pulling.crm.later(hours=1)
    for number in "234":
        pulling.crm.put(number)
    pulling.crm.before = lambda asked: Reply(422) if asked.query["page"] == "2" else None
    with pytest.raises(SourceAnswered):
        pulling.pull()
    assert (numbers(pulling), cursor(pulling).since) == (["1", "2"], BEGUN)
    pulling.crm.before = lambda asked: None
    assert pulling.pull().new_records == 2
    assert numbers(pulling) == ["1", "2", "3", "4"]


def test_what_was_deleted_there_is_told_once(pulling):
    for number in "123":
        pulling.crm.put(number)
    pulling.pull()
    del pulling.crm.rows["2"]
    pulling.crm.later(hours=25)
    assert pulling.pull().new_records == 1
    assert pulling.inbox()[-1] == ("2", {MARK: True, "id": "2"})
    pulling.crm.later(hours=25)
    assert pulling.pull().new_records == 0


def test_deletions_are_looked_for_only_now_and_then(pulling):
    pulling.crm.put("1")
    pulling.pull()
    pulling.crm.rows.clear()
    pulling.crm.later(hours=23)
    assert pulling.pull().new_records == 0


def test_what_is_missing_from_one_look_and_there_in_the_next_is_not_deleted(pulling):
    for number in "123":
        pulling.crm.put(number)
    pulling.pull()
    pulling.crm.later(hours=25)
    looks = []

    def shift(asked):
        if asked.query["page"] == "1" and "since" not in asked.query:
            looks.append(asked)
            pulling.crm.hidden = {"2"} if len(looks) == 1 else set()

    pulling.crm.before = shift
    assert pulling.pull().new_records == 0
    assert len(looks) == 2


def test_when_most_of_it_is_missing_nothing_is_deleted_until_somebody_accepts_it(pulling):
    for number in range(30):
        pulling.crm.put(str(number))
    pulling.pull()
    pulling.crm.rows = {"1": pulling.crm.rows["1"]}
    pulling.crm.later(hours=25)
    with pytest.raises(SweepTooLarge, match="29 of 30"):
        pulling.pull()
    assert pulling.connector().failure_code == "sweep_too_large"
    assert pulling.pull(accept_deletions=True).new_records == 29


def test_a_pull_says_which_days_it_speaks_for_once_a_day(pulling):
    pulling.crm.put("1")
    for _ in range(3):
        pulling.pull()
        pulling.crm.later(hours=1)
    with company_scope(pulling.company.id):
        [load] = Load.objects.all()
    assert (load.object_kind, load.rows, load.new_records) == ("deal", 3, 1)
    assert (str(load.covers_until), load.covers_from) == ("2026-11-23", None)
    connector = pulling.connector()
    assert (connector.loaded_at, str(connector.covers_until)) == (load.at, "2026-11-23")


def test_an_object_that_fails_keeps_no_other_from_being_pulled(pulling):
    objects = [
        {"kind": "visit", "path": "/broken", "records": "not.there"},
        {"kind": "deal", "path": "/deals"},
    ]
    pulling.connect(objects=objects)
    pulling.crm.put("1")
    with pytest.raises(RecordsNotThere):
        pulling.pull()
    assert numbers(pulling) == ["1"]
