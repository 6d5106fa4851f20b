"""The rule by which the planner shares out the company's target, and its tables."""

from decimal import Decimal
from typing import Any

from throughline.cascade.product_graph import product_graph
from throughline.cascade.template_nodes import (
    LEAVE,
    ONE_WHERE_MISSING,
    RuleNodes,
    attribute_node,
    named_node,
)
from throughline.core.rules import HIRED_ON, Label

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

REFUSED = {"use": "error"}
JOB_LEVEL, WON, BAND = "job_level", "won_last_4_quarters", "won_band"
COEFFICIENT, EXISTING, MATURITY = "unit_coefficient", "existing_share", "channel_maturity"


def ramp_at(months: int) -> Decimal:
    """The share that somebody carries so many whole months after they were hired."""
    return next(share for start, share in reversed(RAMP) if start <= months)


def signed_rule() -> dict[str, Any]:
    """Who signs how much: the region's coefficient among units; level, history and ramp among people."""
    level = _table("level", Label("职级系数", "Job level"), JOB_LEVEL, LEVELS, REFUSED)
    band = _table("history", Label("历史系数", "Own history"), BAND, BANDS, ONE_WHERE_MISSING)
    return product_graph([level, band, _ramp()], [_coefficient()])


def visits_rule() -> dict[str, Any]:
    """Who visits how often: everybody the same, new people less."""
    return product_graph([_ramp()])


def _table(
    node: str, name: Label, attribute: str, table: dict[str, Decimal], missing: dict[str, str]
) -> RuleNodes:
    settings = {"table": {value: str(one) for value, one in table.items()}, "missing": missing}
    return [
        attribute_node(f"{node}_of", attribute, missing=LEAVE),
        named_node(node, "table", name, settings, {"value": f"{node}_of"}),
    ]


def _ramp() -> RuleNodes:
    steps = [{"months": months, "share": str(share)} for months, share in RAMP]
    settings = {"steps": steps, "missing": REFUSED}
    return [
        attribute_node("hired", HIRED_ON, missing=LEAVE),
        named_node("ramp", "ramp", Label("爬坡系数", "Ramp"), settings, {"since": "hired"}),
    ]


def _coefficient() -> RuleNodes:
    settings = {"attribute": COEFFICIENT, "missing": ONE_WHERE_MISSING}
    return [named_node("region", "attribute", Label("区域系数", "Region"), settings)]
