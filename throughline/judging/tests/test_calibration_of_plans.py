"""Calibration of a plan's rule: what stands where in the body, and what so few people can say."""

from datetime import date
from decimal import Decimal
from functools import reduce
from typing import Any

import numpy as np
import pytest

from throughline.cascade.tests.planned import RULE, Planned
from throughline.core.judging.calibration import ELSEWHERE, Bounds
from throughline.core.periods import Period
from throughline.core.rules import as_graph
from throughline.crm.models import Metric
from throughline.goals.tests.sensors import AT
from throughline.judging.evidence import evidence_of
from throughline.judging.past import Past
from throughline.judging.question import Question
from throughline.judging.selectors.counted import Ledger
from throughline.judging.selectors.pasts import read_past
from throughline.judging.services.ask import ask
from throughline.judging.tables import tables_of

pytestmark = pytest.mark.django_db
SPRING = Period.closed(date(2026, 4, 1), date(2026, 6, 30))
RAMP = {
    "kind": "ramp",
    "name": {"zh": "爬坡", "en": "Ramp"},
    "steps": [{"months": 0, "share": "0.3"}, {"months": 6, "share": "1"}],
}


def past(planned: Planned, body: dict[str, Any] = RULE, parameters: Any = None) -> Past:
    planned.plan.rule.body = body
    planned.plan.parameters = parameters or planned.plan.parameters
    ledger = Ledger(Metric.objects.get())
    found = read_past(planned.plan, ledger, SPRING, growth=Decimal(0), today=date(2026, 11, 23))
    assert isinstance(found, Past)
    return found


def levels(planned: Planned, body: dict[str, Any] = RULE, parameters: Any = None) -> list[list[int]]:
    one = past(planned, body, parameters)
    return [list(map(int, row)) for row in evidence_of([one], tables_of(body)).levels]


def test_so_few_people_say_nothing_and_the_findings_lead_into_the_body(planned: Planned):
    asked = ask(
        actor=planned.actor,
        at=AT,
        kind="calibration",
        plan_id=planned.plan.id,
        question=Question(bounds=Bounds(Decimal("0.8"), Decimal("1.2"))),
        at_once=True,
    )
    found = asked.result
    assert found is not None
    assert {one["verdict"] for one in found["findings"]} == {"too_few"}
    # The rule of version 1 is judged as the graph that the plan's page changes.
    led: dict[str, Any] = {
        one["path"][-1]: reduce(lambda node, step: node[step], one["path"], asked.body)
        for one in found["findings"]
    }
    assert led == {"junior": "1", "senior": "1.8", "core": "1.3"}
    assert [one["people"] for one in found["findings"]] == [2, 2, 2]


def test_everybody_stands_at_the_level_of_their_own_value_and_of_their_unit_s(planned: Planned):
    # Ann, Bob, Cid, Dan: senior or junior; East is core, West has no value.
    assert levels(planned) == [[0, 0], [1, 0], [1, ELSEWHERE], [0, ELSEWHERE]]


def test_a_ramp_is_read_on_the_first_day_of_the_period(planned: Planned):
    body = {"version": 1, "person": [RAMP], "unit": []}
    assert levels(planned, body) == [[0]] * 4  # hired on 1 January: three months by April


def test_units_that_weigh_their_people_alone_have_no_coefficient_to_calibrate(planned: Planned):
    assert {row[1] for row in levels(planned, parameters={"unit_weights": ["members"]})} == {ELSEWHERE}


def test_where_units_go_by_their_own_weight_each_is_a_group(planned: Planned):
    members, own = (
        evidence_of([past(planned, parameters={"unit_weights": [mode]})], tables_of(RULE)).groups
        for mode in ("members", "own")
    )
    assert len(np.unique(members)) == 1
    assert [list(own).count(group) for group in np.unique(own)] == [2, 2]


def test_a_graph_says_the_same_as_the_rule_of_factors_that_it_stands_for(planned: Planned):
    graph = as_graph(RULE, unit_weights=("product",))
    assert levels(planned, graph) == levels(planned)
    ways = [way for table in tables_of(graph) for way in table.ways]
    assert [graph["nodes"][way[1]]["settings"]["table"][way[-1]] for way in ways] == ["1.8", "1", "1.3"]
