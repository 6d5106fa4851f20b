"""The columns that a mapping reads, so that a misspelt one is refused before anything is loaded."""

from collections.abc import Iterable

from throughline.core.errors import ThroughlineError
from throughline.crm.mapping.schema import AccountMapping, Day, ObjectMapping, Text


class ColumnsNotInFile(ThroughlineError):
    code = "columns_not_in_file"
    status = 422
    zh = "文件中没有映射所用的列：{missing}。文件的列有：{known}。请修改映射或文件。"
    en = "The mapping reads columns that the file lacks: {missing}. It has: {known}. Change one of the two."


def check_columns(mapping: ObjectMapping, header: Iterable[str]) -> None:
    """Raise ColumnsNotInFile unless the header has every column that the mapping reads."""
    known = list(header)
    missing = [column for column in columns_of(mapping) if column not in known]
    if missing:
        raise ColumnsNotInFile(missing=", ".join(missing), known=", ".join(known))


def columns_of(mapping: ObjectMapping) -> list[str]:
    """Every column once, in the order of the mapping's fields."""
    return list(dict.fromkeys(column for column in _columns(mapping) if column is not None))


def _columns(mapping: ObjectMapping) -> list[str | None]:
    if isinstance(mapping, AccountMapping):
        parts: list[Text | Day | None] = [
            mapping.name, mapping.industry, mapping.territory, mapping.modified_at, mapping.opened_on,
            *mapping.dimensions.values(),
        ]  # fmt: skip
        owner = mapping.owner.column if mapping.owner else None
        return [mapping.external_id, owner, *(part.column for part in parts if part)]
    parts = [mapping.name, mapping.account, mapping.currency, mapping.modified_at, *mapping.dates.values()]
    parts += [dimension.text for dimension in mapping.dimensions.values()]
    found = [
        mapping.external_id,
        mapping.owner.column,
        mapping.amount,
        *(part.column for part in parts if part),
    ]
    tax, participants = mapping.tax, mapping.participants
    found += [tax.untaxed, tax.tax, tax.rate.column if tax.rate else None]
    found += [part.column for part in (mapping.stage, mapping.probability, mapping.deleted) if part]
    if participants and participants.list:
        return [*found, participants.list]
    for one in participants.people if participants else ():
        found += [one.column, one.parts]
    return found
