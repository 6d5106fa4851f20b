"""A body looked at before it is kept; and a plan that goes by a graph from end to end."""

from decimal import Decimal
from typing import Any

import pytest

from throughline.cascade.draft import Draft
from throughline.cascade.models import Rule
from throughline.cascade.selectors.preview import preview
from throughline.cascade.selectors.rule_check import check_rule
from throughline.cascade.tests.planned import RULE, Planned
from throughline.core.rules import as_graph
from throughline.core.tests.graphs import attribute, node

pytestmark = pytest.mark.django_db


def graph(*nodes: dict[str, Any], **inputs: str) -> dict[str, Any]:
    return {"version": 2, "nodes": [*nodes, node("split", "split", inputs)]}


def amounts(planned: Planned, body: dict[str, Any]) -> dict[str, Decimal]:
    computed = preview(planned.actor, planned.plan.id, Draft(body=body))
    return {share.name: share.amount for share in computed.shares}


def test_a_body_of_version_1_comes_back_as_the_graph_that_gives_the_same(planned: Planned):
    checked = check_rule(planned.actor, RULE)
    assert checked.problems == []
    assert checked.graph is not None
    assert checked.graph["version"] == 2
    assert amounts(planned, as_graph(RULE, unit_weights=["product"])) == amounts(planned, RULE)


def test_what_the_company_does_not_have_is_a_problem_of_the_node_that_reads_it(planned: Planned):
    body = graph(attribute("wealth"), node("f", "formula", text="职级 + 财富"), people="wealth")
    found = check_rule(planned.actor, body).problems
    assert [(one.code, one.node) for one in found] == [
        ("unknown_attribute", "wealth"),
        ("unknown_attribute", "f"),
    ]
    assert "财富" in found[1].text.zh


def test_checking_keeps_nothing(planned: Planned):
    before = Rule.objects.count()
    check_rule(planned.actor, graph(node("a", "constant", value=1.5), people="a"))
    assert Rule.objects.count() == before


def test_a_formula_reads_an_attribute_by_its_chinese_name(planned: Planned):
    by_name = graph(node("f", "formula", text="if(职级 = 'senior', 1.8, 1)"), people="f")
    by_table = graph(
        attribute("job_level"),
        node("t", "table", {"value": "job_level"}, table={"senior": "1.8", "junior": "1"}),
        people="t",
    )
    assert amounts(planned, by_name) == amounts(planned, by_table)


def test_a_limit_by_share_holds_against_the_amount_of_the_parent(planned: Planned):
    most = node("most", "limits", maximum={"use": "share", "value": "0.55"})
    body = graph(attribute("job_level"), node("t", "table", {"value": "job_level"}, table={"senior": "9"},
                 otherwise="1"), most, people="t", people_limits="most")  # fmt: skip
    found = amounts(planned, body)
    assert found["Ann"] == round(found["East"] * Decimal("0.55"))
    assert found["Ann"] + found["Bob"] == found["East"]


def test_the_rule_may_hold_back_and_round_to_a_coarser_step(planned: Planned):
    body = {"version": 2, "nodes": [node("split", "split", hold="0.1", quantum="1000")]}
    computed = preview(planned.actor, planned.plan.id, Draft(body=body))
    people = [share.amount for share in computed.shares if share.is_person]
    assert sum(people) == 90_000
    assert {amount % 1000 for amount in people} == {0}
