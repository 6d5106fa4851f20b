"""When sources are asked: at their intervals, later after failures, by one worker at a time, or right now."""

import threading
from datetime import timedelta

import pytest
from django.db import connection
from procrastinate.contrib.django.models import ProcrastinateJob

from throughline.crm import tasks
from throughline.crm.connectors.failures import SignInRefused, SourceBusy, SourceGone
from throughline.crm.models import Connector
from throughline.crm.services.claim_due import claim_due
from throughline.crm.services.note_health import pause
from throughline.crm.services.pull_connector import PullUnderWay
from throughline.crm.services.pull_object import Pulled
from throughline.crm.tests.small_crm import BEGUN, Pulling, small_crm
from throughline.kit.errors import InternalError
from throughline.kit.outbound.tests.server import Reply
from throughline.kit.scope import company_scope
from throughline.kit.tests.forget import forget_company
from throughline.org.tests.company import make_company


def claim(pulling):
    return claim_due(company_id=pulling.company.id, at=pulling.crm.at)


def change(pulling, **columns):
    with company_scope(pulling.company.id):
        Connector.objects.filter(id=pulling.connector_id).update(**columns)


def test_a_connector_is_due_at_its_interval_and_claimed_once(pulling):
    pulling.connect(every=10)
    assert claim(pulling) == [pulling.connector_id]
    assert claim(pulling) == []
    pulling.pull()
    pulling.crm.later(minutes=9)
    assert claim(pulling) == []
    pulling.crm.later(minutes=1)
    assert claim(pulling) == [pulling.connector_id]
    jobs = ProcrastinateJob.objects.filter(task_name="crm.pull")
    assert [job.args["connector_id"] for job in jobs] == [str(pulling.connector_id)] * 2


@pytest.mark.parametrize("columns", [{"state": "paused"}, {"state": "gone"}, {"kind": "file"}])
def test_what_is_paused_gone_or_not_pulled_is_never_due(pulling, columns):
    change(pulling, **columns)
    assert claim(pulling) == []


def test_a_failure_is_kept_with_its_sentence_and_a_success_clears_it(pulling):
    pulling.crm.before = lambda asked: Reply(401)
    for failures in (1, 2):
        with pytest.raises(SignInRefused):
            pulling.pull()
        connector = pulling.connector()
        assert (connector.failures, connector.failure_code) == (failures, "source_sign_in_refused")
        assert connector.failure == {"source": "127.0.0.1", "status": 401}
        assert connector.failed_at == pulling.crm.at < connector.due_at
    pulling.crm.before = lambda asked: None
    pulling.crm.later(minutes=1)
    pulling.pull()
    connector = pulling.connector()
    assert (connector.failures, connector.failure_code, connector.failure) == (0, "", {})
    assert (connector.heard_at, connector.due_at) == (pulling.crm.at, pulling.crm.at + timedelta(minutes=5))


def test_a_source_that_asks_to_be_left_alone_is(pulling):
    pulling.crm.before = lambda asked: Reply(429, headers={"Retry-After": "7200"})
    with pytest.raises(SourceBusy):
        pulling.pull()
    assert pulling.connector().due_at == BEGUN + timedelta(hours=2)


def test_a_source_that_is_gone_is_asked_no_more(pulling):
    pulling.crm.before = lambda asked: Reply(410)
    with pytest.raises(SourceGone):
        pulling.pull()
    pulling.crm.later(days=1)
    assert (pulling.connector().state, claim(pulling)) == ("gone", [])


def test_other_settings_are_tried_at_once_whatever_failed_before(pulling):
    pulling.crm.before = lambda asked: Reply(410)
    with pytest.raises(SourceGone):
        pulling.pull()
    pulling.connect(every=10)
    assert pulling.connector().state == "active"
    assert claim(pulling) == [pulling.connector_id]


def test_an_error_of_our_own_is_kept_as_a_reference(pulling, monkeypatch):
    def breaks(**_):
        raise ZeroDivisionError("s3cret")

    monkeypatch.setattr("throughline.crm.services.pull_connector.pull_object", breaks)
    with pytest.raises(InternalError):
        pulling.pull()
    connector = pulling.connector()
    assert connector.failure_code == "internal_error"
    assert "s3cret" not in str(connector.failure)


def test_pauses_double_up_to_an_hour_and_are_spread():
    minutes = [pause(failures, 1.0).total_seconds() / 60 for failures in range(1, 10)]
    assert minutes == [1, 2, 4, 8, 16, 32, 60, 60, 60]
    assert pause(3, 0.0) == timedelta(minutes=2)
    assert pause(10_000, 1.0) == timedelta(hours=1)


def test_the_task_leaves_a_failure_with_its_connector(pulling):
    pulling.crm.before = lambda asked: Reply(403)
    tasks.pull(str(pulling.company.id), str(pulling.connector_id))
    assert pulling.connector().failures == 1


def test_the_minute_asks_every_company(pulling):
    tasks.pull_due(0)
    assert ProcrastinateJob.objects.filter(task_name="crm.pull").count() == 1


@pytest.fixture
def committed(django_db_setup, django_db_blocker, settings):
    """A company that other connections see."""
    settings.OUTBOUND_ALLOW = ["127.0.0.1"]
    with django_db_blocker.unblock(), small_crm() as crm:
        made = Pulling(make_company("pulled"), crm)
        made.connect()
        yield made
        forget_company(made.company.id)
        connection.close()


def test_two_workers_do_not_pull_the_same_connector_at_once(committed):
    pulling, answered, goes_on = committed, threading.Event(), threading.Event()
    pulling.crm.put("1")

    def wait(asked):
        answered.set()
        goes_on.wait(30)

    def first():
        pulled.append(pulling.pull())
        connection.close()

    pulling.crm.before = wait
    pulled: list[Pulled] = []
    worker = threading.Thread(target=first)
    worker.start()
    assert answered.wait(30)
    with pytest.raises(PullUnderWay):
        pulling.pull()
    goes_on.set()
    worker.join()
    assert pulled[0].new_records == 1
    assert pulling.connector().failures == 0
    assert pulling.pull().new_records == 0
