"""The jobs: asked for by name, one a company and day, alerts only once the inbox is drained."""

from datetime import date
from typing import Any

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from throughline.kit.scope import company_scope
from throughline.progress import tasks
from throughline.progress.models import DailyActual
from throughline.progress.services import defer_alerts
from throughline.progress.tests.seller import Seller, deal


def jobs(name: str) -> list[dict[str, Any]]:
    return list(ProcrastinateJob.objects.filter(task_name=name).values_list("args", flat=True))


def test_one_job_tells_the_alerts_what_was_evaluated(seller: Seller):
    seller.complete("deal")
    seller.bring([deal(1, "1001", "100", "2026-10-09"), deal(2, "1002", "100", "2026-10-09")])
    [job] = jobs("alerts.derive")
    touched = {str(seller.key_results["won", owner].id) for owner in ("1001", "1002", "e1", "east", "hq")}
    assert (set(job["key_result_ids"]), job["as_of"]) == (touched, "2026-11-15")
    assert job["company_id"] == str(seller.company.id)


def test_much_that_was_evaluated_is_told_in_several_jobs(seller: Seller, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(defer_alerts, "AT_ONCE", 4)
    seller.complete("deal")
    seller.bring([deal(1, "1001", "100", "2026-10-09"), deal(2, "1002", "100", "2026-10-09")])
    told = [job["key_result_ids"] for job in jobs("alerts.derive")]
    assert sorted(len(some) for some in told) == [1, 4]
    assert len({one for some in told for one in some}) == 5


def test_alerts_wait_until_the_inbox_is_drained(seller: Seller):
    seller.complete("deal")
    seller.arrive([deal(1, "1001", "100", "2026-10-09")])
    tasks.evaluate_company(str(seller.company.id), "2026-11-15")
    assert jobs("alerts.derive") == []
    tasks.evaluate_company(str(seller.company.id), "2026-11-15")
    [job] = jobs("progress.derive_when_drained")
    tasks.derive_when_drained(**job)
    assert (len(jobs("progress.derive_when_drained")), jobs("alerts.derive")) == (2, [])
    seller.fold()
    before = len(jobs("alerts.derive"))
    tasks.derive_when_drained(**job)
    [told] = jobs("alerts.derive")[before:]
    assert (len(told["key_result_ids"]), told["as_of"]) == (len(seller.key_results), "2026-11-15")
    assert len(jobs("progress.derive_when_drained")) == 2


def test_alerts_wait_until_what_was_folded_is_counted(seller: Seller):
    seller.complete("deal")
    seller.arrive([deal(1, "1001", "100", "2026-10-09")])
    tasks.evaluate_company(str(seller.company.id), "2026-11-15")
    seller.fold_only()
    tasks.derive_when_drained(str(seller.company.id))
    assert jobs("alerts.derive") == []
    seller.count()
    before = len(jobs("alerts.derive"))
    tasks.derive_when_drained(str(seller.company.id))
    [told] = jobs("alerts.derive")[before:]
    assert len(told["key_result_ids"]) == len(seller.key_results)


def test_alerts_do_not_wait_for_what_arrived_later(seller: Seller):
    seller.complete("deal")
    seller.arrive([deal(1, "1001", "100", "2026-10-09")])
    tasks.evaluate_company(str(seller.company.id), "2026-11-15")
    seller.fold()
    before = len(jobs("alerts.derive"))
    seller.arrive([deal(2, "1002", "100", "2026-10-09")])
    tasks.derive_when_drained(str(seller.company.id))
    [told] = jobs("alerts.derive")[before:]
    assert len(told["key_result_ids"]) == len(seller.key_results)


def test_published_key_results_are_filled_from_the_ledger(seller: Seller):
    seller.complete("deal")
    seller.bring([deal(1, "1001", "100", "2026-10-09")])
    kr = seller.key_results["won", "1001"]
    with company_scope(seller.company.id):
        DailyActual.objects.filter(key_result=kr).delete()
    tasks.refresh(str(seller.company.id), [str(kr.id)], "2026-11-20")
    found = seller.key_result("won", "1001")
    assert (found.actual, found.evaluated_as_of) == (100, date(2026, 11, 20))


def test_every_company_starts_its_day(seller: Seller):
    tasks.start_of_day(0)
    assert {"company_id": str(seller.company.id)} in jobs("progress.evaluate")


def test_a_completed_load_has_the_cycle_evaluated(seller: Seller):
    seller.complete("deal")
    assert [job["as_of"] for job in jobs("progress.evaluate")] == ["2026-11-15T16:00:00+00:00"]
    [job] = jobs("progress.evaluate")
    tasks.evaluate_company(**job)
    assert seller.key_result("won", "1003").actual == 0
