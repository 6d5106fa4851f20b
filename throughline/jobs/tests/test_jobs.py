"""Long work: seen while it runs, ended together with what it wrote, and never half done."""

from datetime import timedelta

import pytest
from django.db import connection
from procrastinate.contrib.django.models import ProcrastinateJob

from throughline.access.errors import NotAllowed
from throughline.jobs import tasks
from throughline.jobs.kinds import KINDS
from throughline.jobs.models import Job
from throughline.jobs.services.run_job import MOST_ATTEMPTS, run_job
from throughline.jobs.services.start_job import start_job
from throughline.kit.clock import now
from throughline.kit.scope import company_scope
from throughline.kit.tests.forget import forget_company
from throughline.org.models import Unit
from throughline.org.selectors.actors import actor_of_job
from throughline.org.services.create_unit import create_unit
from throughline.org.tests.company import AT, make_company, operator
from throughline.tenants.actor import Actor


class Killed(BaseException):
    """As a signal would end the process: nothing catches it."""


def make_two_units(running):
    actor = actor_of_job(running)
    create_unit(actor=actor, at=running.at, code="C", name="C", kind="company")
    running.report(done=1, total=2)
    running.given.get("hook", lambda: None)()
    create_unit(actor=actor, at=running.at, code=running.given.get("code", "R"), name="R", kind="region",
                parent_id=Unit.objects.get(code="C").id)  # fmt: skip
    return {"units": 2}


@pytest.fixture(autouse=True)
def kinds(monkeypatch):
    monkeypatch.setitem(KINDS, "units", make_two_units)


@pytest.fixture
def company(db):
    return make_company()


def begun(company, **given):
    with company_scope(company.id):
        return start_job(actor=operator(company), at=AT, kind="units", title="units.csv", given=given)


def run(company, job):
    run_job(company_id=company.id, job_id=job.id, clock=lambda: AT + timedelta(minutes=1))
    with company_scope(company.id):
        job.refresh_from_db()
        return job


def units(company):
    with company_scope(company.id):
        return Unit.objects.count()


def test_a_job_is_deferred_with_its_row_and_ends_with_what_it_wrote(company):
    job = begun(company)
    [deferred] = ProcrastinateJob.objects.filter(task_name="jobs.run")
    assert deferred.args == {"company_id": str(company.id), "job_id": str(job.id)}
    tasks.run(**deferred.args)
    with company_scope(company.id):
        job.refresh_from_db()
    assert (job.state, job.result, job.problem, units(company)) == ("done", {"units": 2}, None, 2)


def test_what_is_refused_leaves_nothing_and_says_why_in_both_languages(company):
    job = run(company, begun(company, code="C"))
    assert (job.state, job.problem["code"], units(company)) == ("failed", "unit_code_taken", 0)
    assert "“" in job.problem["zh"] or "C" in job.problem["zh"]
    assert job.problem["en"] != job.problem["zh"]


def test_an_unexpected_error_leaves_nothing_and_a_reference(company, monkeypatch):
    monkeypatch.setitem(KINDS, "units", lambda running: 1 / 0)
    job = run(company, begun(company))
    assert (job.state, job.problem["code"]) == ("failed", "internal_error")


def test_killed_in_the_middle_it_leaves_nothing_and_runs_again_from_the_start(company, monkeypatch):
    def killed(running):
        make_two_units(running)
        raise Killed

    job = begun(company)
    monkeypatch.setitem(KINDS, "units", killed)
    with pytest.raises(Killed):
        run(company, job)
    assert units(company) == 0
    monkeypatch.setitem(KINDS, "units", make_two_units)
    assert (run(company, job).state, job.attempts, units(company)) == ("done", 2, 2)


def test_what_is_killed_again_and_again_is_given_up(company, monkeypatch):
    def killed(running):
        raise Killed

    monkeypatch.setitem(KINDS, "units", killed)
    job = begun(company)
    for _ in range(MOST_ATTEMPTS):
        with pytest.raises(Killed):
            run(company, job)
    job = run(company, job)
    assert (job.state, job.problem["code"]) == ("failed", "job_killed_too_often")


def test_an_ended_job_is_not_run_again(company):
    job = run(company, begun(company))
    ended = job.ended_at
    assert run(company, job).ended_at == ended
    assert units(company) == 2


def test_a_worker_that_was_thought_dead_does_not_end_what_another_began(company, monkeypatch):
    job = begun(company)

    def overtaken(running):
        Job.objects.filter(id=running.job_id).update(attempts=2)
        return make_two_units(running)

    monkeypatch.setitem(KINDS, "units", overtaken)
    assert run(company, job).state == "running"
    assert units(company) == 0


def test_a_login_without_a_person_starts_no_job(company):
    with company_scope(company.id), pytest.raises(NotAllowed):
        start_job(actor=Actor(company.id, AT.date()), at=AT, kind="units", title="", given={})


def test_old_jobs_are_forgotten(company):
    job = run(company, begun(company))
    with company_scope(company.id):
        Job.objects.update(ended_at=now() - tasks.KEPT - timedelta(days=1))
    tasks.forget_old(0)
    with company_scope(company.id):
        assert not Job.objects.filter(id=job.id).exists()


def test_progress_is_seen_while_the_work_is_open(django_db_setup, django_db_blocker, monkeypatch):
    with django_db_blocker.unblock():
        company = make_company("committed")
        seen = []

        def look(running):
            make_two_units(running)
            other = connection.copy()
            with other.cursor() as cursor:
                cursor.execute("SELECT set_config('app.company', %s, false)", [str(company.id)])
                cursor.execute("SELECT done, total FROM jobs_job")
                seen.extend(cursor.fetchall())
                cursor.execute("SELECT count(*) FROM org_unit")
                seen.extend(cursor.fetchall())
            other.close()
            return {}

        monkeypatch.setitem(KINDS, "units", look)
        try:
            run(company, begun(company))
            assert seen == [(1, 2), (0,)]
        finally:
            forget_company(company.id)
            connection.close()
