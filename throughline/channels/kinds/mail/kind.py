"""Mail by any SMTP server."""

from throughline.channels.kind import PersonalKind
from throughline.channels.kinds.mail.courier import MailCourier
from throughline.kit.forms.setting import Choice, Setting

KIND = PersonalKind(
    code="mail", zh="邮件（SMTP）", en="Mail (SMTP)",
    about_zh="由您的邮件服务器发给本人；人员资料里有邮箱就不用再填。",
    about_en="Sent to the person by your mail server, to the address in their record or another they gave.",
    address_zh="邮箱", address_en="Mail address",
    hint_zh="不填则用人员资料里的邮箱。", hint_en="Without one, that of the person's record.",
    settings=(
        Setting("host", "text", "服务器", "Server", required=True,
                hint_zh="如 smtp.exmail.qq.com；内网服务器要由运维写入 THROUGHLINE_OUTBOUND_ALLOW。",
                hint_en="Such as smtp.example.com; an operator lists one of the own network in "
                        "THROUGHLINE_OUTBOUND_ALLOW."),
        Setting("tls", "choice", "加密", "Encryption", required=True, default="tls",
                choices=(Choice("tls", "SSL/TLS（465）", "SSL/TLS (465)"),
                         Choice("starttls", "STARTTLS（587）", "STARTTLS (587)"),
                         Choice("none", "不加密，仅限内网", "none, own network only"))),
        Setting("port", "integer", "端口", "Port", least=1, most=65535,
                hint_zh="不填则按加密方式：465、587 或 25。",
                hint_en="Without one, that of the encryption: 465, 587 or 25."),
        Setting("user", "text", "用户名", "User name"),
        Setting("password", "secret", "密码或授权码", "Password",
                hint_zh="多数邮箱要用“授权码”或“客户端专用密码”，不是登录密码。",
                hint_en="Most providers want a password made for applications, not that of the account."),
        Setting("sender", "text", "发件人", "Sender", required=True,
                hint_zh="如 贯通 <okr@example.com>；多数服务器要求与用户名一致。",
                hint_en="Such as Throughline <okr@example.com>; most servers want it to be the user's."),
    ),
    is_mail=True,
    open=MailCourier,
)  # fmt: skip
