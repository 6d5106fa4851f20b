"""The templates of rules for a company as it is."""

from throughline.cascade.selectors.choosable import choosable
from throughline.cascade.templates import Known, Template, templates
from throughline.org.models import Unit
from throughline.org.selectors.attributes import LEVEL_ATTRIBUTE
from throughline.tenants.actor import Actor


def rule_templates(actor: Actor) -> list[Template]:
    """Four queries. Raises Forbidden."""
    attributes = {one.code: one for one in choosable(actor)}
    level = attributes.get(LEVEL_ATTRIBUTE)
    levels = [] if level is None else sorted(value for value, _ in level.values)
    first = Unit.objects.filter(parent__parent=None, parent__isnull=False).order_by("code")
    units = list(first.values_list("code", flat=True))
    return templates(Known([*attributes], levels, units))
