"""Rules as they are kept: versions, two planners at once, going back, copies, the archive, files."""

import copy
import json
from typing import Any

import pytest

from throughline.audit.models import AuditEntry
from throughline.cascade.models import Plan, Rule
from throughline.cascade.rule_file import NotARuleFile, write_rule_file
from throughline.cascade.selectors.rules import rule_detail, rule_list, rule_versions
from throughline.cascade.services.archive_rule import archive_rule
from throughline.cascade.services.change_rule import change_rule
from throughline.cascade.services.create_rule import create_rule
from throughline.cascade.services.duplicate_rule import duplicate_rule
from throughline.cascade.services.import_rule import import_rule
from throughline.cascade.services.latest_version import RuleChangedMeanwhile
from throughline.cascade.services.restore_rule import restore_rule
from throughline.cascade.tests.planned import RULE, Planned
from throughline.core.rules import as_graph
from throughline.core.rules.problems import BadRule
from throughline.goals.tests.sensors import AT

pytestmark = pytest.mark.django_db


def changed(planned: Planned, version: int, seniors: str) -> Rule:
    body = copy.deepcopy(RULE)
    body["person"][0]["table"]["senior"] = seniors
    return change_rule(actor=planned.actor, at=AT, rule_id=planned.rule.id, version=version, body=body)


def actions() -> list[str]:
    return list(AuditEntry.objects.filter(object_type="rule").order_by("id").values_list("action", flat=True))


def test_a_change_is_the_next_version_and_plans_stay_with_theirs(planned: Planned):
    second = changed(planned, 1, "2")
    assert (second.code, second.version, second.name) == ("standard", 2, "Standard")
    assert Rule.objects.get(id=planned.rule.id).body == RULE
    assert Plan.objects.get(id=planned.plan.id).rule_id == planned.rule.id
    assert actions() == ["rule.create", "rule.change"]


def test_of_two_planners_the_second_is_told_where_the_new_version_is(planned: Planned):
    second = changed(planned, 1, "2")
    with pytest.raises(RuleChangedMeanwhile) as refused:
        changed(planned, 1, "3")
    assert refused.value.params["latest"] == str(second.id)
    assert Rule.objects.filter(code="standard").count() == 2


def test_nothing_changed_makes_no_version(planned: Planned):
    same = change_rule(
        actor=planned.actor, at=AT, rule_id=planned.rule.id, version=1, body=copy.deepcopy(RULE)
    )
    assert (same.id, actions()) == (planned.rule.id, ["rule.create"])


def test_going_back_is_a_new_version_with_the_old_body(planned: Planned):
    changed(planned, 1, "2")
    back = restore_rule(actor=planned.actor, at=AT, rule_id=planned.rule.id, version=2)
    assert (back.version, back.body, back.restored_from) == (3, RULE, 1)
    with pytest.raises(RuleChangedMeanwhile):
        restore_rule(actor=planned.actor, at=AT, rule_id=planned.rule.id, version=2)


def test_a_copy_is_a_rule_of_its_own(planned: Planned):
    one, two = (
        duplicate_rule(actor=planned.actor, at=AT, rule_id=planned.rule.id, name=name) for name in "AB"
    )
    assert (one.version, one.body, one.code, two.code) == (1, RULE, "rule-1", "rule-2")


def test_an_archived_rule_leaves_the_list_and_its_plans_go_on(planned: Planned):
    archive_rule(actor=planned.actor, at=AT, rule_id=planned.rule.id, archived=True)
    archive_rule(actor=planned.actor, at=AT, rule_id=planned.rule.id, archived=True)
    assert rule_list(planned.actor) == []
    assert [one.code for one in rule_list(planned.actor, archived=True)] == ["standard"]
    assert planned.publish().made > 0
    archive_rule(actor=planned.actor, at=AT, rule_id=planned.rule.id, archived=False)
    assert [one.code for one in rule_list(planned.actor)] == ["standard"]
    assert actions() == ["rule.create", "rule.archive", "rule.unarchive"]


def test_a_version_knows_the_latest_and_who_goes_by_which(planned: Planned):
    changed(planned, 1, "2")
    detail = rule_detail(planned.actor, planned.rule.id)
    assert (detail.note.version, detail.latest.version) == (1, 2)
    assert [(one.name, one.rule_version) for one in detail.note.plans] == [("Q4", 1)]
    versions = rule_versions(planned.actor, planned.rule.id)
    assert [(one.version, len(one.plans)) for one in versions] == [(2, 0), (1, 1)]


def test_a_file_holds_the_graph_and_comes_back_the_same(planned: Planned):
    data = write_rule_file(name="标准", template="history", body=RULE)
    made = import_rule(actor=planned.actor, at=AT, data=data, file="标准.json")
    assert (made.name, made.template, made.code) == ("标准", "history", "rule-1")
    assert made.body == as_graph(RULE)
    assert write_rule_file(name=made.name, template=made.template, body=made.body) == data


@pytest.mark.parametrize(
    "data",
    [b"", b"\xff\xfe", b"[]", b'{"version": 1}', b"[" * 100_000]
    + [json.dumps({"format": "throughline-rule", **more}).encode() for more in (
        {"version": 2, "name": "x", "body": {}}, {"version": 1, "name": "", "body": {}},
        {"version": 1, "name": "x", "body": []},
    )],
)  # fmt: skip
def test_another_file_is_refused_in_words(planned: Planned, data: bytes):
    with pytest.raises(NotARuleFile):
        import_rule(actor=planned.actor, at=AT, data=data, file="x.json")


def test_a_file_with_a_bad_body_lists_everything_and_keeps_nothing(planned: Planned):
    nodes: list[Any] = [{"id": "a", "kind": "magic"}, {"id": "b", "kind": "constant", "settings": {}}]
    data = write_rule_file(name="x", template="", body={"version": 2, "nodes": nodes})
    with pytest.raises(BadRule) as refused:
        import_rule(actor=planned.actor, at=AT, data=data, file="x.json")
    assert {one.node for one in refused.value.problems} == {"a", "b", ""}
    assert Rule.objects.count() == 1


def test_the_template_that_a_rule_began_with_is_kept_through_its_versions(planned: Planned):
    first = create_rule(actor=planned.actor, at=AT, name="New", body=RULE, template="equal")
    body = {**RULE, "unit": []}
    second = change_rule(actor=planned.actor, at=AT, rule_id=first.id, version=1, body=body)
    assert (first.code, second.template) == ("rule-1", "equal")
