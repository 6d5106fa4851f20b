"""A weighted mix of numbers, each set against the mean of the siblings first."""

from throughline.core.rules.column import Type
from throughline.core.rules.kind import Kind
from throughline.core.rules.label import Label
from throughline.core.rules.nodes.blend.evaluate import evaluate
from throughline.core.rules.nodes.blend.settings import SETTINGS, ports

KIND = Kind(
    code="blend",
    name=Label("加权混合", "Blend"),
    settings=SETTINGS,
    gives=Type.NUMBER,
    evaluate=evaluate,
    own_ports=ports,
)
