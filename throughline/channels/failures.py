"""What channels do wrong, by name. `channel` is the host alone, for an address may hold secrets."""

from throughline.core.errors import ThroughlineError


class ChannelFailed(ThroughlineError):
    """Base of them. `again`: the same may work later; `unsure`: it may have arrived nevertheless."""

    status = 422
    again = False
    unsure = False


class SecretsRefused(ChannelFailed):
    code = "channel_secrets_refused"
    zh = "“{channel}”不接受这个渠道的密钥（{problem}）；请检查密钥，以及应用是否启用并有发送权限。"
    en = (
        "“{channel}” refused the channel's secrets ({problem}); "
        "check them, and that the application is on and may send."
    )


class TokenExpired(ChannelFailed):
    """Met by fetching another token once; told only where that one is refused too."""

    code = "channel_token_expired"
    zh = "“{channel}”说访问令牌已失效（{problem}）；稍后自动重试。"
    en = "“{channel}” says that the access token is no longer valid ({problem}); it is tried again by itself."
    again = True


class RecipientUnknown(ChannelFailed):
    code = "channel_recipient_unknown"
    zh = "“{channel}”找不到收件人，或应用对其不可见（{problem}）；请检查此人的地址和应用的可见范围。"
    en = (
        "“{channel}” does not know the recipient, or the application may not write to them ({problem}); "
        "check the person's address and whom the application may see."
    )


class NotEncrypted(ChannelFailed):
    code = "channel_not_encrypted"
    zh = (
        "与“{channel}”之间没有加密，密码和内容会明文传送，所以没有发送。请改用 SSL/TLS 或 STARTTLS；"
        "内网服务器可由运维写入 THROUGHLINE_OUTBOUND_ALLOW。"
    )
    en = (
        "Nothing was sent to “{channel}”: without encryption the password and the text would go in clear. "
        "Choose SSL/TLS or STARTTLS, or have an operator list a server of the own network in "
        "THROUGHLINE_OUTBOUND_ALLOW."
    )


class ChannelBusy(ChannelFailed):
    """`seconds` is how long the other side asked to be left alone, 0 if it did not say."""

    code = "channel_busy"
    zh = "“{channel}”暂时不能接收（{problem}），稍后自动重试。"
    en = "“{channel}” takes nothing for now ({problem}); it is tried again by itself."
    again = True


class ServerFailed(ChannelFailed):
    code = "channel_server_failed"
    zh = "“{channel}”出错了（{problem}），不能确定消息是否已送达，稍后自动重试。"
    en = (
        "“{channel}” failed ({problem}); whether the message arrived is not known. "
        "It is tried again by itself."
    )
    again = True
    unsure = True


class ChannelGone(ChannelFailed):
    code = "channel_gone"
    zh = "“{channel}”答复此地址已不再提供（HTTP 410），渠道已停止；请改正地址并保存。"
    en = "“{channel}” says that this address is gone (HTTP 410) and is sent no more; change the address."


class ChannelAnswered(ChannelFailed):
    code = "channel_answered"
    zh = "“{channel}”没有接收（{problem}）；请检查渠道的设置。"
    en = "“{channel}” did not take it ({problem}); check the channel's settings."


class NotItsAnswer(ChannelFailed):
    code = "channel_not_its_answer"
    zh = "“{channel}”的答复不是它文档里的格式，而是 {kind}；请检查地址，代理或登录页常是这样。"
    en = (
        "“{channel}” answered {kind}, not what its documents say; "
        "check the address: proxies and sign-in pages look so."
    )
    again = True
    unsure = True
