"""Refusals: not visible is 404, visible but not allowed is 403."""

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

    def message(self, language: Language) -> str:
        """In words; the parameters keep the codes of the permission table."""
        named = {"action": ACTIONS[self.params["action"]], "object_type": OBJECTS[self.params["object_type"]]}
        template = self.zh if language == "zh" else self.en
        return template.format(**{name: getattr(said, language) for name, said in named.items()})


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
