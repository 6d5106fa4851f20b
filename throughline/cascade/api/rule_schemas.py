"""What the endpoints of rules take and answer."""

from datetime import datetime
from typing import Any
from uuid import UUID

from ninja import Field, Schema

from throughline.cascade.api.node_schemas import Words
from throughline.cascade.api.schemas import RuleProblem


class NewRule(Schema):
    """`body` as in docs/algorithms/rule-graph.md or rules.md; without a `code` it is a new rule.

    `template` is the code of the one that it began with.
    """

    code: str | None = Field(None, min_length=1, max_length=60)
    name: str = Field(min_length=1, max_length=200)
    body: dict[str, Any]
    template: str | None = Field(None, max_length=40)


class ChangedRule(Schema):
    """The next version; `version` is the latest that was seen."""

    version: int
    name: str | None = Field(None, min_length=1, max_length=200)
    body: dict[str, Any] | None = None


class SeenVersion(Schema):
    """The latest version that was seen."""

    version: int


class RuleName(Schema):
    name: str = Field(min_length=1, max_length=200)


class RuleArchived(Schema):
    archived: bool


class PlanUsingRow(Schema):
    id: UUID
    name: str
    rule_version: int


class RuleNoteRow(Schema):
    """One version without its body; `plans` go by any version of the rule, in a list of versions by this."""

    id: UUID
    code: str
    name: str
    version: int
    template: str
    restored_from: int | None
    created_at: datetime
    created_by: str | None
    archived: bool
    plans: list[PlanUsingRow]


class RuleTemplateRow(Schema):
    """A rule to begin with; `missing` are the attributes that it reads and the company does not have."""

    code: str
    name: Words
    text: Words
    body: dict[str, Any]
    missing: list[str]


class RuleDetailRow(Schema):
    """`graph` is the body as a graph with a place for every node; a change must have seen `latest`."""

    note: RuleNoteRow
    latest: RuleNoteRow
    body: dict[str, Any]
    graph: dict[str, Any] | None
    problems: list[RuleProblem]

    @staticmethod
    def resolve_graph(detail: Any) -> Any:
        return detail.check.graph

    @staticmethod
    def resolve_problems(detail: Any) -> Any:
        return detail.check.problems
