"""What the endpoints for a rule that is being written take and answer. Numbers are decimal strings."""

from datetime import date
from typing import Any, Literal
from uuid import UUID

from ninja import Schema

from throughline.cascade.api.schemas import RuleProblem


class Words(Schema):
    zh: str
    en: str


class GivenRuleDraft(Schema):
    """`owner` is whose values are told one by one, without one an example; `on` is a date for attributes."""

    body: dict[str, Any]
    on: date | None = None
    owner: UUID | None = None


class GivenPlanNodes(Schema):
    """What is not given is as it was saved in the plan; without an `owner` it is an example."""

    body: dict[str, Any] | None = None
    parameters: dict[str, Any] | None = None
    attributes_on: date | None = None
    effective: date | None = None
    owner: UUID | None = None


class BarRow(Schema):
    """From `least` (included) to `below` (excluded, of the last bar included); of one value both are it."""

    least: str
    below: str
    count: int


class NodeSpreadRow(Schema):
    """Of numbers and dates: ends, quartiles, and at most 20 bars."""

    least: str
    lower: str
    middle: str
    upper: str
    most: str
    bars: list[BarRow]


class CountedWord(Schema):
    value: str
    count: int


class WordsRow(Schema):
    """The 20 most frequent, and how many other words and how many with them there are."""

    top: list[CountedWord]
    other_words: int
    others: int

    @staticmethod
    def resolve_top(words: Any) -> list[dict[str, Any]]:
        return [{"value": value, "count": count} for value, count in words.top]


class ChosenRow(Schema):
    """`input` is what a table, bands or a ramp looked up."""

    owner: UUID
    name: str
    value: str | None
    input: str | None
    source: Words


class NodeRow(Schema):
    """A node for people or for units. `problem` names the node that it is of: this one, or one before it."""

    node: str
    of: Literal["person", "unit"]
    type: Literal["number", "text", "date", "yes_no", "unit_weight", "limits", "split", "any"] | None
    count: int
    missing: int
    filled: int
    problem: RuleProblem | None
    spread: NodeSpreadRow | None
    words: WordsRow | None
    chosen: list[ChosenRow]


class NodesAnswer(Schema):
    """`problems` are those of the body; nodes that are sound have values all the same."""

    problems: list[RuleProblem]
    graph: dict[str, Any] | None
    people: int
    units: int
    nodes: list[NodeRow]

    @staticmethod
    def resolve_problems(values: Any) -> Any:
        return values.check.problems

    @staticmethod
    def resolve_graph(values: Any) -> Any:
        return values.check.graph

    @staticmethod
    def resolve_nodes(values: Any) -> Any:
        return values.views


class AttributeChoice(Schema):
    """`values` of texts, yes and no, the most frequent first; `count` have any."""

    code: str
    name: Words
    value_type: Literal["number", "text", "date", "boolean"]
    subject: Literal["unit", "person"]
    count: int
    values: list[CountedWord]
    more_values: int

    @staticmethod
    def resolve_values(choice: Any) -> list[dict[str, Any]]:
        return [{"value": value, "count": count} for value, count in choice.values]
