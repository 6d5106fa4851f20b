"""The body of a rule: every misspelt or mistyped field is refused by its path."""

from decimal import Decimal
from typing import Any

import pytest

from throughline.core.rules import rule_from_json
from throughline.core.rules.errors import BadRuleField, RuleVersionUnknown
from throughline.core.rules.factors.read import factors_from_json

NAME = {"zh": "因子", "en": "Factor"}
LOOKUP = {"kind": "lookup", "name": NAME, "attribute": "level", "table": {"senior": "1.8"}}
RAMP = {"kind": "ramp", "name": NAME, "steps": [{"months": 0, "share": "0.3"}, {"months": 6, "share": 1}]}


def body(factor: Any) -> dict[str, Any]:
    return {"version": 1, "person": [factor]}


def test_a_rule_knows_which_attributes_it_reads():
    peers = {"use": "peers_median", "peers": "attribute", "by": "segment"}
    rule = rule_from_json({"version": 1, "person": [{**LOOKUP, "missing": peers}, RAMP], "unit": []})
    assert rule.attributes("person") == ["hired_on", "level", "segment"]
    assert rule.attributes("unit") == []


def test_numbers_are_strings_or_whole_numbers():
    rule = factors_from_json(body({"kind": "constant", "name": NAME, "value": 2}))
    assert rule.person[0].value == Decimal(2)  # type: ignore[union-attr]


@pytest.mark.parametrize("version", [None, 3, "1", True])
def test_another_format_is_refused(version: Any):
    with pytest.raises(RuleVersionUnknown):
        rule_from_json({"version": version, "person": []})


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ([], "body"),
        ({"version": 1}, "person"),
        ({"version": 1, "people": []}, "body.people"),
        ({"version": 1, "person": {}}, "person"),
        (body("lookup"), "person[0].kind"),
        (body({"kind": "eval", "name": NAME}), "person[0].kind"),
        (body({**LOOKUP, "name": "level"}), "person[0].name"),
        (body({**LOOKUP, "name": {"zh": "级别"}}), "person[0].name"),
        (body({**LOOKUP, "atribute": "level"}), "person[0].atribute"),
        (body({**LOOKUP, "attribute": ""}), "person[0].attribute"),
        (body({**LOOKUP, "table": {}}), "person[0].table"),
        (body({**LOOKUP, "table": {"senior": 1.8}}), "person[0].table.senior"),
        (body({**LOOKUP, "table": {"senior": "-1"}}), "person[0].table.senior"),
        (body({**LOOKUP, "table": {"senior": "0.1234567891"}}), "person[0].table.senior"),
        (body({**LOOKUP, "otherwise": "a lot"}), "person[0].otherwise"),
        (body({**LOOKUP, "missing": "error"}), "person[0].missing"),
        (body({**LOOKUP, "missing": {"use": "guess"}}), "person[0].missing.use"),
        (body({**LOOKUP, "missing": {"use": "default"}}), "person[0].missing.value"),
        (body({**LOOKUP, "missing": {"use": "error", "value": "1"}}), "person[0].missing.value"),
        (body({**LOOKUP, "missing": {"use": "peers_median"}}), "person[0].missing.peers"),
        (
            body({**LOOKUP, "missing": {"use": "peers_median", "peers": "attribute"}}),
            "person[0].missing.by",
        ),
        (body({**RAMP, "steps": []}), "person[0].steps"),
        (body({**RAMP, "steps": [{"months": 1, "share": "1"}]}), "person[0].steps"),
        (body({**RAMP, "steps": [{"months": 0, "share": "1"}] * 2}), "person[0].steps"),
        (body({**RAMP, "steps": [{"months": 0.5, "share": "1"}]}), "person[0].steps[0].months"),
        (
            body({"kind": "number", "name": NAME, "attribute": "x", "zero_is_missing": 1}),
            "person[0].zero_is_missing",
        ),
    ],
)
def test_a_wrong_field_is_named_by_its_path(wrong: Any, field: str):
    with pytest.raises(BadRuleField) as refused:
        rule_from_json(wrong)
    assert refused.value.params["field"] == field
    assert field in refused.value.message("zh")
