"""A formula over connected nodes and attributes."""

from throughline.core.rules.column import Type
from throughline.core.rules.kind import ANY_VALUE, Kind, Port
from throughline.core.rules.label import Label
from throughline.core.rules.nodes.formula.evaluate import evaluate
from throughline.core.rules.nodes.formula.settings import SETTINGS, problems, reads

KIND = Kind(
    code="formula",
    name=Label("公式", "Formula"),
    settings=SETTINGS,
    gives=Type.NUMBER,
    evaluate=evaluate,
    ports={"values": Port(Label("值", "Values"), ANY_VALUE, many=True, least=0)},
    reads=reads,
    check=problems,
)
