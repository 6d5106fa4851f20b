"""What a key result may look like: one check for a new one and for a changed one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final, cast

from throughline.core.amounts import EXACT, to_quanta
from throughline.core.attainment import KrKind as KeyResultKind
from throughline.core.attainment import Measure
from throughline.core.calendars import WorkingCalendar
from throughline.core.errors import ThroughlineError
from throughline.core.pace import Milestones, Step, pace_curve, rule_from_json, rule_to_json
from throughline.core.periods import Period
from throughline.goals.models import KEY_RESULT_KINDS, MEASURES, SOURCES

STEPPED: Final = frozenset({"milestone", "yes_no"})
FINEST: Final = Decimal("0.000001")
CURRENCY: Final = re.compile(r"[A-Z]{3}", re.ASCII)


class UnknownChoice(ThroughlineError):
    code = "unknown_choice"
    status = 422
    zh = "{field} 不能是“{value}”；可选：{choices}。"
    en = "{field} cannot be “{value}”; choose one of {choices}."


class TargetOnWrongSide(ThroughlineError):
    code = "target_on_wrong_side"
    status = 422
    zh = "“{kind}”从 {baseline} 到 {target} 方向相反；请改类型，或对调基线与目标。"
    en = "From {baseline} to {target} is the wrong way for “{kind}”; change the kind, or swap the two."


class CurrencyIfAndOnlyIfMoney(ThroughlineError):
    code = "currency_iff_money"
    status = 422
    zh = "金额类必须有三个字母的币种，其他类不能有；现在计量是 {measure}，币种是 {currency}。"
    en = "Money needs a currency of three letters, anything else has none; this is {measure} in {currency}."


class BadQuantum(ThroughlineError):
    code = "bad_quantum"
    status = 422
    zh = "最小单位 {quantum} 应大于 0，小数不超过六位。"
    en = "The quantum is {quantum}; it must be above 0, with at most six decimals."


class KeyResultWeightNegative(ThroughlineError):
    code = "key_result_weight_negative"
    status = 422
    zh = "权重 {weight} 不能为负。"
    en = "The weight {weight} cannot be negative."


class MetricIfAndOnlyIfMetricSource(ThroughlineError):
    code = "metric_iff_metric_source"
    status = 422
    zh = "来源为“指标口径”时必须指定口径，其他来源不能指定（现为 {source}）。"
    en = "A key result fed by a metric names it, and no other does; the source is {source}."


class StepsOnlyForMilestones(ThroughlineError):
    code = "steps_only_for_milestones"
    status = 422
    zh = (
        "里程碑类必须列出步骤，是否类必须有截止日，两者都由人更新且不另设进度曲线；"
        "其他类不能有（现为 {kind}）。"
    )
    en = (
        "A milestone lists its steps and a yes/no has a due date; both are kept by check-ins and have no "
        "other pace. Other kinds have neither; this is {kind}."
    )


@dataclass(frozen=True)
class PlannedStep:
    """A step of a milestone key result."""

    title: str
    due_on: date
    share: Decimal


@dataclass(frozen=True)
class Shape:
    """What people decide about a key result, besides its owner."""

    title: str
    kind: str
    measure: str
    target: Decimal = Decimal(1)
    baseline: Decimal = Decimal(0)
    currency: str | None = None
    unit_label: str = ""
    quantum: Decimal = Decimal(1)
    weight: Decimal = Decimal(1)
    stretch: Decimal | None = None
    source: str = "check_in"
    metric_id: Any = None
    pace_rule: dict[str, Any] | None = None


def checked(
    shape: Shape,
    *,
    period: Period,
    calendar: WorkingCalendar,
    steps: Sequence[PlannedStep] = (),
    due_on: date | None = None,
) -> Shape:
    """The shape as it is stored; raises the errors of this file, of core.attainment and of core.pace.

    A milestone's steps and a yes/no's due date become its pace rule: one step function.
    """
    _choice("kind", shape.kind, KEY_RESULT_KINDS)
    _choice("measure", shape.measure, MEASURES)
    _choice("source", shape.source, SOURCES)
    _check_money(shape)
    _check_numbers(shape)
    if (shape.source == "metric") != (shape.metric_id is not None):
        raise MetricIfAndOnlyIfMetricSource(source=shape.source)
    stored = _stepped(shape, steps, due_on)
    if stored.pace_rule is not None:
        pace_curve(rule_from_json(stored.pace_rule), period, calendar)
    return stored


def _check_money(shape: Shape) -> None:
    fits = (
        bool(CURRENCY.fullmatch(shape.currency or "")) if shape.measure == "money" else shape.currency is None
    )
    if not fits:
        raise CurrencyIfAndOnlyIfMoney(measure=shape.measure, currency=shape.currency or "–")


def _check_numbers(shape: Shape) -> None:
    if shape.quantum <= 0 or EXACT.remainder(shape.quantum, FINEST):
        raise BadQuantum(quantum=shape.quantum)
    if shape.weight < 0:
        raise KeyResultWeightNegative(weight=shape.weight)
    amounts = [shape.baseline, shape.target] + ([] if shape.stretch is None else [shape.stretch])
    for amount in amounts:
        to_quanta(amount, shape.quantum, node=shape.title)
    Measure(cast(KeyResultKind, shape.kind), shape.target, shape.baseline)
    way = shape.target - shape.baseline
    if (shape.kind == "increase" and way < 0) or (shape.kind == "decrease" and way > 0):
        raise TargetOnWrongSide(kind=shape.kind, baseline=shape.baseline, target=shape.target)


def _stepped(shape: Shape, steps: Sequence[PlannedStep], due_on: date | None) -> Shape:
    """Milestone and yes/no go from 0 to 1 along their dates, whatever else was given, and so are measured in
    nothing; other kinds have neither steps nor due date.
    """
    by_hand = shape.source == "check_in" and shape.pace_rule is None
    fits = {
        "milestone": bool(steps) and due_on is None and by_hand,
        "yes_no": not steps and due_on is not None and by_hand,
    }.get(shape.kind, not steps and due_on is None)
    if not fits:
        raise StepsOnlyForMilestones(kind=shape.kind)
    if shape.kind not in STEPPED:
        return shape
    due = [Step(due_on, Fraction(1))] if due_on else [Step(one.due_on, Fraction(one.share)) for one in steps]
    return replace(
        shape,
        measure="none",
        currency=None,
        target=Decimal(1),
        baseline=Decimal(0),
        pace_rule=rule_to_json(Milestones(due)),
    )


def _choice(field: str, value: str, choices: Sequence[str]) -> None:
    if value not in choices:
        raise UnknownChoice(field=field, value=value, choices=", ".join(choices))
