"""A plan re-planned in mid-cycle, computed: what was asked for by a day is kept, the rest is shared anew."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal
from uuid import UUID

import polars as pl

from throughline.cascade.computation import allocation_of, tree_of
from throughline.cascade.demand import Demand
from throughline.cascade.in_words import in_words
from throughline.cascade.limits import Fixed
from throughline.cascade.models import Allocation, Plan, Run
from throughline.cascade.nodes import Node, Nodes
from throughline.cascade.parameters import Parameters
from throughline.cascade.selectors.asked import asked_of, curve_of
from throughline.cascade.selectors.computed import Computed
from throughline.cascade.selectors.demands import demand_of
from throughline.cascade.selectors.in_force import carried
from throughline.cascade.selectors.kept_holds import kept_holds, kept_holds_to_json
from throughline.cascade.selectors.movers import stays_of
from throughline.cascade.selectors.participants import participants
from throughline.cascade.selectors.plans import last_published
from throughline.cascade.share_table import share_table
from throughline.cascade.stays import Stays, stays_to_json
from throughline.core.allocation import (
    Kept,
    achievement_effect,
    kept_by_achievement,
)
from throughline.core.errors import ThroughlineError
from throughline.core.pace.rounding import rounded
from throughline.core.tree import Tree
from throughline.goals.models import KeyResult
from throughline.goals.selectors.expectations import expectations_of
from throughline.goals.services.change_key_result import SetByPlan
from throughline.goals.written import as_written

KeptBy = Literal["calendar", "achievement"]


class NotPublishedYet(ThroughlineError):
    code = "not_published_yet"
    status = 409
    zh = "方案“{plan}”还没有发布过，无从重排；请先试算并发布。"
    en = "The plan “{plan}” has not been published, so there is nothing to re-plan; run and publish it first."


class OutsideTheCycle(ThroughlineError):
    code = "outside_the_cycle"
    status = 422
    zh = "重排的生效日 {day} 不在周期 {start} 至 {end} 之内。"
    en = "The re-plan's day {day} lies outside the cycle from {start} to {end}."


class EarlierThanLastReplan(ThroughlineError):
    code = "earlier_than_last_replan"
    status = 422
    zh = "上一次重排在 {last} 生效；这一次的生效日 {day} 不能更早。"
    en = "The last re-plan took effect on {last}; this one cannot take effect earlier, on {day}."


def compute_replan(
    plan: Plan,
    *,
    effective: date,
    amount: Decimal | None = None,
    kept_by: KeptBy = "calendar",
    fixed: Mapping[UUID, Fixed] | None = None,
) -> Computed:
    """T_old · S(e) is kept, the rest of `amount` (the target in force) is shared anew.

    By `achievement` what people reached is kept instead; `more` then says under `effect` how many of those
    ahead get more by that, and of those behind less. Raises NotPublishedYet, OutsideTheCycle,
    EarlierThanLastReplan, SetByPlan, KeptAboveAmount and the errors of a run.
    """
    last = _basis(plan, effective)
    new_amount = plan.key_result.target if amount is None else amount
    if plan.key_result.plan_id is not None and new_amount != plan.key_result.target:
        raise SetByPlan(title=plan.key_result.title, fields="target")
    present = carried(plan)
    parameters = Parameters.from_json(plan.parameters)
    kept = [_node(row) for row in present.values() if row.owner_person_id is not None]
    nodes = participants(root=plan.root, on=effective, parameters=parameters, kept=kept)
    with in_words(nodes):
        demand = demand_of(plan, nodes, parameters, amount=new_amount, fixed=fixed)
        tree = tree_of(nodes)
        curve = curve_of(last, effective)
        holds = kept_holds(last, curve, effective)
        asked = asked_of(demand, tree, present, holds, curve=curve, on=effective)
        table, stays, effect = _table(demand, tree, asked, present, last=last, kept_by=kept_by)
    by_then = _by_then(plan, present, effective, kept_by)
    expected = [str(by_then.get(node.id, Decimal(0))) for node in nodes.rows[1:]]
    return Computed(
        demand,
        table.with_columns(by_then=pl.Series(expected, dtype=pl.String)),
        effective,
        last,
        "replan",
        {
            "kept_by": kept_by,
            "amount_before": as_written(plan.key_result.target),
            "by_then": str(by_then[plan.root_id]),
            "effect": effect,
            "stays": stays_to_json(stays),
            "kept_holds": kept_holds_to_json(holds if kept_by == "calendar" else {}),
        },
    )


def _basis(plan: Plan, effective: date) -> Run:
    last, cycle = last_published(plan), plan.key_result.cycle
    if last is None:
        raise NotPublishedYet(plan=plan.name)
    if not cycle.starts_on <= effective <= cycle.ends_on:
        raise OutsideTheCycle(day=effective, start=cycle.starts_on, end=cycle.ends_on)
    if last.mode == "replan" and effective < last.effective:
        raise EarlierThanLastReplan(last=last.effective, day=effective)
    return last


def _node(row: Allocation) -> Node:
    person = row.owner_person
    return Node(id=person.id, code=person.number, name=person.name, parent=row.parent_unit_id, is_person=True)


def _table(
    demand: Demand,
    tree: Tree,
    asked: Kept,
    present: Mapping[UUID, Allocation],
    *,
    last: Run,
    kept_by: KeptBy,
) -> tuple[pl.DataFrame, Stays, dict[str, Any] | None]:
    stays = stays_of(last, demand.nodes, asked, demand.quantum)
    by_calendar = allocation_of(demand, tree, asked, stays)
    if kept_by == "calendar":
        return share_table(demand, by_calendar), stays, None
    achieved = kept_by_achievement(tree, _achieved(demand.nodes, present, demand.quantum))
    stays = stays_of(last, demand.nodes, achieved, demand.quantum)
    by_achievement = allocation_of(demand, tree, achieved, stays)
    effect = achievement_effect(tree, asked, achieved, by_calendar.amounts, by_achievement.amounts)
    shown = {
        "ahead": effect.ahead,
        "ahead_given_more": effect.ahead_given_more,
        "most_given_more": str(rounded(effect.most_given_more, 6)),
        "behind": effect.behind,
        "behind_given_less": effect.behind_given_less,
        "most_given_less": str(rounded(effect.most_given_less, 6)),
    }
    return share_table(demand, by_achievement), stays, shown


def _achieved(nodes: Nodes, present: Mapping[UUID, Allocation], quantum: Decimal) -> Sequence[Fraction]:
    """The last evaluated actual of everybody in quanta; none and below zero count as nothing."""
    rows = (present.get(node.id) for node in nodes.rows)
    actuals = (Decimal(0) if row is None else row.key_result.actual or Decimal(0) for row in rows)
    return [Fraction(max(actual, Decimal(0))) / Fraction(quantum) for actual in actuals]


def _by_then(
    plan: Plan, present: Mapping[UUID, Allocation], effective: date, kept_by: KeptBy
) -> dict[UUID, Decimal]:
    """From where each owner's expected goes on; the root stands for the key result that is shared out."""
    key_results: dict[UUID, KeyResult] = {owner: row.key_result for owner, row in present.items()}
    key_results[plan.root_id] = plan.key_result
    if kept_by == "achievement":
        return {owner: max(one.actual or Decimal(0), Decimal(0)) for owner, one in key_results.items()}
    expected = expectations_of(list(key_results.values()))
    return {owner: rounded(expected[one.id].at(effective), 6) for owner, one in key_results.items()}
