"""Errors of the web layer itself."""

from throughline.core.errors import ThroughlineError


class InvalidRequest(ThroughlineError):
    code = "invalid_request"
    status = 422
    zh = "请求的内容有误：{field}：{problem}。"
    en = "The request is not valid: {field}: {problem}."


class NoSuchAddress(ThroughlineError):
    code = "no_such_address"
    status = 404
    zh = "没有这个接口地址。"
    en = "There is no such API address."


class InternalError(ThroughlineError):
    code = "internal_error"
    status = 500
    zh = "服务器内部错误（编号 {reference}），数据未改动；请把编号告诉管理员。"
    en = "An internal error occurred; nothing was changed. Give an administrator this reference: {reference}."


class OutOfRange(ThroughlineError):
    code = "out_of_range"
    status = 422
    zh = "有日期或数字大到无法计算；请改小后重试。"
    en = "A date or a number is too large to be worked with; make it smaller and try again."


class Collided(ThroughlineError):
    code = "collided"
    status = 409
    zh = "与另一人同时所做的更改冲突，本次未改动任何内容；请刷新后重试。"
    en = "This collided with a change that somebody made meanwhile; nothing was done. Reload and try again."
