"""Templates are graphs that can be read and drawn, for whatever attributes a company has."""

import pytest

from throughline.cascade.draft import Draft
from throughline.cascade.selectors.preview import preview
from throughline.cascade.selectors.rule_templates import rule_templates
from throughline.cascade.templates import Known, templates
from throughline.cascade.tests.planned import Planned
from throughline.core.rules import rule_from_json

EVERYTHING = ["job_level", "won_last_4_quarters", "unit_coefficient", "channel_maturity", "existing_share"]


def test_every_template_is_a_graph_with_places():
    found = templates(Known(EVERYTHING, ["初级", "高级"], ["EAST", "WEST"]))
    codes = ["equal", "history", "level", "history_level", "territory", "region_level"]
    assert [one.code for one in found] == codes
    for one in found:
        rule_from_json(one.body)
        places = {(node["place"]["x"], node["place"]["y"]) for node in one.body["nodes"]}
        assert (one.body["version"], len(places), one.missing) == (2, len(one.body["nodes"]), [])


def test_what_a_company_lacks_is_named_and_regions_are_a_table_of_its_units():
    found = {one.code: one for one in templates(Known(["job_level"], [], ["EAST", "WEST"]))}
    assert found["equal"].missing == []
    assert found["territory"].missing == ["channel_maturity", "existing_share"]
    (region,) = [node for node in found["region_level"].body["nodes"] if node["id"] == "region"]
    assert region["settings"]["table"] == {"EAST": "1", "WEST": "1"}


@pytest.mark.django_db
def test_a_template_without_anything_missing_gives_a_plan_at_once(planned: Planned):
    found = {one.code: one for one in rule_templates(planned.actor)}
    assert [code for code, one in found.items() if not one.missing] == ["equal", "level"]
    for code in ("equal", "level"):
        computed = preview(planned.actor, planned.plan.id, Draft(body=found[code].body))
        assert sum(share.amount for share in computed.shares if share.is_person) == 100_000
    senior = {share.name: share.amount for share in computed.shares}
    assert senior["Ann"] > senior["Bob"]


def test_levels_that_are_known_have_their_usual_coefficients_and_others_one():
    (by_level,) = [
        one for one in templates(Known(["job_level"], ["高级", "首席"], [])) if one.code == "level"
    ]
    (level,) = [node for node in by_level.body["nodes"] if node["id"] == "level"]
    assert level["settings"]["table"] == {"高级": "1.8", "首席": "1"}
