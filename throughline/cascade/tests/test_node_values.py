"""What an editor shows on every node: values of one owner, the spread over everybody, and problems."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from throughline.cascade.draft import Draft
from throughline.cascade.node_views import NodeView
from throughline.cascade.selectors.choosable import choosable
from throughline.cascade.selectors.node_values import (
    NodeValues,
    node_values_in_company,
    node_values_in_plan,
)
from throughline.cascade.tests.planned import Planned
from throughline.core.rules import as_graph
from throughline.core.rules.layout import with_places
from throughline.core.tests.graphs import attribute, node
from throughline.org.models import AttributeValue

pytestmark = pytest.mark.django_db


def shown(planned: Planned, *nodes: dict[str, Any], owner: str = "", **inputs: str) -> NodeValues:
    body = {"version": 2, "nodes": [*nodes, node("split", "split", inputs)]}
    found = planned.sensors.people.get(owner)
    return node_values_in_plan(
        planned.actor, planned.plan.id, Draft(body=body), None if found is None else found.id
    )


def view(values: NodeValues, name: str, of: str = "person") -> NodeView:
    return next(one for one in values.views if (one.node, one.of) == (name, of))


def level_table(**settings: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    table = {"senior": "1.8", "junior": "1"}
    return (
        attribute("job_level", missing={"use": "leave"}),
        node("level", "table", {"value": "job_level"}, **{"table": table, **settings}),
    )


def test_every_node_says_what_one_person_has_and_how_everybody_is_spread(planned: Planned):
    values = shown(planned, *level_table(), owner="Ann", people="level")
    (ann,) = view(values, "level").chosen
    assert (ann.value, ann.input, ann.name) == ("1.8", "senior", "Ann")
    assert "2026-09-30" in ann.source.zh
    spread = view(values, "level").spread
    assert spread is not None
    assert [(bar.least, bar.count) for bar in spread.bars] == [("1", 2), ("1.8", 2)]
    words = view(values, "job_level").words
    assert words is not None
    assert list(words.top) == [("junior", 2), ("senior", 2)]
    assert view(values, "split").chosen[0].value == "1.8"


def test_without_an_owner_somebody_stands_for_an_example(planned: Planned):
    values = shown(planned, *level_table(), people="level")
    assert [one.name for one in view(values, "level").chosen] == ["Ann"]


def test_of_a_person_the_units_above_are_told_on_the_nodes_of_units(planned: Planned):
    market = attribute("market", missing={"use": "leave"})
    table = node("region", "table", {"value": "market"}, table={"core": "1.3"}, otherwise="1",
                 missing={"use": "default", "value": "1"})  # fmt: skip
    weight = node("weight", "unit_weight", {"coefficient": "region"}, levels=["product"])
    values = shown(planned, market, table, weight, owner="Ann", units="weight")
    assert [(one.name, one.value) for one in view(values, "region", "unit").chosen] == [("East", "1.3")]
    assert (view(values, "region", "unit").filled, view(values, "market", "unit").missing) == (1, 1)


def test_why_a_number_is_missing_is_said_on_the_node(planned: Planned):
    AttributeValue.objects.filter(person=planned.sensors.people["Ann"]).delete()
    values = shown(planned, *level_table(), owner="Ann", people="level")
    problem = view(values, "level").problem
    assert problem is not None
    assert (problem.code, problem.node) == ("missing_attribute", "level")
    assert "Ann" in problem.text.en
    assert view(values, "job_level").missing == 1
    assert view(values, "split").problem == problem


def test_an_attribute_of_units_read_for_people_is_said_so(planned: Planned):
    values = shown(planned, attribute("market"), people="market")
    problem = view(values, "market").problem
    assert problem is not None
    assert problem.code == "attribute_of_others"
    assert "单元" not in problem.text.zh.split("用在")[0]


def test_problems_of_the_body_leave_the_sound_nodes_their_values(planned: Planned):
    broken = node("broken", "formula", text="1 +")
    values = shown(planned, *level_table(), broken, people="broken")
    assert [one.node for one in values.check.problems] == ["broken"]
    assert view(values, "level").spread is not None
    assert [one.node for one in values.views if one.node in ("broken", "split")] == []


def test_a_rule_of_version_1_is_shown_as_the_graph_of_its_plan(planned: Planned):
    values = node_values_in_plan(planned.actor, planned.plan.id, Draft(), None)
    assert values.check.graph == with_places(as_graph(planned.rule.body, unit_weights=["product"]))
    assert (values.people, values.units) == (4, 2)
    assert all(one.problem is None for one in values.views)


def test_without_a_plan_it_is_everybody_in_the_company(planned: Planned):
    body = {"version": 2, "nodes": [*level_table(), node("split", "split", {"people": "level"})]}
    values = node_values_in_company(planned.actor, body)
    assert (values.people, values.check.problems) == (4, [])
    assert node_values_in_company(planned.actor, {"version": 9}).views == []


def test_its_sql_does_not_grow_with_people_or_nodes(planned: Planned):
    def queries(*more: dict[str, Any]) -> int:
        with CaptureQueriesContext(connection) as captured:
            shown(planned, *level_table(), *more, owner="Ann", people="level")
        return len(captured)

    few = queries()
    planned.sensors.person("New", planned.sensors.units["EAST"])
    planned.set_level("New", "junior")
    assert queries(*(node(f"n{one}", "constant", value="1") for one in range(20))) == few <= 12


def test_what_a_rule_may_read_is_offered_with_its_values_and_counts(planned: Planned):
    found = {one.code: one for one in choosable(planned.actor)}
    assert list(found) == ["hired_on", "unit_code", "job_level", "market"]
    assert found["job_level"].values == [("junior", 2), ("senior", 2)]
    assert (found["market"].subject, found["market"].values) == ("unit", [("core", 1)])
