"""Who changes a rule says which version they saw: of two who change it at once, the second is told."""

from uuid import UUID

from throughline.access.errors import NotFound
from throughline.cascade.models import Rule
from throughline.core.errors import ThroughlineError


class RuleChangedMeanwhile(ThroughlineError):
    code = "rule_changed_meanwhile"
    status = 409
    zh = (
        "规则“{rule}”在您打开之后又有了新版本（您看到的是第 {seen} 版，现在是第 {version} 版）；"
        "您的改动没有保存。请看一下新版本，或把您的改动另存为一条规则。"
    )
    en = (
        "The rule “{rule}” has a new version since you opened it (you saw {seen}, now it is {version}); "
        "nothing of yours was saved. Look at the new version, or keep yours as a copy."
    )


def latest_version(rule_id: UUID, *, seen: int | None = None) -> tuple[Rule, Rule]:
    """A version and the latest of its rule, both locked until the transaction ends.

    `seen` is the version that the planner takes for the latest. Raises NotFound, RuleChangedMeanwhile with
    the id of the latest.
    """
    code = Rule.objects.filter(id=rule_id).values_list("code", flat=True).first()
    versions = list(Rule.objects.select_for_update().filter(code=code).order_by("-version"))
    if not versions:
        raise NotFound
    latest = versions[0]
    if seen is not None and seen != latest.version:
        raise RuleChangedMeanwhile(rule=latest.name, seen=seen, version=latest.version, latest=str(latest.id))
    return next(one for one in versions if one.id == rule_id), latest
