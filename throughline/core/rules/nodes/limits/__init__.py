"""The least and the most that somebody gets: an amount, a share of the parent's, or a multiple."""

from throughline.core.rules.column import Type
from throughline.core.rules.kind import Kind
from throughline.core.rules.label import Label
from throughline.core.rules.nodes.limits.evaluate import evaluate
from throughline.core.rules.nodes.limits.settings import SETTINGS, ports

KIND = Kind(
    code="limits",
    name=Label("上下限", "Limits"),
    settings=SETTINGS,
    gives=Type.LIMITS,
    evaluate=evaluate,
    own_ports=ports,
)
