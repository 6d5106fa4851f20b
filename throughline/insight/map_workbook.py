"""The alignment table as a workbook, in the reader's language."""

from collections.abc import Iterable
from typing import Final

from throughline.core.errors import Language
from throughline.core.status import Status
from throughline.insight.schemas import KeyResultCard
from throughline.kit.spreadsheets.write import Column, Sheet, workbook

NAME: Final = {"zh": "对齐表", "en": "Alignment"}
STATUS: Final[dict[Status, dict[Language, str]]] = {
    "no_data": {"zh": "无数据", "en": "no data"},
    "too_early": {"zh": "尚早", "en": "too early"},
    "ahead": {"zh": "超前", "en": "ahead"},
    "on_track": {"zh": "正常", "en": "on track"},
    "watch": {"zh": "关注", "en": "watch"},
    "behind": {"zh": "落后", "en": "behind"},
}


def map_workbook(objective: str, rows: Iterable[tuple[int, KeyResultCard]], language: Language) -> bytes:
    """One sheet, a row for each key result; the depth says what lies under what."""
    chinese = language == "zh"
    columns = [
        Column("层级" if chinese else "Level", "number", 8),
        Column("目标" if chinese else "Objective", width=24),
        Column("承担者" if chinese else "Carried by", width=18),
        Column("编号" if chinese else "Code", width=12),
        Column("负责人" if chinese else "Head", width=12),
        Column("关键结果" if chinese else "Key result", width=22),
        Column("单位" if chinese else "Unit", width=8),
        Column("指标" if chinese else "Target", "amount", 16),
        Column("实际" if chinese else "Actual", "amount", 16),
        Column("应达" if chinese else "Expected", "amount", 16),
        Column("完成率" if chinese else "Attainment", "share", 10),
        Column("滞后（点）" if chinese else "Lag (points)", "number", 12),
        Column("状态" if chinese else "Status", width=10),
    ]
    lines = [
        (
            depth, objective, card.owner.name, card.owner.code, card.owner.head, card.title,
            card.currency or card.unit_label, card.target, card.actual, card.expected, card.attainment,
            card.lag_points, STATUS[card.status][language],
        )
        for depth, card in rows
    ]  # fmt: skip
    return workbook([Sheet(NAME[language], columns, lines)])
