"""Reading an attribute."""

from throughline.core.rules.column import Column, Type, beyond
from throughline.core.rules.errors import NegativeFactor, NumberTooLarge
from throughline.core.rules.fill import fill
from throughline.core.rules.inputs import refuse_missing, refuse_type
from throughline.core.rules.kind import Step
from throughline.core.rules.missing import Default, PeersMedian, Refuse
from throughline.core.rules.nodes.attribute.settings import Settings
from throughline.core.rules.subjects import Subjects, rows_of


def evaluate(step: Step[Settings]) -> Column:
    """Raises MissingAttribute, NoPeersWithValue, WrongAttributeType, NegativeFactor, NumberTooLarge."""
    settings, subjects, title = step.settings, step.subjects, step.title
    column = subjects.column(settings.attribute)
    counts = settings.zero_is_missing or isinstance(settings.missing, Default | PeersMedian)
    if counts:
        refuse_type(column, Type.NUMBER, subjects, title, settings.attribute)
    if column.type is Type.NUMBER:
        column = _checked(column, settings, subjects, step)
        if settings.zero_is_missing:
            column = column.with_values(column.values.set(column.values == 0, None))
        return fill(column, settings.missing, subjects, title=title, read=settings.attribute)
    if isinstance(settings.missing, Refuse):
        refuse_missing(column.values.is_null(), subjects, title, settings.attribute)
    return column


def _checked(column: Column, settings: Settings, subjects: Subjects, step: Step[Settings]) -> Column:
    values, names = column.values, {"factor_zh": step.title.zh, "factor_en": step.title.en}
    if not settings.negative and (below := values < 0).any():
        people = subjects.listed(rows_of(below))
        raise NegativeFactor(**names, attribute=settings.attribute, people=people)
    if (large := beyond(values)).any():
        raise NumberTooLarge(**names, people=subjects.listed(rows_of(large)))
    return column
