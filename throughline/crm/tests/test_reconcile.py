"""Everything that a source has against everything that came: explained, or named as a difference."""

import io
import json
from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connections
from python_calamine import CalamineWorkbook

from throughline.audit.models import AuditEntry
from throughline.crm.connectors.sql.tests.test_sql import postgresql  # noqa: F401 -- a fixture
from throughline.crm.models import Connector, Fact, Finding, InboxRecord, OwnerAlias, Reconciliation
from throughline.crm.selectors.chosen import Chosen
from throughline.crm.services.ask_to_reconcile import ask_to_reconcile
from throughline.crm.services.reconcile_connector import KEPT, reconcile_connector
from throughline.crm.services.save_connector import save_connector
from throughline.crm.services.set_aside import set_aside
from throughline.crm.tests.small_crm import BEGUN
from throughline.goals.tests.sensors import Sensors
from throughline.jobs.models import Job
from throughline.jobs.services.run_job import run_job
from throughline.kit.scope import company_scope
from throughline.org.tests.company import operator
from throughline.progress.services.fold_inbox import fold_inbox

BASE = "/api/v1/crm"
MAPPING = {
    "deal": {
        "external_id": "id",
        "owner": {"column": "owner", "match": "number"},
        "stage": {"column": "stage", "words": {"won": "won", "open": "open"}},
        "amount": "amount",
        "currency": {"constant": "CNY"},
        "closed_on": "closed",
    }
}
WON = {"owner": "house", "stage": "won", "amount": "10", "closed": "2026-11-20"}


@pytest.fixture
def crm(pulling):
    """A CRM whose records are read, and owned by nobody in particular."""
    with company_scope(pulling.company.id):
        save_connector(actor=operator(pulling.company), at=BEGUN, code="crm", mapping=MAPPING)
        OwnerAlias.objects.create(word="house", verdict="nobody", settled_at=BEGUN)
    return pulling


def brought(crm, *numbers, **fields):
    """Records there, pulled and folded; a minute later."""
    for number in numbers:
        crm.crm.put(number, **{**WON, **fields})
    crm.pull()
    fold(crm)


def fold(crm):
    fold_inbox(company_id=crm.company.id, at=crm.crm.at)
    crm.crm.later(minutes=1)


def reconcile(crm):
    actor = operator(crm.company)
    with company_scope(crm.company.id):
        asked = ask_to_reconcile(actor=actor, at=crm.crm.at, code="crm")
    return reconcile_connector(actor=actor, reconciliation_id=asked.id, clock=lambda: crm.crm.at)


def named(crm, one):
    with company_scope(crm.company.id):
        rows = Finding.objects.filter(reconciliation=one).order_by("id")
        return [(row.external_id, row.verdict) for row in rows]


def test_what_is_the_same_on_both_sides_is_counted_and_not_named(crm):
    brought(crm, "1", "2", "3")
    one = reconcile(crm)
    assert (one.counts, one.problems, named(crm, one)) == ({"deal": {"same": 3}}, {}, [])


def test_what_is_newer_there_is_fetched_and_then_counts(crm):
    """Its time of change lies far before what was read already, so that no pull would find it."""
    brought(crm, "1", "2")
    crm.crm.put("2", amount="99", changed=BEGUN - timedelta(days=9))
    crm.crm.put("3", changed=BEGUN - timedelta(days=9), **WON)
    assert crm.pull().new_records == 0
    one = reconcile(crm)
    assert named(crm, one) == [("2", "changed"), ("3", "new")]
    fold(crm)
    assert reconcile(crm).counts == {"deal": {"same": 3}}
    with company_scope(crm.company.id):
        assert Fact.objects.get(external_id="2").amount == 99


def test_what_was_deleted_there_is_reversed(crm):
    brought(crm, "1", "2")
    del crm.crm.rows["2"]
    assert named(crm, reconcile(crm)) == [("2", "deleted")]
    fold(crm)
    assert reconcile(crm).counts == {"deal": {"same": 1}}
    with company_scope(crm.company.id):
        assert Fact.objects.get(external_id="2").stage == "cancelled"


def test_when_most_of_it_is_missing_it_is_named_and_nothing_is_reversed(crm):
    numbers = [f"{number:02}" for number in range(30)]
    brought(crm, *numbers)
    crm.crm.rows = {"00": crm.crm.rows["00"]}
    one = reconcile(crm)
    assert one.counts == {"deal": {"same": 1, "not_there": 29}}
    assert named(crm, one) == [(number, "not_there") for number in numbers[1:]]


