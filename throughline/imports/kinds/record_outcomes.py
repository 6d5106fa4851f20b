"""What each record of a file becomes, or why it does not; and how it differs from what is known."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from throughline.crm.mapping.account_reader import AccountReader
from throughline.crm.mapping.mapped import MappedFact
from throughline.crm.mapping.reader import FactReader
from throughline.crm.mapping.reasons import RecordWaits
from throughline.crm.mapping.schema import DATE_FIELDS
from throughline.crm.services.find_people import owned_facts
from throughline.goals.written import as_written
from throughline.imports.draft import Outcome, Words
from throughline.imports.kinds.told import LANGUAGES
from throughline.kit.models import new_id
from throughline.kit.spreadsheets.notes import in_language, worded
from throughline.org.models import Person

FIELD_OF = {
    "stage_unknown": "stage", "owner_unknown": "owner", "owner_ambiguous": "owner",
    "id_missing": "external_id", "amount_missing": "amount", "other_currency": "currency",
}  # fmt: skip
"""The field that a reason is about, where the reason does not name it."""
MATCHES = {"number": ("工号", "number"), "email": ("邮箱", "email"), "name": ("姓名", "name")}
MENDED_HERE: Mapping[str, Words] = {
    "owner_unknown": (
        "公司里没有这位员工（按{match}识别）；请改成已有的，或先导入此人",
        "Nobody in the company has this {match}; change it, or import the person first",
    ),
    "owner_ambiguous": (
        "有 {people} 位员工的{match}都是它；请改为按工号识别",
        "{people} people have this {match}; name owners by their number",
    ),
    "stage_unknown": (
        "还没有写明这个阶段的含义；请在“核对列”里选择",
        "It is not said yet what this stage means; choose it under “Columns”",
    ),
}
"""Reasons whose usual sentence speaks of a connector's mapping file."""
DUPLICATE = {
    "zh": "应为：在文件中只出现一次；第 {line} 行也有",
    "en": "Expected: only once in the file; it is also on line {line}",
}

Reader = FactReader | AccountReader


class ReadRecords:
    """What each line became, why some did not, and which lines bear one id."""

    def __init__(self, reader: Reader, records: list[tuple[int, dict[str, str]]], at: datetime) -> None:
        self.found: dict[int, Any] = {}
        self.waiting: dict[int, RecordWaits] = {}
        self.numbers: dict[UUID, str] = {}
        lines: dict[UUID, int] = {}
        for line, record in records:
            record_id = new_id()
            lines[record_id] = line
            try:
                self.found[line] = reader.read(msgspec.json.encode(record), record_id=record_id, as_of=at)
            except RecordWaits as reason:
                self.waiting[line] = reason
        if isinstance(reader, FactReader):
            unowned: dict[UUID, RecordWaits] = {}
            owned = owned_facts(list(self.found.values()), reader.mapping.owner, unowned)
            self.waiting |= {lines[one]: reason for one, reason in unowned.items()}
            people = Person.objects.filter(id__in={fact.owner_id for fact in owned})
            self.numbers = dict(people.values_list("id", "number"))
        self.first: dict[str, int] = {}
        for line, one in self.found.items():
            self.first.setdefault(one.external_id, line)


def outcome_of(
    read: ReadRecords, line: int, record: dict[str, str], there: Mapping[str, dict[str, str | None]]
) -> Outcome:
    one = read.found.get(line)
    key = one.external_id if one else record.get("external_id", "")
    reason = read.waiting.get(line)
    if reason is not None:
        field = FIELD_OF.get(reason.code) or str(reason.params.get("field", "external_id"))
        problem = {"field": field, "value": record.get(field, ""), **_told(reason)}
        return Outcome(line, key, "refused", problems=[problem])
    first = read.first[key]
    if first != line:
        told = {language: words.format(line=first) for language, words in DUPLICATE.items()}
        return Outcome(line, key, "refused", problems=[{"field": "external_id", "value": key, **told}])
    after = as_texts(_fields(one, read.numbers), None)
    before = there.get(key)
    if before is None:
        return Outcome(line, key, "create")
    changes: list[dict[str, str | None]] = [
        {"field": name, "before": before.get(name), "after": value, "on": None}
        for name, value in after.items()
        if value != before.get(name)
    ]
    return Outcome(line, key, "change" if changes else "nothing", changes)


def _told(reason: RecordWaits) -> dict[str, str]:
    """What to mend here; the reason's own sentence speaks of a connector's mapping where it differs."""
    words = MENDED_HERE.get(reason.code)
    if words is None:
        return {language: reason.message(language) for language in LANGUAGES}
    return {
        language: in_language(language, words).format(**worded(_named(reason), language))
        for language in LANGUAGES
    }


def _named(reason: RecordWaits) -> dict[str, Any]:
    match = MATCHES.get(str(reason.params.get("match")), ("", ""))
    return {**reason.params, "match": match}


def _fields(one: Any, numbers: Mapping[UUID, str]) -> dict[str, Any]:
    if not isinstance(one, MappedFact):
        return {"name": one.name, "industry": one.industry, "territory": one.territory}
    dates = {name: one.dates.get(name) for name in DATE_FIELDS}
    owner = numbers.get(one.owner_id) if one.owner_id else None
    return {
        "name": one.name, "stage": one.stage, "amount": one.amount, **dates, "owner": owner,
    }  # fmt: skip


def as_texts(row: Mapping[str, Any], shown: tuple[str, ...] | None) -> dict[str, str | None]:
    """Values as text, amounts without a column's zeros; nothing and an empty text are the same."""
    called = {"owner__number": "owner"}
    return {called.get(name, name): as_written(row[name]) or None for name in shown or tuple(row)}
