"""Since when a fact is in its stage, and that deals are looked at once something may have moved them."""

from datetime import datetime, timedelta
from typing import Any

from procrastinate.contrib.django.models import ProcrastinateJob

from throughline.crm.models import Fact
from throughline.kit.scope import company_scope
from throughline.progress.services.defer_deals import DERIVE_STALLED
from throughline.progress.tests.seller import AT, Seller, deal

DAY = timedelta(days=1)


def stage_since(seller: Seller) -> datetime:
    with company_scope(seller.company.id):
        fact = Fact.objects.get(external_id="D1")
    return fact.stage_since or fact.changed_at


def bring(seller: Seller, stage: str, at: datetime, **more: str) -> None:
    seller.bring([deal(1, "1001", "900", "2026-10-09", stage, **more)], as_of=at)


def test_a_stage_is_as_old_as_the_version_that_brought_it(seller: Seller):
    bring(seller, "Engaging", AT)
    bring(seller, "Engaging", AT + DAY, title="another name")
    assert stage_since(seller) == AT
    bring(seller, "Lost", AT + 2 * DAY)
    bring(seller, "Lost", AT + 3 * DAY, title="one more name")
    assert stage_since(seller) == AT + 2 * DAY


def test_a_version_that_comes_late_moves_nothing(seller: Seller):
    bring(seller, "Engaging", AT + 2 * DAY)
    bring(seller, "Lost", AT + DAY)
    assert stage_since(seller) == AT + 2 * DAY


def jobs(seller: Seller) -> list[dict[str, Any]]:
    found = ProcrastinateJob.objects.filter(task_name=DERIVE_STALLED).order_by("id")
    return [job.args for job in found]


def test_a_batch_with_deals_has_them_looked_at_on_its_own_day(seller: Seller):
    bring(seller, "Engaging", AT)
    with company_scope(seller.company.id):
        known = str(Fact.objects.get().id)
    assert jobs(seller) == [
        {"company_id": str(seller.company.id), "as_of": "2026-11-16", "deal_ids": [known]}
    ]
