"""Feishu (飞书): a message of an application to one person."""

from datetime import timedelta

from throughline.channels.fields import vendor_address
from throughline.channels.kind import PersonalKind
from throughline.channels.kinds.feishu.courier import FeishuCourier
from throughline.kit.forms.setting import Choice, Setting

KIND = PersonalKind(
    code="feishu", zh="飞书应用消息", en="Feishu application message",
    about_zh="由飞书里的自建应用以机器人身份单独发给本人；群里看不到。",
    about_en="Sent to the person alone by an application of your own in Feishu; no group sees it.",
    address_zh="飞书用户标识", address_en="Feishu user",
    hint_zh="与渠道设置里的“收件人标识”一致：user_id、open_id 或飞书邮箱。",
    hint_en="As the channel is set up: a user_id, an open_id or the Feishu mail address.",
    settings=(
        Setting("app_id", "text", "App ID", "App ID", required=True,
                hint_zh="开放平台 → 该应用 → 凭证与基础信息。",
                hint_en="Developer console → the application → Credentials."),
        Setting("secret", "secret", "App Secret", "App Secret", required=True),
        Setting("receiver", "choice", "收件人标识", "People are called by", required=True, default="user_id",
                choices=(Choice("user_id", "user_id", "user_id"), Choice("open_id", "open_id", "open_id"),
                         Choice("email", "飞书邮箱", "mail address"))),
        vendor_address("https://open.feishu.cn"),
    ),
    live_hosts=frozenset({"open.feishu.cn", "open.larksuite.com"}),
    knows_id_for=timedelta(hours=1),
    open=FeishuCourier,
)  # fmt: skip
