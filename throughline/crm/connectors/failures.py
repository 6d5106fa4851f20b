"""What sources do wrong, by name. `source` is the host alone, for an address may hold secrets."""

from collections.abc import Iterable
from typing import Final
from urllib.parse import urlsplit

from throughline.crm.connectors.source import SourceFailed

LONGEST_PROBLEM: Final = 200


class SignInRefused(SourceFailed):
    code = "source_sign_in_refused"
    zh = "“{source}”拒绝了登录（HTTP {status}）；请检查密钥或密码是否有效，以及账号的读取权限。"
    en = "“{source}” refused the sign-in (HTTP {status}); check the key or password, and what it may read."


class KeysRefused(SourceFailed):
    """The same where a refusal comes as an answer like any other, with the source's own words for it."""

    code = "source_keys_refused"
    zh = "“{source}”不认可填写的凭证（{problem}）；请核对应用编号和密钥，以及应用是否已启用。"
    en = "“{source}” does not know these keys ({problem}); check them, and that the application is on."


class SourceGone(SourceFailed):
    code = "source_gone"
    zh = "“{source}”答复此地址已不再提供（HTTP 410），连接已停止；请改正地址并保存。"
    en = "“{source}” says that this address is gone (HTTP 410) and is asked no more; change the address."


class SourceBusy(SourceFailed):
    """`seconds` is how long the source asked to be left alone, 0 if it did not say."""

    code = "source_busy"
    zh = "“{source}”暂时无法答复（HTTP {status}），稍后自动重试。"
    en = "“{source}” cannot answer for now (HTTP {status}); it is tried again by itself."


class SourceAnswered(SourceFailed):
    code = "source_answered"
    zh = "“{source}”对 {path} 答复了 HTTP {status}；请检查路径和参数。"
    en = "“{source}” answered HTTP {status} to {path}; check the path and the parameters."


class NotJson(SourceFailed):
    code = "source_not_json"
    zh = "“{source}”答复的不是 JSON，而是 {kind}；请检查地址，登录页或出错页常是这样。"
    en = "“{source}” answered {kind} instead of JSON; check the address: sign-in and error pages look so."


class LeadsElsewhere(SourceFailed):
    code = "source_leads_elsewhere"
    zh = "“{source}”的下一页指向另一主机“{host}”，未跟随，以免把密钥交给它。"
    en = "The next page of “{source}” is on another host, “{host}”; it was not followed, to keep the key."


class ErrorInside(SourceFailed):
    code = "source_error_inside"
    zh = "“{source}”答复了错误“{problem}”。"
    en = "“{source}” answered with the error “{problem}”."


class RecordsNotThere(SourceFailed):
    code = "source_records_not_there"
    zh = "“{source}”的答复里，“{path}”处不是记录的列表；请检查“记录所在位置”。"
    en = "The answer of “{source}” has no list of records at “{path}”; check where the records are."


class PagesRepeat(SourceFailed):
    code = "source_pages_repeat"
    zh = "“{source}”反复给出同一页；请检查分页方式和参数名。"
    en = "“{source}” gives the same page again and again; check the way of paging and its parameters."


class ObjectNotAsked(SourceFailed):
    code = "source_object_not_asked"
    zh = "“{source}”的设置里没有对象“{object_kind}”；已有：{known}。"
    en = "The settings of “{source}” have no object “{object_kind}”; they have: {known}."


def host_of(address: str) -> str:
    """All of an address that may be told."""
    try:
        return urlsplit(address).hostname or "?"
    except ValueError:
        return "?"


def told(problem: object, secrets: Iterable[str]) -> str:
    """The source's own words, short and without a secret that it may have repeated."""
    text = str(problem)
    for secret in filter(None, secrets):
        text = text.replace(secret, "***")
    return text[:LONGEST_PROBLEM]
