"""Why something outside was not reached. Errors name the host alone: an address may hold secrets."""

from throughline.core.errors import ThroughlineError


class OutboundFailed(ThroughlineError):
    """Base of all that can go wrong on the way out.

    `again`: the same may work a moment later; `unsure`: the call may have been carried out nevertheless.
    """

    status = 422
    again = False
    unsure = False


class NotAnAddress(OutboundFailed):
    code = "outbound_not_an_address"
    zh = "网址应以 https:// 开头，写明主机，且不含用户名和密码。"
    en = "The address must begin with https://, name a host, and hold neither user name nor password."


class PlainHttpRefused(OutboundFailed):
    code = "outbound_plain_http"
    zh = (
        "“{host}”只能用 https:// 访问，http:// 会明文传送密钥。"
        "内网主机可由运维写入 THROUGHLINE_OUTBOUND_ALLOW。"
    )
    en = (
        "“{host}” is reached by https:// only, for http:// sends secrets in clear. "
        "An operator may list a host of the own network in THROUGHLINE_OUTBOUND_ALLOW."
    )


class AddressRefused(OutboundFailed):
    code = "outbound_address_refused"
    zh = "“{host}”指向内部地址 {address}，已拒绝连接。确需访问时，请运维把它写入 THROUGHLINE_OUTBOUND_ALLOW。"
    en = (
        "“{host}” leads to the internal address {address} and was not connected to. "
        "If it must be reached, an operator lists it in THROUGHLINE_OUTBOUND_ALLOW."
    )


class HostUnknown(OutboundFailed):
    code = "outbound_host_unknown"
    zh = "找不到主机“{host}”；请检查网址是否写错。"
    en = "The host “{host}” is not found; check how the address is written."
    again = True


class NotReached(OutboundFailed):
    code = "outbound_not_reached"
    zh = "与“{host}”的连接失败或中断（{problem}）；请检查对方是否在运行、端口和证书是否正确。"
    en = (
        "The connection to “{host}” failed or was cut ({problem}); "
        "check that it runs, and its port and certificate."
    )
    again = True


class TookTooLong(OutboundFailed):
    code = "outbound_took_too_long"
    zh = "“{host}”在 {seconds} 秒内没有答完；请稍后再试，或减小每页条数。"
    en = "“{host}” did not finish its answer within {seconds} s; try later, or ask for smaller pages."
    again = True
    unsure = True


class AnswerTooLarge(OutboundFailed):
    code = "outbound_answer_too_large"
    zh = "“{host}”的一个回答超过 {megabytes} MB；请减小每页条数。"
    en = "An answer of “{host}” is larger than {megabytes} MB; ask for smaller pages."
    unsure = True


class TooManyRedirects(OutboundFailed):
    code = "outbound_too_many_redirects"
    zh = "“{host}”转向了 {most} 次以上；请直接填写最终的网址。"
    en = "“{host}” redirected more than {most} times; enter the address where it ends."
