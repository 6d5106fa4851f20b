"""What a new plan can be made of: key results that can be shared out, units, rules."""

from throughline.access.errors import require
from throughline.cascade.models import Rule
from throughline.cascade.selectors.rule_templates import rule_templates
from throughline.goals.models import KeyResult
from throughline.goals.ratios import ratios_among
from throughline.insight.plan_schemas import NamedUnit, PlanChoices, RuleStarter, RuleVersion
from throughline.insight.schemas import Label
from throughline.insight.selectors.plans import shared_key_result
from throughline.org.models import Unit
from throughline.tenants.actor import Actor


def plan_choices_of(actor: Actor) -> PlanChoices:
    """Eight queries. Raises NotAllowed for who does not write plans."""
    require(actor, "plan", "write")
    seen = KeyResult.objects.visible_to(actor).filter(withdrawn_on=None, plan_id=None)
    growing = seen.filter(kind="increase", baseline=0, measure__in=("money", "count"))
    to_share = growing.select_related("cycle").order_by("-cycle__starts_on", "id")
    ratios = ratios_among({one.metric_id for one in to_share if one.metric_id is not None})
    rules = Rule.objects.visible_to(actor).filter(archived_at=None).order_by("code", "-version")
    return PlanChoices(
        today=actor.today,
        key_results=[shared_key_result(one) for one in to_share if one.metric_id not in ratios],
        units=[
            NamedUnit(id=one.id, code=one.code, name=one.name)
            for one in Unit.objects.visible_to(actor).order_by("path")
        ],
        rules=[
            RuleVersion(id=one.id, code=one.code, name=one.name, version=one.version)
            for one in rules.distinct("code").defer("body")
        ],
        starters=[
            RuleStarter(
                code=one.code,
                name=Label(zh=one.name.zh, en=one.name.en),
                text=Label(zh=one.text.zh, en=one.text.en),
                body=one.body,
                missing=one.missing,
            )
            for one in rule_templates(actor)
        ],
    )
