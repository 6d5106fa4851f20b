"""The company's objective of the quarter and its four key results."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from throughline.demo.load.stage import Stage
from throughline.demo.story.check_ins import PENETRATION_FROM, PENETRATION_TO, RENEWAL_AT_LEAST
from throughline.demo.story.days import quarter_name
from throughline.demo.story.receivables import HUNDRED, OFFICE, Receivable, receivables
from throughline.demo.story.rule import QUANTUM, TARGET, VISITS
from throughline.goals.owner import Owner
from throughline.goals.services.create_cycle import create_cycle
from throughline.goals.services.create_key_result import create_key_result
from throughline.goals.services.create_objective import create_objective
from throughline.goals.shape import Shape

OBJECTIVE = "本季赢得新的企业客户"
RECEIVABLES = "苏州办事处回款走上正轨"


@dataclass(frozen=True)
class Goals:
    """The cycle and the company's key results."""

    cycle_id: UUID
    signed: UUID
    penetration: UUID
    renewal: UUID
    visits: UUID


def load_goals(*, stage: Stage, at: datetime, metrics: dict[str, UUID]) -> Goals:
    """The cycle goes by China's working days."""
    actor, quarter = stage.actor, stage.story.days.quarter
    cycle = create_cycle(
        actor=actor,
        at=at,
        name=quarter_name(quarter),
        starts_on=quarter.start,
        ends_on=quarter.last,
        calendar_id=stage.organisation.calendar_id,
    )
    owner = Owner(unit_id=stage.organisation.root)
    objective = create_objective(actor=actor, at=at, cycle_id=cycle.id, title=OBJECTIVE, owner=owner)
    made = [
        create_key_result(actor=actor, at=at, objective_id=objective.id, shape=shape).id
        for shape in _shapes(metrics)
    ]
    return Goals(cycle.id, *made)


def load_receivables(*, stage: Stage, at: datetime, cycle_id: UUID) -> dict[str, UUID]:
    """The one office's objective of its own; its key results by person's number."""
    office = Owner(unit_id=stage.organisation.units[OFFICE])
    objective = create_objective(actor=stage.actor, at=at, cycle_id=cycle_id, title=RECEIVABLES, owner=office)
    return {
        one.number: create_key_result(
            actor=stage.actor,
            at=at,
            objective_id=objective.id,
            shape=_receivable(one),
            owner=Owner(person_id=stage.organisation.people[one.number]),
        ).id
        for one in receivables(stage.story.seed, stage.story.sellers)
    }


def _receivable(one: Receivable) -> Shape:
    return Shape(
        title="逾期应收压降",
        kind="decrease",
        measure="money",
        currency="CNY",
        baseline=one.baseline,
        target=one.target,
        quantum=HUNDRED,
        source="check_in",
    )


def _shapes(metrics: dict[str, UUID]) -> list[Shape]:
    """In the order of `Goals`."""
    return [
        Shape(
            title="新企业客户签约额",
            kind="increase",
            measure="money",
            currency="CNY",
            target=TARGET,
            quantum=QUANTUM,
            weight=Decimal("0.6"),
            source="metric",
            metric_id=metrics["signed"],
        ),
        _percent("重点行业渗透率", "increase", PENETRATION_TO, Decimal("0.15"), PENETRATION_FROM),
        _percent("老客户续约率", "keep_above", RENEWAL_AT_LEAST, Decimal("0.1")),
        Shape(
            title="客户拜访",
            kind="increase",
            measure="count",
            unit_label="次",
            target=VISITS,
            weight=Decimal("0.15"),
            source="metric",
            metric_id=metrics["visits"],
        ),
    ]


def _percent(
    title: str, kind: str, target: Decimal, weight: Decimal, baseline: Decimal = Decimal(0)
) -> Shape:
    return Shape(
        title=title,
        kind=kind,
        measure="percent",
        quantum=Decimal("0.1"),
        baseline=baseline,
        target=target,
        weight=weight,
        source="check_in",
    )
