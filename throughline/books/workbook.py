"""A report as a workbook: the two totals with what lies between them, every difference, every credit."""

from collections.abc import Iterable, Sequence
from datetime import tzinfo
from typing import Any

from throughline.books.report import Noted, Report
from throughline.books.words import DATE, KIND, REASON
from throughline.core.errors import Language
from throughline.credits.models import CreditLine
from throughline.kit.spreadsheets.write import Column, Sheet, workbook


def books_workbook(report: Report, lines: Iterable[CreditLine], language: Language, zone: tzinfo) -> bytes:
    """`lines` of the month, reversals included, with their fact and person."""
    return workbook(
        [
            _summary(report, language),
            _differences(report, language),
            _adjustments(report, language),
            _credits(lines, language),
            _noted(report.outside, "没有口径计入" if language == "zh" else "Counted by no metric", language),
            _noted(report.deleted, "对方已删除" if language == "zh" else "Deleted at the source", language),
        ],
        zone,
    )


def _summary(report: Report, language: Language) -> Sheet:
    """From the CRM's total down to the credited one: the lines between add up to what separates them."""
    zh = language == "zh"
    kind, date = KIND[report.basis.fact_kind][language], DATE[report.basis.date_kind][language]
    columns = [
        Column(f"{report.month.start:%Y-%m} {kind} · {date}", width=30),
        Column("记录数" if zh else "Records", "number", 10),
        Column(f"金额（{report.currency}）" if zh else f"Amount ({report.currency})", "amount", 20),
        Column("读不出金额" if zh else "Amount not legible", "number", 16),
    ]
    between = [
        (f"− {REASON[one.reason][language]}", one.records, -one.amount, one.unread or None)
        for one in report.by_reason
    ]
    left = report.crm - report.credited - sum(one.amount for one in report.differences)
    rows: Sequence[Sequence[Any]] = [
        ("CRM 合计" if zh else "The CRM's total", report.records, report.crm, None),
        *between,
        ("计入业绩的合计" if zh else "Credited to people", None, report.credited, None),
        ("未说明的差额" if zh else "Not explained", None, left, None),
        (
            "以前月份的调整" if zh else "Adjustments of closed months",
            len(report.adjustments) or None,
            report.adjusted,
            None,
        ),
        ("本月入账合计" if zh else "Booked in this month", None, report.credited + report.adjusted, None),
    ]
    return Sheet("对账" if zh else "Reconciliation", columns, rows)


def _differences(report: Report, language: Language) -> Sheet:
    zh = language == "zh"
    columns = [
        Column("原因" if zh else "Reason", width=20),
        Column("编号" if zh else "Id", width=16),
        Column("名称" if zh else "Name", width=26),
        Column("客户" if zh else "Account", width=20),
        Column("负责人" if zh else "Owner", width=14),
        Column("日期" if zh else "Date", "date", 12),
        Column("CRM 金额" if zh else "CRM", "amount", 18),
        Column("已计入" if zh else "Credited", "amount", 18),
        Column("差额" if zh else "Difference", "amount", 18),
        Column("原币金额" if zh else "In its currency", "amount", 18),
        Column("原币" if zh else "Currency", width=8),
        Column("汇率" if zh else "Rate", "number", 12),
        Column("说明" if zh else "Why it waits", width=50),
    ]
    rows = [
        (
            REASON[one.reason][language], one.external_id, one.name, one.account, one.owner, one.on, one.crm,
            one.credited, one.amount if one.crm is not None else None, one.amount_original,
            one.currency_original, one.rate, one.why[0 if zh else 1],
        )
        for one in report.differences
    ]  # fmt: skip
    return Sheet("差异" if zh else "Differences", columns, rows)


def _adjustments(report: Report, language: Language) -> Sheet:
    zh = language == "zh"
    columns = [
        Column("原属月份" if zh else "Of", width=12),
        Column("编号" if zh else "Id", width=16),
        Column("名称" if zh else "Name", width=26),
        Column("客户" if zh else "Account", width=20),
        Column("负责人" if zh else "Owner", width=14),
        Column("金额" if zh else "Amount", "amount", 18),
        Column("记账时间" if zh else "Booked", "instant", 18),
    ]
    rows = [
        (f"{one.of:%Y-%m}", one.external_id, one.name, one.account, one.owner, one.amount, one.booked_at)
        for one in report.adjustments
    ]
    return Sheet("以前月份的调整" if zh else "Adjustments", columns, rows)


def _credits(lines: Iterable[CreditLine], language: Language) -> Sheet:
    """Line by line: those with a person add up to what is booked in the month."""
    zh = language == "zh"
    columns = [
        Column("日期" if zh else "Date", "date", 12),
        Column("工号" if zh else "Number", width=12),
        Column("姓名" if zh else "Name", width=14),
        Column("记录编号" if zh else "Record", width=16),
        Column("名称" if zh else "What", width=26),
        Column("金额" if zh else "Amount", "amount", 18),
        Column("币种" if zh else "Currency", width=8),
        Column("记账时间" if zh else "Booked", "instant", 18),
        Column("冲销" if zh else "Reverses", width=10),
    ]
    reversal = "是" if zh else "yes"
    rows = (
        (
            line.on, line.person.number if line.person else "", line.person.name if line.person else "",
            line.fact.external_id, line.fact.name, line.amount, line.currency, line.booked_at,
            reversal if line.reverses else "",
        )
        for line in lines
    )  # fmt: skip
    return Sheet("业绩明细" if zh else "Credits", columns, rows)


def _noted(noted: Sequence[Noted], name: str, language: Language) -> Sheet:
    zh = language == "zh"
    columns = [
        Column("编号" if zh else "Id", width=16),
        Column("名称" if zh else "Name", width=26),
        Column("客户" if zh else "Account", width=20),
        Column("负责人" if zh else "Owner", width=14),
        Column("金额" if zh else "Amount", "amount", 18),
    ]
    rows = [(one.external_id, one.name, one.account, one.owner, one.amount) for one in noted]
    return Sheet(name, columns, rows)
