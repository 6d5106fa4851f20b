"""Rules: attributes of people and units become weights, by a graph of nodes that everybody can read."""

from throughline.core.rules.graph import Graph as Graph
from throughline.core.rules.label import Label as Label
from throughline.core.rules.rule_json import as_graph as as_graph
from throughline.core.rules.rule_json import rule_from_json as rule_from_json
from throughline.core.rules.subjects import HIRED_ON as HIRED_ON
from throughline.core.rules.subjects import UNIT_CODE as UNIT_CODE
from throughline.core.rules.subjects import Subjects as Subjects
from throughline.core.rules.subjects import Value as Value
from throughline.core.rules.weigh import Weighed as Weighed
from throughline.core.rules.weigh import weigh as weigh
