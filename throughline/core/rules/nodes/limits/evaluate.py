"""The number that the limits are multiples of; what they allow in amounts is reckoned where amounts are."""

from throughline.core.rules.column import ONE, Column, constant
from throughline.core.rules.inputs import as_number
from throughline.core.rules.kind import Step
from throughline.core.rules.nodes.limits.settings import Settings


def evaluate(step: Step[Settings]) -> Column:
    """Raises WrongAttributeType, MissingAttribute."""
    if not step.inputs.get("history"):
        return constant(ONE, len(step.subjects))
    return as_number(step.one("history"), step.sources["history"][0], step.subjects, step.title)
