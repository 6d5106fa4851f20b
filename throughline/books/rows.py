"""A report as the contract gives it."""

from collections.abc import Sequence
from typing import Final

from throughline.books.differences import NOTHING, Difference
from throughline.books.report import Adjustment, Noted, Report
from throughline.books.schemas import (
    BooksAdjustment,
    BooksDifference,
    BooksNoted,
    BooksReasonTotal,
    BooksReport,
)
from throughline.core.errors import Language

MOST: Final = 500
"""So many differences are told on a page."""


def answer_of(report: Report, language: Language) -> BooksReport:
    return BooksReport(
        month=report.month.start,
        fact_kind=report.basis.fact_kind,
        date_kind=report.basis.date_kind,
        currency=report.currency,
        records=report.records,
        crm=report.crm,
        credited=report.credited,
        reasons=[
            BooksReasonTotal(reason=one.reason, records=one.records, amount=one.amount, unread=one.unread)
            for one in report.by_reason
        ],
        differences=[difference_row(one, language) for one in report.differences[:MOST]],
        count=len(report.differences),
        adjustments=[_adjustment(one) for one in report.adjustments[:MOST]],
        adjusted=report.adjusted,
        deleted=_noted(report.deleted),
        outside=_noted(report.outside),
        outside_amount=sum((one.amount for one in report.outside), NOTHING),
    )


def difference_row(one: Difference, language: Language) -> BooksDifference:
    return BooksDifference(
        reason=one.reason, record_id=one.record_id, external_id=one.external_id, name=one.name,
        account=one.account, owner=one.owner, on=one.on, crm=one.crm, credited=one.credited,
        amount=one.amount, amount_original=one.amount_original, currency_original=one.currency_original,
        rate=one.rate, why=one.why[1 if language == "en" else 0],
    )  # fmt: skip


def _adjustment(one: Adjustment) -> BooksAdjustment:
    return BooksAdjustment(
        of=one.of, external_id=one.external_id, name=one.name, account=one.account, owner=one.owner,
        amount=one.amount, booked_at=one.booked_at,
    )  # fmt: skip


def _noted(rows: Sequence[Noted]) -> list[BooksNoted]:
    return [
        BooksNoted(
            external_id=one.external_id, name=one.name, account=one.account, owner=one.owner,
            amount=one.amount,
        )
        for one in rows[:MOST]
    ]  # fmt: skip
