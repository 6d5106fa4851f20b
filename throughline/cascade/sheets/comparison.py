"""Runs side by side as sheets: what each was computed from, then people and units."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, Final

from throughline.cascade.comparison import Compared
from throughline.cascade.models import Run
from throughline.core.errors import Language
from throughline.goals.written import plain
from throughline.kit.spreadsheets.write import Column, Kind, Sheet

_RUNS: Final[tuple[tuple[str, str, Kind], ...]] = (
    ("试算", "Run", "text"),
    ("时间", "At", "instant"),
    ("规则", "Rule", "text"),
    ("版本", "Version", "number"),
    ("属性取自", "Attributes as of", "date"),
    ("生效日", "Effective", "date"),
    ("总额", "Amount", "amount"),
    ("备注", "Note", "text"),
)
_SHEETS: Final = {"zh": ("试算", "人员", "单元"), "en": ("Runs", "People", "Units")}
_OWNER: Final = {"zh": ("编码 / 工号", "名称", "上级单元"), "en": ("Code / number", "Name", "Unit above")}
_AFTER: Final = {"zh": ("最大相差", "不同的系数"), "en": ("Widest difference", "Factors that differ")}


def comparison_sheets(runs: Sequence[Run], rows: Sequence[Compared], language: Language) -> list[Sheet]:
    """Three sheets in the reader's language; a run without a name is called by its letter alone."""
    about, people, units = _SHEETS[language]
    columns = [Column(zh if language == "zh" else en, kind, 18) for zh, en, kind in _RUNS]
    return [
        Sheet(about, columns, [_about(place, run) for place, run in enumerate(runs)]),
        _owners(people, runs, rows, language, people=True),
        _owners(units, runs, rows, language, people=False),
    ]


def _called(place: int, run: Run) -> str:
    return f"{'ABC'[place]} {run.name}".strip()


def _about(place: int, run: Run) -> list[Any]:
    return [
        _called(place, run),
        run.at,
        run.rule.name,
        run.rule.version,
        run.attributes_on,
        run.effective,
        plain(run.amount),
        run.note,
    ]


def _owners(
    name: str, runs: Sequence[Run], rows: Sequence[Compared], language: Language, *, people: bool
) -> Sheet:
    names = {row.owner: row.name for row in rows}
    spread, factors = _AFTER[language]
    columns = [
        *(Column(title, width=18) for title in _OWNER[language]),
        *(Column(_called(place, run), "amount", 18) for place, run in enumerate(runs)),
        Column(spread, "amount", 18),
        Column(factors, width=48),
    ]
    lines = [
        [row.code, row.name, names.get(row.parent), *map(_maybe, row.amounts), plain(row.spread),
         _factors(row, language)]
        for row in rows
        if row.is_person is people
    ]  # fmt: skip
    return Sheet(name, columns, lines)


def _factors(row: Compared, language: Language) -> str:
    """「职级 1.8 / 2.1」, one after the other."""
    return "; ".join(
        f"{factor.name[language]} {' / '.join(value or '–' for value in factor.coefficients)}"
        for factor in row.factors
    )


def _maybe(amount: Decimal | None) -> Decimal | None:
    return None if amount is None else plain(amount)
