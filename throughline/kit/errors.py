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
