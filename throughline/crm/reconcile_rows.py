"""Reconciliations as the contract and a workbook give them."""

from collections.abc import Iterable, Mapping
from typing import cast

from throughline.core.errors import Language
from throughline.crm.mapping.reasons import sentence
from throughline.crm.mapping.schema import ObjectKind
from throughline.crm.models import Finding, Reconciliation
from throughline.crm.reconcile_schemas import (
    ReconciledObject,
    ReconciledRecord,
    ReconciliationRow,
    VerdictCount,
)
from throughline.crm.reconciling.verdicts import DIFFERENCES, VERDICTS, WORDS, Verdict
from throughline.crm.services.reconcile_connector import differences_of
from throughline.kit.spreadsheets.write import Column, Sheet, workbook


def row_of(one: Reconciliation, language: Language) -> ReconciliationRow:
    kinds = [*one.counts, *one.problems]
    return ReconciliationRow(
        id=one.id,
        job_id=one.job_id,
        file_name=one.file_name,
        asked_at=one.asked_at,
        ended_at=one.ended_at,
        differences=differences_of(one),
        objects=[_object(kind, one.counts.get(kind, {}), one.problems.get(kind), language) for kind in kinds],
    )


def _object(
    kind: str, counts: Mapping[str, int], problem: Mapping[str, str] | None, language: Language
) -> ReconciledObject:
    return ReconciledObject(
        object_kind=cast(ObjectKind, kind),
        records=sum(counts.values()),
        verdicts=[
            VerdictCount(
                verdict=verdict,
                title=WORDS[verdict].title(language),
                hint=WORDS[verdict].hint(language),
                difference=verdict in DIFFERENCES,
                count=counts[verdict],
            )
            for verdict in VERDICTS
            if verdict in counts
        ],
        problem=problem[language] if problem else "",
    )


def finding_of(finding: Finding, language: Language) -> ReconciledRecord:
    verdict = cast(Verdict, finding.verdict)
    words = WORDS[verdict]
    waits = finding.reason_code
    return ReconciledRecord(
        id=finding.id,
        object_kind=finding.object_kind,
        external_id=finding.external_id,
        verdict=verdict,
        title=words.title(language),
        message=sentence(waits, finding.reason, language) if waits else words.hint(language),
        record_id=finding.record_id,
    )


def findings_workbook(findings: Iterable[Finding], language: Language) -> bytes:
    """One sheet, a row for each record that is named."""
    chinese = language == "zh"
    columns = [
        Column("对象" if chinese else "Object"),
        Column("编号" if chinese else "Id", width=24),
        Column("结果" if chinese else "Verdict", width=24),
        Column("是否差异" if chinese else "Difference"),
        Column("说明" if chinese else "What to know", width=60),
    ]
    yes, no = ("是", "否") if chinese else ("yes", "no")
    rows = (finding_of(finding, language) for finding in findings)
    lines = [
        (row.object_kind, row.external_id, row.title, yes if row.verdict in DIFFERENCES else no, row.message)
        for row in rows
    ]
    return workbook([Sheet("核对" if chinese else "Reconciliation", columns, lines)])
