"""Where the weights meet the amount: a rule has exactly one."""

from throughline.core.rules.column import ONE, Type, constant
from throughline.core.rules.kind import Kind
from throughline.core.rules.label import Label
from throughline.core.rules.nodes.split.settings import OWN_PORTS, SETTINGS, ports

KIND = Kind(
    code="split",
    name=Label("分配", "Split"),
    settings=SETTINGS,
    gives=Type.SPLIT,
    evaluate=lambda step: constant(ONE, len(step.subjects)),
    ports=OWN_PORTS,
    own_ports=ports,
)
