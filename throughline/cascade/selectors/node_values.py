"""What every node of a rule gives while it is being written: for one owner, and for everybody."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from throughline.cascade.draft import Draft
from throughline.cascade.node_views import NodeView, rows_above, views_of
from throughline.cascade.nodes import Nodes
from throughline.cascade.parameters import Parameters
from throughline.cascade.selectors.participants import participants
from throughline.cascade.selectors.plans import plan_seen_by
from throughline.cascade.selectors.rule_check import RuleCheck, check_rule
from throughline.cascade.selectors.weights import subjects_of
from throughline.core.errors import ThroughlineError
from throughline.core.rules import HIRED_ON, UNIT_CODE
from throughline.core.rules.draft import nodes_for
from throughline.core.rules.evaluation import Evaluation
from throughline.core.rules.graph import OF, Graph, Subject
from throughline.core.rules.graph import Node as RuleNode
from throughline.core.rules.survey import survey
from throughline.org.models import Attribute, Unit
from throughline.tenants.actor import Actor


class AttributeOfOthers(ThroughlineError):
    code = "attribute_of_others"
    status = 422
    zh = "“{factor_zh}”用在{subject_zh}上，但属性 {codes} 不是{subject_zh}的；请换一个属性，或改接到别处。"
    en = (
        "“{factor_en}” is worked out for {subject_en}, who have no attribute {codes}; "
        "choose another attribute, or connect the node elsewhere."
    )


@dataclass(frozen=True)
class NodeValues:
    """`check` is everything that is wrong with the body; the nodes that are sound have views all the same."""

    check: RuleCheck
    views: list[NodeView] = field(default_factory=list)
    people: int = 0
    units: int = 0


def node_values_in_plan(actor: Actor, plan_id: UUID, draft: Draft, owner: UUID | None) -> NodeValues:
    """The draft's rule on those who take part in the plan; a number of queries that does not grow.

    Raises NotFound, BadParameter.
    """
    plan = plan_seen_by(actor, plan_id)
    draft.lay_over(plan)
    parameters = Parameters.from_json(plan.parameters)
    day = draft.effective or plan.key_result.cycle.starts_on
    nodes = participants(root=plan.root, on=day, parameters=parameters)
    check = check_rule(actor, plan.rule.body, parameters)
    return _values(check, nodes, on=plan.attributes_on, owner=owner)


def node_values_in_company(
    actor: Actor, body: Mapping[str, Any], *, on: date | None = None, owner: UUID | None = None
) -> NodeValues:
    """A body on everybody in the company as of a date, the actor's day without one. Raises Forbidden."""
    check = check_rule(actor, body)
    root = Unit.objects.filter(parent=None).order_by("path").first()
    if root is None:
        return NodeValues(check)
    day = on or actor.today
    return _values(check, participants(root=root, on=day, parameters=Parameters()), on=day, owner=owner)


def _values(check: RuleCheck, nodes: Nodes, *, on: date, owner: UUID | None) -> NodeValues:
    people, units = (len(nodes.where(people=of_people)) for of_people in (True, False))
    if check.draft is None:
        return NodeValues(check, people=people, units=units)
    about = _about()
    chosen = rows_above(nodes, owner)
    views = [
        view for subject in OF for view in _views(check.draft, subject, nodes, about, on=on, chosen=chosen)
    ]
    return NodeValues(check, views, people, units)


def _about() -> dict[str, Subject]:
    """Whose attribute each code is."""
    own: dict[str, Subject] = {HIRED_ON: "person", UNIT_CODE: "unit"}
    defined: Any = Attribute.objects.values_list("code", "subject")
    return {**dict(defined), **own}


def _views(
    graph: Graph,
    subject: Subject,
    nodes: Nodes,
    about: Mapping[str, Subject],
    *,
    on: date,
    chosen: list[int],
) -> list[NodeView]:
    wanted = nodes_for(graph, subject, about)
    behind = graph.behind([node.id for node in wanted if node is not graph.split])
    read = {node.id: graph.reads(node) for node in behind}
    theirs = {code for codes in read.values() for code in codes if about.get(code) == subject}
    refused = {
        node.id: _not_theirs(node, read[node.id] - theirs, subject)
        for node in behind
        if read[node.id] - theirs
    }
    subjects = subjects_of(nodes, sorted(theirs), subject, on)
    surveyed = survey(Evaluation(graph, subjects), subject, wanted, refused)
    return views_of(surveyed, subject, nodes, chosen)


def _not_theirs(node: RuleNode, codes: set[str], subject: Subject) -> AttributeOfOthers:
    zh, en = ("人员", "people") if subject == "person" else ("单元", "units")
    return AttributeOfOthers(
        factor_zh=node.title.zh,
        factor_en=node.title.en,
        subject_zh=zh,
        subject_en=en,
        codes=", ".join(sorted(codes)),
    )
