"""What nodes ask of the values that they read."""

import polars as pl

from throughline.core.rules.column import Column, Type, constant
from throughline.core.rules.errors import MissingAttribute, WrongAttributeType
from throughline.core.rules.kind import Source
from throughline.core.rules.label import Label
from throughline.core.rules.subjects import Subjects, rows_of

TYPES = {
    Type.NUMBER: Label("数值", "a number"),
    Type.DATE: Label("日期", "a date"),
    Type.TEXT: Label("文字", "text"),
    Type.YES_NO: Label("是否", "a yes/no"),
}
WORD = Label("文字、数值或是否", "text, a number or a yes/no")


def read_from(column: Column, source: Source) -> str:
    """What a value was read from, for a message: the attribute, or the name of the node before."""
    return column.attribute or source.title.zh


def refuse_type(column: Column, expected: Type, subjects: Subjects, title: Label, read: str) -> None:
    """A column of another type is refused if anybody has a value; raises WrongAttributeType."""
    if column.type not in (expected, Type.ANY):
        refuse_values(column, TYPES[expected], subjects, title, read)


def refuse_values(column: Column, expected: Label, subjects: Subjects, title: Label, read: str) -> None:
    """Whoever has a value has a wrong one; raises WrongAttributeType."""
    rows = rows_of(column.values.is_not_null())
    if rows:
        raise WrongAttributeType(
            factor_zh=title.zh,
            factor_en=title.en,
            attribute=read,
            people=subjects.listed(rows),
            expected_zh=expected.zh,
            expected_en=expected.en,
        )


def refuse_missing(missing: pl.Series, subjects: Subjects, title: Label, read: str) -> None:
    """Raises MissingAttribute, which names everybody concerned."""
    rows = rows_of(missing)
    if rows:
        raise MissingAttribute(
            factor_zh=title.zh,
            factor_en=title.en,
            attribute=read,
            count=len(rows),
            people=subjects.listed(rows),
        )


def as_number(column: Column, source: Source, subjects: Subjects, title: Label) -> Column:
    """A column of numbers without gaps; raises WrongAttributeType, MissingAttribute.

    Without anybody a column of any type is one of numbers.
    """
    read = read_from(column, source)
    refuse_type(column, Type.NUMBER, subjects, title, read)
    refuse_missing(column.values.is_null(), subjects, title, read)
    return column if column.type is Type.NUMBER else constant(0, len(subjects))
