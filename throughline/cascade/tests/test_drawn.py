"""A plan's page changes a graph, whatever the version of the rule that is kept."""

from throughline.cascade.draft import Draft
from throughline.cascade.drawn import drawn
from throughline.cascade.selectors.preview import preview
from throughline.cascade.services.save_plan import save_plan
from throughline.cascade.tests.planned import Planned
from throughline.goals.tests.sensors import AT


def test_a_rule_of_version_1_is_drawn_with_what_its_plan_says_and_shares_the_same(planned: Planned):
    planned.publish()
    body = drawn(planned.plan)
    weight = next(node for node in body["nodes"] if node["kind"] == "unit_weight")
    assert (body["version"], weight["settings"]["levels"]) == (2, ["product"])
    assert all("place" in node for node in body["nodes"])
    usual = {"heads_carry": False, "empty_units": "error"}
    found = preview(planned.actor, planned.plan.id, Draft(body=body, parameters=usual))
    assert sorted(share.amount for share in found.shares) == sorted(planned.amounts().values())


def test_saved_as_a_graph_the_plan_says_no_more_what_the_graph_says(planned: Planned):
    body = drawn(planned.plan)
    saved = save_plan(actor=planned.actor, at=AT, plan_id=planned.plan.id, revision=1, body=body)
    assert (saved.rule.version, saved.parameters["unit_weights"]) == (2, ["members"])
    assert drawn(saved) == body
