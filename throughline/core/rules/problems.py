"""What is wrong with a rule's body, each thing at its node, its field, and the character of a formula."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from throughline.core.errors import ThroughlineError
from throughline.core.rules.label import Label


@dataclass(frozen=True)
class Problem:
    """One of them; `node` is empty where it is the body as a whole, `character` counts from 0.

    `field` is a path inside the node, such as `settings.steps[0].months` or `inputs.value`.
    """

    code: str
    text: Label
    node: str = ""
    field: str = ""
    character: int | None = None


class BadRule(ThroughlineError):
    """The body of a rule cannot be used; `problems` are all that was found."""

    code = "bad_rule"
    status = 422
    zh = "规则有 {count} 处要改（{first_zh}）。"
    en = "There are {count} things to mend in the rule ({first_en})."

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = list(problems)
        super().__init__(
            count=len(problems),
            first_zh=problems[0].text.zh.rstrip("。"),
            first_en=problems[0].text.en.rstrip("."),
            problems=[asdict(problem) for problem in problems],
        )
