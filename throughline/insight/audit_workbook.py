"""The audit as a workbook, in the reader's language and the company's zone."""

from collections.abc import Iterable
from typing import Final
from zoneinfo import ZoneInfo

from throughline.core.errors import Language
from throughline.insight.audit_schemas import AuditDetail, AuditRow
from throughline.insight.schemas import Label
from throughline.kit.spreadsheets.write import Column, Sheet, workbook

NAME: Final = {"zh": "审计", "en": "Audit"}
NOBODY: Final = {"zh": "命令行", "en": "command line"}


def audit_workbook(rows: Iterable[AuditRow], language: Language, zone: ZoneInfo) -> bytes:
    """One sheet, a row for each audit row."""
    chinese = language == "zh"
    columns = [
        Column("时间" if chinese else "When", "instant", 18),
        Column("谁" if chinese else "Who"),
        Column("做了什么" if chinese else "Did what", width=24),
        Column("对象" if chinese else "To what", width=24),
        Column("明细" if chinese else "Details", width=60),
        Column("来源" if chinese else "Origin", width=12),
    ]
    lines = [
        (
            row.at,
            row.who or NOBODY[language],
            said(row.sentence, language),
            row.object,
            "; ".join(detail_text(one, language) for one in row.details),
            row.origin,
        )
        for row in rows
    ]
    return workbook([Sheet(NAME[language], columns, lines)], zone)


def detail_text(detail: AuditDetail, language: Language) -> str:
    """A detail in one line: what: before → after."""
    after = said(detail.after, language) if detail.after else "–"
    before = f"{said(detail.before, language)} → " if detail.before else ""
    return f"{said(detail.field, language)}: {before}{after}"


def said(label: Label, language: Language) -> str:
    """A name in one language."""
    return label.en if language == "en" else label.zh
