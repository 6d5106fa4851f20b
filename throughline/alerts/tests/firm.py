"""A company that sells, for tests of what people are told: Li in a team led by Zhou, under Zhao; Wang."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any

from throughline.core.calendar_years import weekdays_year
from throughline.crm.models import Connector, Fact, Load, Metric
from throughline.goals.models import Cycle, KeyResult
from throughline.kit.models import new_id
from throughline.org.models import Calendar, CalendarYear, Person
from throughline.org.selectors.actors import actor_of_person
from throughline.org.tests.company import Org
from throughline.tenants.actor import Actor
from throughline.tenants.models import Company

MONDAY = date(2026, 11, 23)
AT = datetime(2026, 11, 23, 2, tzinfo=UTC)
"""Ten in the morning in Shanghai, on a Monday."""


@dataclass
class Firm:
    """Li sells in a team led by Zhou, under Zhao; Wang sells in another region."""

    company: Company
    people: dict[str, Person] = field(default_factory=dict)

    def __post_init__(self) -> None:
        org = Org(self.company)
        org.unit("HQ", kind="company")
        org.unit("East", "HQ")
        org.unit("West", "HQ")
        for name, seat in (("Zhao", "HQ"), ("Zhou", "East"), ("Li", "East"), ("Wang", "West")):
            self.people[name] = org.person(name, seat, name=name)
        org.head("HQ", "Zhao")
        org.head("East", "Zhou")
        calendar = Calendar.objects.create(code="weekdays", name="Weekdays")
        CalendarYear.objects.create(
            calendar=calendar, year=2026, days=weekdays_year(2026).days, certainty="official"
        )
        self.metric = Metric.objects.create(
            code="won", name="Won", fact_kind="deal", date_kind="closed", value="amount"
        )
        self.crm = Connector.objects.create(
            code="crm", name="CRM", kind="file", time_zone="Asia/Shanghai", mapping={}
        )
        self.cycle = Cycle.objects.create(
            name="Q4", starts_on=date(2026, 10, 1), ends_on=date(2026, 12, 31), calendar=calendar,
            pace_rule={"kind": "working_days"},
        )  # fmt: skip

    def actor(self, name: str) -> Actor:
        return actor_of_person(person_id=self.people[name].id, company_id=self.company.id, today=MONDAY)

    def behind(self, title: str = "签约额") -> KeyResult:
        made: KeyResult = KeyResult.objects.create(
            cycle=self.cycle, title=title, kind="increase", measure="money", currency="CNY", target=1_000_000,
            first_target=1_000_000, source="metric", metric_id=self.metric.id, actual=400_000,
            expected=600_000, expected_share=Decimal("0.6"), attainment=Decimal("0.4"),
            lag_points=Decimal("20"), status="behind", evaluated_as_of=MONDAY, owner_person=self.people["Li"],
        )  # fmt: skip
        return made

    def deal(
        self,
        name: str,
        amount: int,
        owner: str | None = "Li",
        on: date = date(2026, 12, 10),
        *,
        moved: date = MONDAY,
        account: str = "",
    ) -> Fact:
        """An open one, expected on a day, whose stage it has had since another."""
        return self._fact(
            "deal", name, amount=amount, currency="CNY", expected_on=on, account_name=account,
            owner=self.people[owner] if owner else None, changed_at=_noon(moved), stage="open",
        )  # fmt: skip

    def visit(self, account: str, on: date, stage: str = "open") -> Fact:
        return self._fact(
            "visit", f"{account} {on} {stage}", account_name=account, occurred_on=on, stage=stage,
            owner=self.people["Li"], changed_at=_noon(on),
        )  # fmt: skip

    def loaded_until(self, day: date) -> None:
        Load.objects.all().delete()
        Load.objects.create(
            connector=self.crm, object_kind="deal", rows=1, new_records=1, at=AT, as_of=AT, covers_until=day
        )

    def _fact(self, kind: str, name: str, **fields: Any) -> Fact:
        made: Fact = Fact.objects.create(
            connector=self.crm, kind=kind, external_id=name, record_id=new_id(), name=name, **fields
        )
        return made


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(4), UTC)
