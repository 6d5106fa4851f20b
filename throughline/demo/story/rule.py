"""The rule by which the planner shares out the company's target, and its tables."""

from decimal import Decimal
from typing import Any

TARGET = Decimal(8_000_000)
VISITS = Decimal(1_200)
QUANTUM = Decimal(100)

LEVELS = {"初级": Decimal(1), "中级": Decimal("1.4"), "高级": Decimal("1.8")}
BANDS = {
    "P0–25": Decimal("0.88"),
    "P25–50": Decimal("0.94"),
    "P50–75": Decimal("1.06"),
    "P75–100": Decimal("1.12"),
}
RAMP = tuple(enumerate(map(Decimal, ("0.3", "0.4", "0.5", "0.65", "0.8", "0.9", "1"))))

JOB_LEVEL, WON, BAND = "job_level", "won_last_4_quarters", "won_band"
COEFFICIENT, EXISTING, MATURITY = "unit_coefficient", "existing_share", "channel_maturity"

_NO_VALUE_IS_ONE = {"use": "default", "value": "1"}


def ramp_at(months: int) -> Decimal:
    """The share that somebody carries so many whole months after they were hired."""
    return next(share for start, share in reversed(RAMP) if start <= months)


def signed_rule() -> dict[str, Any]:
    """Who signs how much: the region's coefficient among units; level, history and ramp among people."""
    level = _lookup("职级系数", "Job level", JOB_LEVEL, LEVELS, {"use": "error"})
    band = _lookup("历史系数", "Own history", BAND, BANDS, _NO_VALUE_IS_ONE)
    return {"version": 1, "person": [level, band, _ramp()], "unit": [_coefficient()]}


def visits_rule() -> dict[str, Any]:
    """Who visits how often: everybody the same, new people less."""
    return {"version": 1, "person": [_ramp()], "unit": []}


def _lookup(
    zh: str, en: str, attribute: str, table: dict[str, Decimal], missing: dict[str, str]
) -> dict[str, Any]:
    return {
        "kind": "lookup",
        "name": {"zh": zh, "en": en},
        "attribute": attribute,
        "table": {value: str(coefficient) for value, coefficient in table.items()},
        "missing": missing,
    }


def _ramp() -> dict[str, Any]:
    return {
        "kind": "ramp",
        "name": {"zh": "爬坡系数", "en": "Ramp"},
        "steps": [{"months": months, "share": str(share)} for months, share in RAMP],
        "missing": {"use": "error"},
    }


def _coefficient() -> dict[str, Any]:
    return {
        "kind": "number",
        "name": {"zh": "区域系数", "en": "Region"},
        "attribute": COEFFICIENT,
        "missing": _NO_VALUE_IS_ONE,
    }
