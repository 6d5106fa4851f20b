"""A metric is changed, archived and deleted, and not from under what it feeds; ratios are not added up."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from throughline.audit.models import AuditEntry
from throughline.crm.models import Metric
from throughline.crm.services.archive_metric import archive_metric
from throughline.crm.services.change_metric import change_metric
from throughline.crm.services.define_metric import define_metric
from throughline.crm.services.delete_metric import MetricInUse, delete_metric
from throughline.goals.models import KeyResult
from throughline.goals.ratios import RatioNotAddedUp
from throughline.goals.services.align import Parent, align
from throughline.goals.services.change_key_result import change_key_result
from throughline.goals.services.create_key_result import create_key_result
from throughline.goals.shape import Shape
from throughline.goals.tests.sensors import AT, Sensors
from throughline.kit.scope import company_scope
from throughline.tenants.models import Company

WON: dict[str, Any] = {"name": "Won", "fact_kind": "deal", "date_kind": "closed", "value": "count"}
RATE: dict[str, Any] = {"name": "Rate", "value": "ratio", "fact_kind": "", "date_kind": ""}


@pytest.fixture
def sensors(db: None) -> Iterator[Sensors]:
    company = Company.objects.create(code="acme", name="Acme", created_at=AT)
    with company_scope(company.id):
        yield Sensors(company)


def metric(sensors: Sensors, code: str, **columns: Any) -> Metric:
    return define_metric(actor=sensors.operator, at=AT, code=code, **{**WON, **columns})


def rate(sensors: Sensors) -> Metric:
    won, due = metric(sensors, "won"), metric(sensors, "due", name="Due")
    return metric(sensors, "rate", **RATE, numerator_id=won.id, denominator_id=due.id)


def fed(sensors: Sensors, by: Metric, title: str = "Fed") -> KeyResult:
    return sensors.key_result(title, source="metric", metric_id=by.id)


def tie(sensors: Sensors, child: KeyResult, parent: KeyResult) -> None:
    align(actor=sensors.operator, at=AT, key_result_id=child.id, parents=[Parent(parent.id)])


def change(sensors: Sensors, code: str, **columns: Any) -> Metric:
    whole: dict[str, Any] = {
        "name": "Won", "name_en": "", "fact_kind": "", "date_kind": "", "value": "count", "where": [],
        "distinct_of": "", "numerator_id": None, "denominator_id": None, "by": "owner", "stock": False,
    }  # fmt: skip
    return change_metric(actor=sensors.operator, at=AT, code=code, **{**whole, **columns})


def test_what_a_ratio_feeds_serves_nothing_that_adds_up(sensors: Sensors):
    child, total = fed(sensors, rate(sensors), "Renewal"), sensors.key_result("All", source="sum")
    with pytest.raises(RatioNotAddedUp) as refused:
        tie(sensors, child, total)
    assert refused.value.params == {"child": "Renewal", "parent": "All"}
    assert "按合计汇总的“All”" in refused.value.message("zh")
    assert not child.parent_links.exists()


def test_it_serves_what_counts_for_itself_or_by_weights(sensors: Sensors):
    child = fed(sensors, rate(sensors), "Renewal")
    for title, source in (("Mean", "weighted"), ("By hand", "check_in")):
        tie(sensors, child, sensors.key_result(title, source=source))
    assert child.parent_links.get().parent.title == "By hand"


def test_a_new_key_result_of_a_ratio_is_not_made_below_a_sum(sensors: Sensors):
    total = sensors.key_result("All", source="sum")
    shape = Shape(
        title="Renewal", kind="increase", measure="count", target=Decimal(90), source="metric",
        metric_id=rate(sensors).id,
    )  # fmt: skip
    with pytest.raises(RatioNotAddedUp):
        create_key_result(
            actor=sensors.operator, at=AT, objective_id=sensors.objective.id, shape=shape,
            parents=[Parent(total.id)],
        )  # fmt: skip


def test_what_is_added_up_is_not_given_a_ratio(sensors: Sensors):
    ratio, child = rate(sensors), fed(sensors, Metric.objects.get(code="won"))
    tie(sensors, child, sensors.key_result("All", source="sum"))
    with pytest.raises(RatioNotAddedUp):
        change_key_result(
            actor=sensors.operator, at=AT, key_result_id=child.id, changes={"metric_id": ratio.id}
        )
    due = Metric.objects.get(code="due")
    change_key_result(actor=sensors.operator, at=AT, key_result_id=child.id, changes={"metric_id": due.id})
    child.refresh_from_db()
    assert child.metric_id == due.id


def test_a_metric_whose_key_results_are_added_up_becomes_no_ratio(sensors: Sensors):
    won, due = metric(sensors, "won"), metric(sensors, "due", name="Due")
    signed = metric(sensors, "signed", name="Signed")
    child, total = fed(sensors, signed, "Signed"), sensors.key_result("All", source="sum")
    tie(sensors, child, total)
    with pytest.raises(RatioNotAddedUp) as refused:
        change(sensors, "signed", value="ratio", numerator_id=won.id, denominator_id=due.id)
    assert refused.value.params == {"child": "Signed", "parent": "All"}
    align(actor=sensors.operator, at=AT, key_result_id=child.id, parents=[])
    changed = change(sensors, "signed", value="ratio", numerator_id=won.id, denominator_id=due.id)
    assert (changed.value, changed.version) == ("ratio", 2)


def test_a_change_of_what_counts_is_a_new_version_and_one_of_names_is_none(sensors: Sensors):
    metric(sensors, "won")
    whole = {"fact_kind": "deal", "date_kind": "closed"}
    assert change(sensors, "won", **whole, name="Gewonnen").version == 1
    assert change(sensors, "won", **whole, name="Gewonnen", value="amount").version == 2
    assert change(sensors, "won", **whole, name="Gewonnen", value="amount").version == 2
    actions = AuditEntry.objects.filter(action="metric.change")
    assert [entry.details["before"] for entry in actions.order_by("id")] == [
        {"name": "Won"}, {"value": "count"},
    ]  # fmt: skip


def test_what_nothing_uses_is_deleted_and_what_something_uses_is_kept(sensors: Sensors):
    rate(sensors)
    free, feeding = metric(sensors, "free", name="Free"), metric(sensors, "feeding", name="Feeding")
    fed(sensors, feeding)
    for code, counts in (("feeding", (1, 0)), ("due", (0, 1))):
        with pytest.raises(MetricInUse) as refused:
            delete_metric(actor=sensors.operator, at=AT, code=code)
        assert (refused.value.params["key_results"], refused.value.params["ratios"]) == counts
    delete_metric(actor=sensors.operator, at=AT, code="free")
    assert not Metric.objects.filter(id=free.id).exists()
    assert AuditEntry.objects.get(action="metric.delete").details["code"] == "free"


def test_an_archived_metric_goes_on_feeding_and_comes_back(sensors: Sensors):
    feeding = metric(sensors, "feeding")
    child = fed(sensors, feeding)
    for archived in (True, True, False):
        archive_metric(actor=sensors.operator, at=AT, code="feeding", archived=archived)
    feeding.refresh_from_db()
    child.refresh_from_db()
    assert feeding.archived_at is None
    assert child.metric_id == feeding.id
    kept = AuditEntry.objects.filter(action__in=("metric.archive", "metric.restore")).order_by("id")
    assert [entry.action for entry in kept] == ["metric.archive", "metric.restore"]
