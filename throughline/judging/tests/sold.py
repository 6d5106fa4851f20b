"""The planned company with a past: what everybody signed in three quarters, deal by deal."""

from datetime import date
from typing import Final

from throughline.cascade.tests.planned import Planned
from throughline.credits.models import CreditLine
from throughline.crm.models import Connector, Fact, Metric
from throughline.goals.models import KeyResult
from throughline.goals.tests.sensors import AT
from throughline.kit.models import new_id

QUARTERS: Final = (date(2026, 1, 5), date(2026, 4, 6), date(2026, 7, 6))
SOLD: Final = {
    "Ann": (1000, 1200, 2000),
    "Bob": (500, 400, 1000),
    "Cid": (300, 300, 600),
    "Dan": (200, 100, 0),
}
"""In each quarter, as two deals of one and three quarters of it."""


def with_a_past(planned: Planned) -> Metric:
    """The plan's key result counts what was signed; nothing was loaded before 5 January."""
    metric: Metric = Metric.objects.create(
        code="signed", name="签约额", fact_kind="contract", date_kind="signed", value="amount"
    )
    KeyResult.objects.filter(id=planned.key_result.id).update(source="metric", metric_id=metric.id)
    connector = Connector.objects.create(code="crm", name="", kind="file", time_zone="UTC", mapping={})
    for name, amounts in SOLD.items():
        for on, amount in zip(QUARTERS, amounts, strict=True):
            for part in (amount // 4, amount - amount // 4) if amount else ():
                _sign(planned, connector, name, on, part)
    return metric


def _sign(planned: Planned, connector: Connector, name: str, on: date, amount: int) -> None:
    person = planned.sensors.people[name]
    fact = Fact.objects.create(
        connector=connector, kind="contract", external_id=str(new_id()), owner=person, stage="won",
        amount=amount, currency="CNY", record_id=new_id(), changed_at=AT,
    )  # fmt: skip
    CreditLine.objects.create(
        fact=fact, person=person, fact_kind="contract", date_kind="signed", on=on, amount=amount, count=1,
        currency="CNY", booked_at=AT,
    )  # fmt: skip
