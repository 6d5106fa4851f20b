"""A company whose Ann is behind and told so, with her head Eve."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

import pytest

from throughline.alerts.models import Alert, Telling
from throughline.goals.models import KeyResult
from throughline.goals.tests.sensors import AT, TODAY, Sensors
from throughline.kit.scope import company_scope
from throughline.org.selectors.actors import actor_of_person
from throughline.tenants.actor import Actor
from throughline.tenants.models import Company

OPENED = AT - timedelta(hours=30)


@dataclass
class Told(Sensors):
    """The company of goals.tests.sensors with Max, who leads it, and alerts."""

    def __post_init__(self) -> None:
        super().__post_init__()
        for name in ("Max", "Pia"):
            self.person(name, self.units["ACME"])
        self.lead("Max", self.units["ACME"])

    def behind(self, name: str, title: str = "Signed", superior: str = "Eve", **shape: object) -> Alert:
        """An open alert on a key result of somebody, told to them and to a superior 30 hours ago."""
        made = self.key_result(title, owner=self.of(name), **shape)
        figures = {"actual": 100, "expected": 400, "lag_points": Decimal(30), "status": "behind"}
        KeyResult.objects.filter(id=made.id).update(evaluated_as_of=TODAY, **figures)
        alert: Alert = Alert.objects.create(
            key_result=made, opened_at=OPENED, opened_as_of=TODAY, opened_lag=20, lag_points=30, gap=300,
            evaluated_as_of=TODAY,
        )  # fmt: skip
        for role, told in (("owner", name), ("superior", superior)):
            Telling.objects.create(alert=alert, person=self.people[told], role=role, how="at_once", at=OPENED)
        return alert

    def actor(self, name: str) -> Actor:
        return actor_of_person(person_id=self.people[name].id, company_id=self.company.id, today=TODAY)


@pytest.fixture
def told(db: None) -> Iterator[Told]:
    """The company, inside its scope."""
    company = Company.objects.create(code="acme", name="Acme", created_at=AT)
    with company_scope(company.id):
        yield Told(company)
