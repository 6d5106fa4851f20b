"""Bands: a number's range and its coefficient."""

from throughline.core.rules.column import Type
from throughline.core.rules.kind import A_NUMBER, Kind, Port
from throughline.core.rules.label import Label
from throughline.core.rules.missing import PeersMedian
from throughline.core.rules.nodes.bands.evaluate import evaluate
from throughline.core.rules.nodes.bands.settings import SETTINGS

KIND = Kind(
    code="bands",
    name=Label("分段", "Bands"),
    settings=SETTINGS,
    gives=Type.NUMBER,
    evaluate=evaluate,
    ports={"value": Port(Label("数", "Number"), A_NUMBER)},
    reads=lambda settings, names: (
        {settings.missing.by} if isinstance(settings.missing, PeersMedian) and settings.missing.by else set()
    ),
)
