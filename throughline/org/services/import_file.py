"""Import units, people or attributes from a file: all of it, or with one wrong row nothing."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal, get_args

from django.db import transaction

from throughline.access.errors import require
from throughline.access.permissions import ObjectType
from throughline.audit.services.record import record
from throughline.core.errors import Language, ThroughlineError
from throughline.kit.spreadsheets.read import read_sheet
from throughline.kit.spreadsheets.sheet import Sheet
from throughline.kit.statistics import refresh_after
from throughline.org.importing.footprint import Footprint
from throughline.org.importing.plan import Fates, Imported, line_of
from throughline.org.models import ImportBatch
from throughline.org.services.apply_attributes import import_attributes
from throughline.org.services.apply_people import import_people
from throughline.org.services.apply_units import import_units
from throughline.org.services.check_tree import lock_organisation
from throughline.tenants.actor import Actor

What = Literal["units", "people", "attributes"]
Importer = Callable[[Sheet, date, date, bool], Imported]
"""(sheet, date of changes, today, whether to write) → the fate of every row, and what was left behind."""

IMPORTERS: dict[What, tuple[Importer, tuple[ObjectType, ...]]] = {
    "units": (import_units, ("unit",)),
    "people": (import_people, ("person", "unit")),
    "attributes": (import_attributes, ("attribute",)),
}
SHOWN_LINES = 100


class UnknownImport(ThroughlineError):
    code = "unknown_import"
    status = 404
    zh = "不能导入“{what}”；可导入：{known}。"
    en = "“{what}” cannot be imported; choose one of: {known}."


class ImportRefused(ThroughlineError):
    code = "import_refused"
    status = 422
    zh = (
        "“{file}”有 {refused} 行有误，没有改动；试导入会列出全部。"
        "第 {line} 行“{column}”是“{value}”，应为：{expected_zh}。"
    )
    en = (
        "Nothing was changed: wrong rows in “{file}”: {refused}; a dry run lists them all. "
        "Line {line}, “{column}” is “{value}”; expected: {expected_en}."
    )


@dataclass(frozen=True)
class ImportReport:
    """What an import did, or (`dry_run`) would do."""

    what: What
    file_name: str
    sha256: str
    dry_run: bool
    on: date
    fates: Fates
    footprint: Footprint | None = None

    def as_dict(self, language: Language) -> dict[str, Any]:
        """The report in plain JSON, in the reader's language."""
        return {
            "what": self.what,
            "file_name": self.file_name,
            "sha256": self.sha256,
            "dry_run": self.dry_run,
            "on": str(self.on),
            "applied": not self.dry_run,
            "rows": len(self.fates.rows),
            "counts": self.fates.counts,
            "notes": [note.message(language) for note in self.fates.notes],
            "lines": [line_of(row, language) for row in self.fates.rows],
        }


@transaction.atomic
def import_file(
    *,
    actor: Actor,
    at: datetime,
    what: What,
    file_name: str,
    data: bytes,
    on: date | None = None,
    dry_run: bool = False,
) -> ImportReport:
    """Read, check, and unless it is a dry run write; raises ImportRefused when a row is wrong.

    `on` is the date of moves and values whose row names none: today without it. Files that cannot be read
    raise an error of `importing.file_errors`.
    """
    require_import(actor, what)
    sheet = read_sheet(file_name, data)
    sha256 = hashlib.sha256(data).hexdigest()
    return import_sheet(actor=actor, at=at, what=what, sheet=sheet, sha256=sha256, on=on, dry_run=dry_run)


@transaction.atomic
def import_sheet(
    *,
    actor: Actor,
    at: datetime,
    what: What,
    sheet: Sheet,
    sha256: str,
    on: date | None = None,
    dry_run: bool = False,
) -> ImportReport:
    """The same for rows that were read already, and perhaps repaired since."""
    require_import(actor, what)
    importer, _ = IMPORTERS[what]
    lock_organisation()
    effective = on or actor.today
    fates, footprint = importer(sheet, effective, actor.today, not dry_run)
    report = ImportReport(what, sheet.name, sha256, dry_run, effective, fates, footprint)
    if not dry_run:
        if fates.refused:
            raise _refusal(report)
        _keep(actor, at, report)
        refresh_after(len(fates.rows))
    return report


def require_import(actor: Actor, what: What) -> None:
    """Raises UnknownImport, NotAllowed."""
    if what not in get_args(What):
        raise UnknownImport(what=what, known=", ".join(get_args(What)))
    for object_type in IMPORTERS[what][1]:
        require(actor, object_type, "write")


def _refusal(report: ImportReport) -> ImportRefused:
    refused = report.fates.refused
    first = refused[0].record.problems[0]
    return ImportRefused(
        file=report.file_name,
        refused=len(refused),
        line=refused[0].line,
        column=first.column,
        value=first.value,
        expected_zh=first.expected("zh"),
        expected_en=first.expected("en"),
        lines=[row.line for row in refused[:SHOWN_LINES]],
    )


def _keep(actor: Actor, at: datetime, report: ImportReport) -> None:
    """One batch and one audit row, with the file's hash."""
    counts = report.fates.counts
    batch = ImportBatch.objects.create(
        what=report.what,
        file_name=report.file_name[:300],
        sha256=report.sha256,
        rows=len(report.fates.rows),
        summary=counts,
        at=at,
        person_id=actor.person_id,
    )
    record(
        actor=actor,
        at=at,
        action="org.import",
        object_type="import",
        object_id=batch.id,
        details={"what": report.what, "file": report.file_name, "sha256": report.sha256, "counts": counts},
    )
