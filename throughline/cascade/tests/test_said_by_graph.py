"""A graph says how units weigh and the over-assignment: the plan that goes by it says neither."""

from typing import Any

import pytest

from throughline.audit.models import AuditEntry
from throughline.cascade.draft import Draft
from throughline.cascade.models import Plan
from throughline.cascade.said_by_graph import SaidByTheGraph
from throughline.cascade.selectors.preview import preview
from throughline.cascade.services.change_plan import change_plan
from throughline.cascade.services.create_plan import create_plan
from throughline.cascade.services.create_rule import create_rule
from throughline.cascade.services.save_plan import save_plan
from throughline.cascade.tests.planned import RULE, Planned
from throughline.core.rules import as_graph
from throughline.goals.tests.sensors import AT

pytestmark = pytest.mark.django_db
GRAPH = as_graph(RULE, unit_weights=["product"])


def stored(planned: Planned) -> dict[str, Any]:
    found: dict[str, Any] = Plan.objects.get(id=planned.plan.id).parameters
    return found


def test_saving_a_graph_clears_what_the_plan_said_and_the_audit_says_so(planned: Planned):
    before = planned.run().table
    saved = save_plan(
        actor=planned.actor, at=AT, plan_id=planned.plan.id, revision=planned.plan.revision, body=GRAPH
    )
    assert saved.parameters["unit_weights"] == ["members"]
    (details,) = AuditEntry.objects.filter(action="plan.change").values_list("details", flat=True)
    assert details["unit_weights"] == [["product"], ["members"]]
    assert planned.run().table == before


def test_choosing_a_rule_that_is_a_graph_clears_it_too(planned: Planned):
    rule = create_rule(actor=planned.actor, at=AT, code="graph", name="Graph", body=GRAPH)
    change_plan(actor=planned.actor, at=AT, plan_id=planned.plan.id, rule_id=rule.id)
    assert stored(planned)["unit_weights"] == ["members"]


def test_a_plan_that_gives_both_is_refused_wherever_it_is_given(planned: Planned):
    rule = create_rule(actor=planned.actor, at=AT, code="graph", name="Graph", body=GRAPH)
    for field, value in (("unit_weights", ["own"]), ("over_assignment", "0.1")):
        both: dict[str, Any] = {"rule_id": rule.id, "parameters": {field: value}}
        with pytest.raises(SaidByTheGraph):
            change_plan(actor=planned.actor, at=AT, plan_id=planned.plan.id, **both)
        with pytest.raises(SaidByTheGraph):
            preview(planned.actor, planned.plan.id, Draft(body=GRAPH, parameters={field: value}))
        with pytest.raises(SaidByTheGraph):
            create_plan(
                actor=planned.actor,
                at=AT,
                name="Both",
                key_result_id=planned.key_result.id,
                root_id=planned.plan.root_id,
                attributes_on=planned.plan.attributes_on,
                quantum=planned.plan.quantum,
                **both,
            )
    assert stored(planned)["unit_weights"] == ["product"]


def test_with_a_rule_of_version_1_the_plan_goes_on_saying_it(planned: Planned):
    given = {"unit_weights": ["own"], "over_assignment": "0.1"}
    change_plan(actor=planned.actor, at=AT, plan_id=planned.plan.id, parameters=given)
    assert stored(planned)["unit_weights"] == ["own"]
