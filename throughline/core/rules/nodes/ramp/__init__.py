"""The share that somebody carries so many whole months after a date."""

from throughline.core.rules.column import Type
from throughline.core.rules.kind import A_DATE, Kind, Port
from throughline.core.rules.label import Label
from throughline.core.rules.missing import PeersMedian
from throughline.core.rules.nodes.ramp.evaluate import evaluate
from throughline.core.rules.nodes.ramp.settings import SETTINGS

KIND = Kind(
    code="ramp",
    name=Label("爬坡", "Ramp"),
    settings=SETTINGS,
    gives=Type.NUMBER,
    evaluate=evaluate,
    ports={"since": Port(Label("起算日", "Since"), A_DATE)},
    reads=lambda settings, names: (
        {settings.missing.by} if isinstance(settings.missing, PeersMedian) and settings.missing.by else set()
    ),
)
