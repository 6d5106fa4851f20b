"""Whoever asks from a cursor is told of every committed change, once, however late it was committed."""

from datetime import timedelta
from threading import Event, Thread
from uuid import uuid4

import pytest
from django.db import connection

from throughline.changes.cursor import Cursor, cursor_at
from throughline.changes.models import Change
from throughline.changes.selectors.changes_since import changes_since, position
from throughline.changes.services.forget_changes import forget_changes
from throughline.changes.services.note_change import MOST_NAMED, note_change, note_written
from throughline.changes.tests.conftest import AT
from throughline.kit.clock import now
from throughline.kit.scope import company_scope
from throughline.tenants.models import Company


def here(company: Company) -> Cursor:
    with company_scope(company.id):
        return position(at=AT)


def since(company: Company, cursor: Cursor):
    with company_scope(company.id):
        return changes_since(cursor, at=AT)


def note(company: Company, topic, key_result_ids=None) -> None:
    with company_scope(company.id):
        note_change(topic=topic, key_result_ids=key_result_ids)


def test_a_change_is_told_once(company: Company):
    before, one = here(company), uuid4()
    note(company, "key_result", [one])
    told = since(company, before)
    assert told.topics == {"key_result": {one}}
    assert since(company, told.cursor).topics == {}


def test_what_was_taken_back_is_not_told(company: Company):
    before = here(company)
    with pytest.raises(ZeroDivisionError), company_scope(company.id):
        note_change(topic="goal")
        raise ZeroDivisionError
    assert since(company, before).topics == {}


def test_what_is_committed_late_is_told_to_those_who_asked_meanwhile(company: Company):
    noted, may_commit = Event(), Event()

    def write_slowly() -> None:
        with company_scope(company.id):
            note_change(topic="plan")
            noted.set()
            may_commit.wait(timeout=60)
        connection.close()

    before = here(company)
    slow = Thread(target=write_slowly)
    slow.start()
    noted.wait(timeout=60)
    note(company, "goal")
    meanwhile = since(company, before)
    assert meanwhile.topics == {"goal": None}
    may_commit.set()
    slow.join(timeout=60)
    assert since(company, meanwhile.cursor).topics == {"plan": None}


def test_a_transaction_leaves_one_row_a_topic(company: Company):
    one, other = uuid4(), uuid4()
    with company_scope(company.id):
        for _ in range(3):
            note_change(topic="key_result", key_result_ids=[one])
            note_change(topic="key_result", key_result_ids=[one, other])
            note_change(topic="alert", key_result_ids=[])
        [row] = Change.objects.all()
    assert set(row.key_result_ids or ()) == {one, other}


def test_a_note_that_would_name_very_many_key_results_names_none(company: Company):
    before = here(company)
    with company_scope(company.id):
        note_change(topic="key_result", key_result_ids=[uuid4() for _ in range(MOST_NAMED)])
        note_change(topic="key_result", key_result_ids=[uuid4()])
        note_change(topic="alert", key_result_ids=[uuid4() for _ in range(MOST_NAMED + 1)])
    assert since(company, before).topics == {"key_result": None, "alert": None}


def test_what_a_person_writes_is_told_by_what_it_is_about(company: Company):
    before, one = here(company), uuid4()
    with company_scope(company.id):
        note_written(object_type="key_result", object_id=one)
        note_written(object_type="unit", object_id=uuid4())
        note_written(object_type="login", object_id=uuid4())
    assert since(company, before).topics == {"key_result": {one}, "goal": {one}, "organisation": None}


def test_another_company_is_told_nothing(company: Company):
    before = here(company)
    note(company, "goal")
    with company_scope(uuid4()):
        assert changes_since(before, at=AT).topics == {}


def test_old_notes_are_forgotten(company: Company):
    note(company, "goal")
    with company_scope(company.id):
        assert forget_changes(before=now() - timedelta(hours=1)) == 0
        assert forget_changes(before=now() + timedelta(hours=1)) == 1


def test_asking_takes_one_statement_and_an_index(company: Company, django_assert_num_queries):
    before = here(company)
    note(company, "goal")
    with company_scope(company.id), django_assert_num_queries(1):
        changes_since(before, at=AT)


def test_notes_of_a_server_that_had_come_further_are_not_told_again_and_again(company: Company):
    before = here(company)
    with company_scope(company.id), connection.cursor() as cursor:
        note_change(topic="goal")
        cursor.execute("UPDATE changes_change SET xid = '9000000000000'")
    assert since(company, before).topics == {}
    assert cursor_at(AT, "10:9000000000000:").is_outlived(at=AT, now=before)
