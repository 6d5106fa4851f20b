"""Rules to begin with can all be read, and say which attributes a company lacks for them."""

from throughline.cascade.starters import starters
from throughline.core.rules import rule_from_json


def test_every_starter_is_a_rule():
    for starter in starters(["job_level", "won_last_4_quarters", "hired_on"], ["初级", "高级"]):
        rule_from_json(starter.body)
        assert starter.missing == []


def test_a_company_without_attributes_can_still_share_equally():
    missing = {starter.code: starter.missing for starter in starters(["hired_on"], [])}
    assert missing["equal"] == []
    assert missing["history_level"] == ["job_level", "won_last_4_quarters"]


def test_known_levels_have_their_usual_coefficients_and_others_one():
    by_level = next(one for one in starters(["job_level"], ["高级", "首席"]) if one.code == "level")
    assert by_level.body["person"][0]["table"] == {"高级": "1.8", "首席": "1"}
