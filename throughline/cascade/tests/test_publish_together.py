"""Two publish the same plan at once, on two real connections: the second is told."""

from collections.abc import Iterator
from threading import Thread
from typing import Any

import pytest
from django.db import connection

from throughline.cascade.models import Plan
from throughline.cascade.services.publish_run import PublishUnderWay, publish_run
from throughline.cascade.tests.planned import Planned
from throughline.goals.models import KeyResult
from throughline.goals.tests.sensors import AT, Sensors
from throughline.kit.scope import company_scope
from throughline.kit.tests.forget import forget_company
from throughline.tenants.models import Company


@pytest.fixture
def company(django_db_setup: None, django_db_blocker: Any) -> Iterator[Company]:
    """A company that is committed, so that another connection sees it; taken away at the end."""
    with django_db_blocker.unblock():
        company = Company.objects.create(code="together", name="Together", created_at=AT)
        yield company
        forget_company(company.id)


def test_the_second_publisher_is_told_at_once_and_writes_nothing(company: Company):
    with company_scope(company.id):
        planned = Planned(Sensors(company))
        run = planned.run()
    refused: list[Exception] = []

    def second() -> None:
        try:
            with company_scope(company.id):
                publish_run(actor=planned.actor, at=AT, run_id=run.id)
        except PublishUnderWay as error:
            refused.append(error)
        finally:
            connection.close()

    with company_scope(company.id):
        Plan.objects.select_for_update().get(id=planned.plan.id)
        other = Thread(target=second)
        other.start()
        other.join(timeout=30)
        assert len(refused) == 1
        assert not KeyResult.objects.filter(plan_id=planned.plan.id).exists()
    with company_scope(company.id):
        assert publish_run(actor=planned.actor, at=AT, run_id=run.id).made == 6
