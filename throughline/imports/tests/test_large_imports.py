"""Large files are jobs; old drafts are forgotten."""

from datetime import timedelta

import pytest

from throughline.imports import tasks
from throughline.imports.models import Import, ImportRow
from throughline.imports.services import check_import, undo_import
from throughline.jobs.models import Job
from throughline.jobs.services.run_job import run_job
from throughline.kit.clock import now
from throughline.kit.scope import company_scope
from throughline.org.models import Unit

ROWS = ("编码|名称|上级单元", "N1|新组一|R1", "N2|新组二|R1", "N3|新组三|R9")


@pytest.fixture(autouse=True)
def small(monkeypatch):
    monkeypatch.setattr(check_import, "AT_ONCE", 2)


def work(wizard, one):
    run_job(company_id=wizard.company.id, job_id=one["job_id"], clock=now)
    with company_scope(wizard.company.id):
        assert Job.objects.get(id=one["job_id"]).problem is None
    return wizard.told(f"/{one['id']}")


def test_a_large_file_is_checked_carried_out_and_taken_back_by_jobs(wizard, monkeypatch):
    one = wizard.begun(*ROWS)
    path = f"/{one['id']}"
    assert (one["counts"], one["job_id"] is not None) == ({}, True)
    assert wizard.ask(f"{path}/apply", "POST").json()["code"] == "import_busy"
    one = work(wizard, one)
    assert (one["counts"], one["job_id"]) == ({"create": 2, "refused": 1, "left_out": 0}, None)
    one = work(wizard, wizard.told(f"{path}/leave-out", "POST"))
    one = work(wizard, wizard.told(f"{path}/apply", "POST"))
    assert one["state"] == "applied"
    with company_scope(wizard.company.id):
        assert Unit.objects.filter(code__in=["N1", "N2"]).count() == 2
    monkeypatch.setattr(undo_import, "AT_ONCE", 1)
    one = wizard.told(f"{path}/undo", "POST")
    assert wizard.ask(f"{path}/undo", "POST").json()["code"] == "import_busy"
    assert work(wizard, one)["state"] == "undone"
    with company_scope(wizard.company.id):
        assert not Unit.objects.filter(code__in=["N1", "N2"]).exists()


def test_drafts_nobody_touched_and_the_rows_of_old_imports_are_forgotten(wizard):
    draft, done = wizard.begun(*ROWS[:3]), wizard.begun(*ROWS[:2])
    wizard.told(f"/{done['id']}/apply", "POST")
    long_ago = now() - timedelta(days=100)
    with company_scope(wizard.company.id):
        Import.objects.filter(id=draft["id"]).update(touched_at=long_ago)
        Import.objects.filter(id=done["id"]).update(applied_at=long_ago)
    tasks.forget_old(0)
    with company_scope(wizard.company.id):
        assert (Import.objects.count(), ImportRow.objects.count()) == (1, 0)