def test_what_waits_is_named_with_its_reason_and_what_was_set_aside_as_such(crm):
    brought(crm, "1", stage="no such stage")
    brought(crm, "2", amount="ten")
    with company_scope(crm.company.id):
        chosen = Chosen(reason="not_a_number")
        assert set_aside(actor=operator(crm.company), at=BEGUN, chosen=chosen, words="a test") == 1
    one = reconcile(crm)
    assert named(crm, one) == [("1", "waiting"), ("2", "set_aside")]
    with company_scope(crm.company.id):
        assert Finding.objects.get(verdict="waiting").reason == {"value": "no such stage"}


def test_a_record_without_an_id_is_one_that_waits(crm):
    brought(crm, "1")
    crm.crm.rows["x"] = {**WON, "id": "", "changed": BEGUN.isoformat()}
    assert [verdict for _, verdict in named(crm, reconcile(crm))] == ["new"]
    fold(crm)
    [(external_id, verdict)] = named(crm, reconcile(crm))
    assert (external_id[0], verdict) == ("?", "waiting")


def test_a_version_that_counts_but_is_not_what_the_source_has_is_a_difference(crm):
    """Swept as deleted, then there again as it was: its time of change is the old one."""
    brought(crm, "1", "2")
    gone = crm.crm.rows.pop("2")
    reconcile(crm)
    fold(crm)
    crm.crm.rows["2"] = gone
    assert named(crm, reconcile(crm)) == [("2", "other_version")]


def test_what_was_folded_but_became_nothing_is_a_difference(crm):
    brought(crm, "1", "2")
    with company_scope(crm.company.id):
        Fact.objects.filter(external_id="2").update(external_id="lost")
    assert named(crm, reconcile(crm)) == [("2", "not_counted")]


def test_an_object_that_cannot_be_read_is_told_and_keeps_no_other(crm):
    objects = [{"kind": "visit", "path": "/broken", "records": "no.such"}, {"kind": "deal", "path": "/deals"}]
    crm.connect(objects=objects)
    crm.crm.put("1", **WON)
    one = reconcile(crm)
    assert one.counts == {"deal": {"new": 1}}
    assert one.problems["visit"]["code"] == "source_records_not_there"


def test_begun_anew_after_a_kill_it_names_nothing_twice(crm):
    crm.crm.put("1", **WON)
    actor = operator(crm.company)
    with company_scope(crm.company.id):
        asked = ask_to_reconcile(actor=actor, at=crm.crm.at, code="crm")
        Finding.objects.create(reconciliation=asked, object_kind="deal", external_id="0", verdict="new")
    one = reconcile_connector(actor=actor, reconciliation_id=asked.id, clock=lambda: crm.crm.at)
    assert named(crm, one) == [("1", "new")]


def test_only_the_latest_are_kept(crm):
    for _ in range(KEPT + 2):
        reconcile(crm)
    with company_scope(crm.company.id):
        assert Reconciliation.objects.count() == KEPT


def test_it_keeps_off_while_the_source_is_pulled(crm):
    asked = asked_in_the_browser(crm, signed_in(crm, "admin"))
    with held_elsewhere(crm):
        run_job(company_id=crm.company.id, job_id=asked["job_id"], clock=lambda: crm.crm.at)
    with company_scope(crm.company.id):
        job = Job.objects.get(id=asked["job_id"])
    assert job.state == "failed"
    assert job.problem is not None
    assert job.problem["code"] == "pull_under_way"


@contextmanager
def held_elsewhere(crm):
    """The connector's lock, by another connection."""
    aside = connections.create_connection("default")
    with aside.cursor() as cursor:
        key = f"throughline pull {crm.connector_id}"
        cursor.execute("SELECT pg_advisory_lock(hashtextextended(%s, 0))", [key])
        yield
    aside.close()


def signed_in(crm, *roles):
    with company_scope(crm.company.id):
        return Sensors(crm.company).browser("Ann", *roles)


def asked_in_the_browser(crm, browser):
    answer = browser.post(f"{BASE}/connectors/crm/reconcile", "{}", content_type="application/json")
    assert answer.status_code == 202
    return answer.json()


