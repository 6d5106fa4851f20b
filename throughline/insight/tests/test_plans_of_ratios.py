"""A ratio is not shared out: people's ratios do not add up to the whole's."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from throughline.cascade.services.create_plan import create_plan
from throughline.cascade.shareable import RatioNotShared
from throughline.cascade.tests.planned import Planned
from throughline.crm.models import Metric
from throughline.crm.services.define_metric import define_metric
from throughline.goals.models import KeyResult
from throughline.goals.tests.sensors import AT, Sensors
from throughline.insight.selectors.plan_choices import plan_choices_of
from throughline.kit.scope import company_scope
from throughline.tenants.models import Company

pytestmark = pytest.mark.django_db


@pytest.fixture
def planned() -> Iterator[Planned]:
    company = Company.objects.create(code="acme", name="Acme", created_at=AT)
    with company_scope(company.id):
        yield Planned(Sensors(company))


def rate(planned: Planned) -> Metric:
    won, due = metric(planned, "won", value="count"), metric(planned, "due", value="count")
    parts = {"numerator_id": won.id, "denominator_id": due.id}
    return metric(planned, "rate", fact_kind="", date_kind="", value="ratio", **parts)


def metric(planned: Planned, code: str, **columns: Any) -> Metric:
    given = {"name": code, "fact_kind": "deal", "date_kind": "closed", **columns}
    return define_metric(actor=planned.actor, at=AT, code=code, **given)


def counts(planned: Planned, metric: Metric) -> KeyResult:
    KeyResult.objects.filter(id=planned.key_result.id).update(metric_id=metric.id, source="metric")
    return KeyResult.objects.get(id=planned.key_result.id)


def test_no_plan_is_made_for_a_ratio_and_none_is_offered(planned: Planned):
    offered = [one.id for one in plan_choices_of(planned.actor).key_results]
    shared = counts(planned, rate(planned))
    assert offered == [shared.id]
    assert plan_choices_of(planned.actor).key_results == []
    with pytest.raises(RatioNotShared) as refused:
        create_plan(
            actor=planned.actor,
            at=AT,
            name="Rates",
            key_result_id=shared.id,
            rule_id=planned.rule.id,
            root_id=planned.sensors.units["ACME"].id,
            attributes_on=date(2026, 9, 30),
            quantum=Decimal(1),
        )
    assert refused.value.params == {"title": "Signed"}
    assert "比率加起来不是总的比率" in refused.value.message("zh")


def test_a_plan_whose_key_result_came_to_count_a_ratio_is_not_published(planned: Planned):
    run = planned.run()
    counts(planned, rate(planned))
    with pytest.raises(RatioNotShared):
        planned.publish(run)
    assert planned.amounts() == {}
