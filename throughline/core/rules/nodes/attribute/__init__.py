"""A person's or a unit's attribute as of the plan's date, and what it means where there is none."""

from throughline.core.rules.column import Type
from throughline.core.rules.kind import Kind
from throughline.core.rules.label import Label
from throughline.core.rules.missing import PeersMedian
from throughline.core.rules.nodes.attribute.evaluate import evaluate
from throughline.core.rules.nodes.attribute.settings import SETTINGS

KIND = Kind(
    code="attribute",
    name=Label("属性", "Attribute"),
    settings=SETTINGS,
    gives=Type.ANY,
    evaluate=evaluate,
    reads=lambda settings, names: (
        {settings.attribute}
        | (
            {settings.missing.by}
            if isinstance(settings.missing, PeersMedian) and settings.missing.by
            else set()
        )
    ),
)