def test_in_the_browser_it_is_a_job_that_one_may_leave_and_come_back_to(crm):
    admin = signed_in(crm, "admin")
    brought(crm, "1", stage="no such stage")
    asked = asked_in_the_browser(crm, admin)
    [standing] = admin.get(f"{BASE}/connectors/crm/reconciliations").json()
    assert (standing["id"], standing["ended_at"]) == (asked["id"], None)
    run_job(company_id=crm.company.id, job_id=asked["job_id"], clock=lambda: crm.crm.at)
    [standing] = admin.get(f"{BASE}/connectors/crm/reconciliations").json()
    [deals] = standing["objects"]
    assert (deals["records"], standing["differences"]) == (1, 0)
    assert deals["verdicts"][0]["verdict"] == "waiting"
    findings = f"{BASE}/reconciliations/{asked['id']}"
    page = admin.get(f"{findings}/findings?verdict=waiting").json()
    assert "no such stage" in page["items"][0]["message"]
    assert admin.get(f"{findings}/findings?differences=true").json()["items"] == []
    book = CalamineWorkbook.from_filelike(io.BytesIO(admin.get(f"{findings}/export").content))
    [_, row] = book.get_sheet_by_index(0).to_python()
    assert row[:2] == ["deal", "1"]
    with company_scope(crm.company.id):
        actions = AuditEntry.objects.filter(action__startswith="connector.reconcil")
        assert sorted(actions.values_list("action", flat=True)) == [
            "connector.reconcile", "connector.reconciled",
        ]  # fmt: skip


@pytest.mark.parametrize("role", [None, "planner", "executive", "finance"])
def test_nobody_but_an_administrator_may(crm, role):
    one = reconcile(crm)
    browser = signed_in(crm, *([role] if role else []))
    for path in ("connectors/crm/reconcile", "connectors/crm/reconcile-file?object_kind=deal"):
        data = {"file": SimpleUploadedFile("deals.csv", b"id\n1\n")} if "file" in path else None
        assert browser.post(f"{BASE}/{path}", data).status_code == 403
    found = f"reconciliations/{one.id}"
    for path in ("connectors/crm/reconciliations", f"{found}/findings", f"{found}/export"):
        assert browser.get(f"{BASE}/{path}").status_code == 403


def test_what_cannot_be_read_cannot_be_reconciled(crm):
    admin = signed_in(crm, "admin")
    admin.put(f"{BASE}/connectors/hook", json.dumps({}), content_type="application/json")
    answer = admin.post(f"{BASE}/connectors/hook/reconcile", "{}", content_type="application/json")
    assert (answer.status_code, answer.json()["code"]) == (409, "nothing_to_pull")


def test_a_whole_file_is_held_against_what_was_loaded_and_changes_nothing(crm):
    admin = signed_in(crm, "admin")
    body = json.dumps({"mapping": MAPPING})
    admin.put(f"{BASE}/connectors/files", body, content_type="application/json")

    def sent(path, *rows):
        text = "\n".join(["id,owner,stage,amount,closed", *rows]).encode()
        file = SimpleUploadedFile("deals.csv", text)
        return admin.post(f"{BASE}/connectors/files/{path}?object_kind=deal", {"file": file})

    sent("load", "1,house,won,10,2026-11-20", "2,house,won,20,2026-11-20", "3,house,won,30,2026-11-20")
    fold(crm)
    made = sent("reconcile-file", "1,house,won,10,2026-11-20", "2,house,won,21,2026-11-20")
    assert (made.status_code, made.json()["differences"]) == (201, 2)
    with company_scope(crm.company.id):
        one = Reconciliation.objects.get()
        assert InboxRecord.objects.count() == 3
    assert one.counts == {"deal": {"same": 1, "not_here": 1, "not_there": 1}}
    assert named(crm, one) == [("2", "not_here"), ("3", "not_there")]


def test_rows_of_a_database_are_reconciled_alike(crm, postgresql):  # noqa: F811 -- the fixture
    settings = {
        **postgresql,
        "tls": "none", "objects": [{"kind": "deal", "query": "SELECT id, amount, title FROM deals"}],
    }  # fmt: skip
    with company_scope(crm.company.id):
        actor = operator(crm.company)
        mapping = {"deal": {**MAPPING["deal"], "owner": {"column": "title", "match": "number"}}}
        made = save_connector(
            actor=actor, at=BEGUN, code="base", kind="sql", settings=settings, mapping=mapping
        )
        asked = ask_to_reconcile(actor=actor, at=crm.crm.at, code="base")
    one = reconcile_connector(actor=actor, reconciliation_id=asked.id, clock=lambda: crm.crm.at)
    assert (one.problems, one.counts) == ({}, {"deal": {"new": 3}})
    fold(crm)
    with company_scope(crm.company.id):
        assert Connector.objects.get(id=made.id).records.filter(state="waiting").count() == 3
        asked = ask_to_reconcile(actor=actor, at=crm.crm.at, code="base")
    again = reconcile_connector(actor=actor, reconciliation_id=asked.id, clock=lambda: crm.crm.at)
    assert again.counts == {"deal": {"waiting": 3}}
