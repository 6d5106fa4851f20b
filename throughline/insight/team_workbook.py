"""A team's table as a workbook, in the reader's language and the company's zone."""

from collections.abc import Iterable, Mapping
from typing import Any, Final
from uuid import UUID
from zoneinfo import ZoneInfo

from throughline.core.errors import Language
from throughline.core.status import Status
from throughline.insight.team_schemas import ActionKind, LastAction
from throughline.kit.spreadsheets.write import Column, Kind, Sheet, workbook

Words = dict[Language, str]

COLUMNS: Final[tuple[tuple[str, str, Kind, int], ...]] = (
    ("姓名", "Name", "text", 14),
    ("工号", "Number", "text", 12),
    ("单元", "Unit", "text", 18),
    ("职级", "Level", "text", 10),
    ("关键结果", "Key result", "text", 20),
    ("状态", "Status", "text", 10),
    ("实际", "Actual", "amount", 16),
    ("指标", "Target", "amount", 16),
    ("应达", "Expected", "amount", 16),
    ("达成", "Attained", "share", 10),
    ("滞后（点）", "Lag (points)", "number", 12),
    ("偶然可能", "Chance", "share", 10),
    ("预警打开", "Alert opened", "instant", 18),
    ("首次动作", "First action", "instant", 18),
    ("最近动作", "Latest action", "text", 12),
    ("时间", "When", "instant", 18),
    ("谁", "Who", "text", 12),
    ("内容", "In words", "text", 48),
    ("截至", "As of", "date", 12),
)
STATUSES: Final[dict[Status, Words]] = {
    "ahead": {"zh": "超前", "en": "ahead"},
    "on_track": {"zh": "正常", "en": "on track"},
    "watch": {"zh": "关注", "en": "watch"},
    "behind": {"zh": "落后", "en": "behind"},
    "too_early": {"zh": "尚早", "en": "too early"},
    "no_data": {"zh": "无数据", "en": "no data"},
}
ACTIONS: Final[dict[ActionKind, Words]] = {
    "check_in": {"zh": "打卡", "en": "check-in"},
    "talk": {"zh": "谈话", "en": "talk"},
    "plan": {"zh": "计划", "en": "plan"},
    "help": {"zh": "求助", "en": "help"},
}


def team_workbook(
    rows: Iterable[Any], actions: Mapping[UUID, LastAction], *, name: str, language: Language, zone: ZoneInfo
) -> bytes:
    """One sheet named after the unit, a line for each row of `selectors.team_people.narrowed`."""
    columns = [Column(zh if language == "zh" else en, kind, width) for zh, en, kind, width in COLUMNS]
    lines = [_line(kr, actions.get(kr.id), language) for kr in rows]
    return workbook([Sheet(name, columns, lines)], zone)


def _line(kr: Any, action: LastAction | None, language: Language) -> tuple[Any, ...]:
    person = kr.owner_person
    return (
        person.name,
        person.number,
        person.unit.name if person.unit else None,
        kr.level,
        kr.title,
        STATUSES[kr.status][language],
        kr.actual,
        kr.target,
        kr.expected,
        kr.attainment,
        kr.lag_points,
        kr.likelihood,
        kr.alert_opened_at,
        kr.alert_first_reaction_at,
        ACTIONS[action.kind][language] if action else None,
        action.at if action else None,
        action.name if action else None,
        action.text if action else None,
        kr.evaluated_as_of,
    )
