"""A coefficient table: a value and its coefficient, row by row."""

from throughline.core.rules.column import Type
from throughline.core.rules.kind import ANY_VALUE, Kind, Port
from throughline.core.rules.label import Label
from throughline.core.rules.missing import PeersMedian
from throughline.core.rules.nodes.table.evaluate import evaluate
from throughline.core.rules.nodes.table.settings import SETTINGS

KIND = Kind(
    code="table",
    name=Label("系数表", "Coefficient table"),
    settings=SETTINGS,
    gives=Type.NUMBER,
    evaluate=evaluate,
    ports={"value": Port(Label("值", "Value"), ANY_VALUE)},
    reads=lambda settings, names: (
        {settings.missing.by} if isinstance(settings.missing, PeersMedian) and settings.missing.by else set()
    ),
)
