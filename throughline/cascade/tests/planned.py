"""A plan over the sensors company: target 100,000, East 1.3, senior 1.8."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from throughline.cascade.limits import Fixed
from throughline.cascade.models import Allocation, Plan, Run
from throughline.cascade.owner_limit import OwnerLimit
from throughline.cascade.services.create_plan import create_plan
from throughline.cascade.services.create_rule import create_rule
from throughline.cascade.services.publish_run import Published, publish_run
from throughline.cascade.services.run_plan import run_plan
from throughline.cascade.services.set_limits import set_limits
from throughline.goals.models import KeyResult
from throughline.goals.tests.sensors import AT, START, Sensors
from throughline.org.models import Attribute, AttributeValue

TARGET = Decimal(100_000)
ATTRIBUTES_ON = date(2026, 9, 30)
RULE: dict[str, Any] = {
    "version": 1,
    "person": [
        {
            "kind": "lookup",
            "name": {"zh": "职级", "en": "Job level"},
            "attribute": "job_level",
            "table": {"senior": "1.8", "junior": "1"},
        }
    ],
    "unit": [
        {
            "kind": "lookup",
            "name": {"zh": "区域系数", "en": "Region"},
            "attribute": "market",
            "table": {"core": "1.3"},
            "missing": {"use": "default", "value": "1"},
        }
    ],
}
LEVELS = {"Ann": "senior", "Bob": "junior", "Cid": "junior", "Dan": "senior"}


@dataclass
class Planned:
    """`sensors` with attributes, a key result of 100,000 and a plan for it."""

    sensors: Sensors
    parameters: dict[str, Any] = field(default_factory=lambda: {"unit_weights": ["product"]})
    key_result: KeyResult = field(init=False)
    plan: Plan = field(init=False)

    def __post_init__(self) -> None:
        self.level = Attribute.objects.create(
            code="job_level", name="职级", value_type="text", subject="person"
        )
        market = Attribute.objects.create(code="market", name="市场", value_type="text", subject="unit")
        for name, level in LEVELS.items():
            self.set_level(name, level)
        AttributeValue.objects.create(
            attribute=market, unit=self.sensors.units["EAST"], text="core", valid_from=START, source="HQ"
        )
        self.key_result = self.sensors.key_result("Signed", target=TARGET, measure="money", currency="CNY")
        self.rule = create_rule(actor=self.actor, at=AT, code="standard", name="Standard", body=RULE)
        self.plan = create_plan(
            actor=self.actor,
            at=AT,
            name="Q4",
            key_result_id=self.key_result.id,
            rule_id=self.rule.id,
            root_id=self.sensors.units["ACME"].id,
            attributes_on=ATTRIBUTES_ON,
            quantum=Decimal(1),
            parameters=self.parameters,
        )

    @property
    def actor(self) -> Any:
        return self.sensors.operator

    def set_level(self, name: str, level: str) -> None:
        AttributeValue.objects.create(
            attribute=self.level, person=self.sensors.people[name], text=level, valid_from=START, source=""
        )

    def run(self, **given: Any) -> Run:
        return run_plan(actor=self.actor, at=AT, plan_id=self.plan.id, **given)

    def publish(self, run: Run | None = None) -> Published:
        return publish_run(actor=self.actor, at=AT, run_id=(run or self.run()).id)

    def fix(self, name: str, **fixed: Any) -> None:
        given = Fixed(**{what: Decimal(value) for what, value in fixed.items()})
        limit = OwnerLimit(self.sensors.of(name), given)
        set_limits(actor=self.actor, at=AT, plan_id=self.plan.id, limits=[limit])

    def amounts(self) -> dict[str, Decimal]:
        """The allocations in force, by the owner's name."""
        rows = Allocation.objects.filter(plan=self.plan, current=True)
        return {
            (row.owner_person.name if row.owner_person else row.owner_unit.code): row.amount
            for row in rows.select_related("owner_unit", "owner_person")
        }

    def child(self, name: str) -> KeyResult:
        """The published key result of a person or a unit."""
        owner = self.sensors.of(name)
        return KeyResult.objects.get(plan_id=self.plan.id, **owner.columns())
