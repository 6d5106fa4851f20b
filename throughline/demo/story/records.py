"""The story as the CRM's records: what an export of everything changed between two days would hold."""

import csv
from collections.abc import Iterable, Iterator
from datetime import date
from io import StringIO
from zlib import crc32

from throughline.demo.story.deals import Deal, Visit
from throughline.demo.story.whole import Story

Row = tuple[str, ...]

_CUSTOMER = ("客户", "行业", "客户规模", "客户类型", "产品线")
DEAL_COLUMNS = (
    "商机编号", "商机名称", *_CUSTOMER, "负责人工号", "阶段", "赢率", "金额",
    "创建日期", "预计签约", "关闭日期", "更新时间",
)  # fmt: skip
CONTRACT_COLUMNS = ("合同编号", "合同名称", *_CUSTOMER, "负责人工号", "金额", "签订日期", "更新时间")
VISIT_COLUMNS = ("拜访编号", "客户", "负责人工号", "拜访日期", "更新时间")


def deal_rows(story: Story, after: date, until: date) -> Iterator[Row]:
    """Deals that changed after one day and by the end of another, as they then stood."""
    for deal in story.deals:
        stage = deal.stage_on(until)
        if stage is None or (changed := deal.changed_on(until)) <= after:
            continue
        closed = deal.closed_on.isoformat() if deal.closed_on <= until else ""
        yield (
            f"SJ{deal.number}", deal.name, *_customer(deal), deal.owner, *stage, str(deal.amount),
            deal.opened_on.isoformat(), deal.expected_on.isoformat(), closed, _moment(changed, deal.number),
        )  # fmt: skip


def contract_rows(story: Story, after: date, until: date) -> Iterator[Row]:
    """Contracts signed after one day and by the end of another."""
    for deal in story.deals:
        if deal.won and after < deal.closed_on <= until:
            signed = deal.closed_on
            yield (
                f"HT{deal.number}", deal.name, *_customer(deal), deal.owner, str(deal.amount),
                signed.isoformat(), _moment(signed, deal.number),
            )  # fmt: skip


def visit_rows(story: Story, after: date, until: date) -> Iterator[Row]:
    """Visits made after one day and by the end of another."""
    for visit in story.visits:
        if after < visit.on <= until:
            yield (visit.number, visit.customer, visit.owner, visit.on.isoformat(), _visited(visit))


def as_csv(columns: Row, rows: Iterable[Row]) -> bytes:
    """A file as a CRM exports it: UTF-8 with a header."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return text.getvalue().encode()


def _customer(deal: Deal) -> Row:
    return (deal.customer.name, deal.customer.industry, deal.segment, deal.relation, deal.line)


def _visited(visit: Visit) -> str:
    return _moment(visit.on, visit.number)


def _moment(day: date, number: str) -> str:
    """Some minute of the morning's work, always the same for the same record."""
    minute = crc32(number.encode()) % 120
    return f"{day.isoformat()} {8 + minute // 60:02}:{minute % 60:02}"
