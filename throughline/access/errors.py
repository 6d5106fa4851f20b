"""Refusals: not visible is 404, visible but not allowed is 403."""

from collections.abc import Mapping

from throughline.access.object_words import ACTIONS, OBJECTS
from throughline.access.permissions import Action, ObjectType, may, may_everywhere
from throughline.core.errors import Language, ThroughlineError
from throughline.tenants.actor import Actor


class NotSignedIn(ThroughlineError):
    code = "not_signed_in"
    status = 401
    zh = "请先登录。"
    en = "Sign in first."


class NotAllowed(ThroughlineError):
    code = "not_allowed"
    status = 403
    zh = "您的角色不能{action}{object_type}。需要的话，请联系管理员。"
    en = "Your role may not {action} {object_type}. If you need to, ask an administrator."

    def __init__(self, *, action: Action, object_type: ObjectType) -> None:
        super().__init__(action=action, object_type=object_type)

    def worded(self, language: Language) -> Mapping[str, str]:
        action, what = ACTIONS[self.params["action"]], OBJECTS[self.params["object_type"]]
        return {"action": getattr(action, language), "object_type": getattr(what, language)}


class NotFound(ThroughlineError):
    code = "not_found"
    status = 404
    zh = "找不到所请求的内容，或您无权查看。"
    en = "It does not exist, or you may not see it."


def require(actor: Actor, object_type: ObjectType, action: Action, *, everywhere: bool = True) -> None:
    """Raise `NotAllowed` unless the actor may do this (by default: to every row of the company)."""
    allowed = may_everywhere if everywhere else may
    if not allowed(actor, object_type, action):
        raise NotAllowed(action=action, object_type=object_type)
