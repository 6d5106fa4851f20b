"""WeCom (企业微信): an application message to one member."""

from throughline.channels.fields import vendor_address
from throughline.channels.kind import PersonalKind
from throughline.channels.kinds.wecom.courier import WecomCourier
from throughline.kit.forms.setting import Setting

KIND = PersonalKind(
    code="wecom", zh="企业微信应用消息", en="WeCom application message",
    about_zh="由企业微信里的自建应用发给本人；群里看不到。",
    about_en="Sent to the person by an application of your own in WeCom; no group sees it.",
    address_zh="企业微信账号", address_en="WeCom user id",
    hint_zh="管理后台“通讯录”里成员的“账号”，不是姓名或手机号。",
    hint_en="The “account” of the member in the admin console's contacts, neither name nor phone number.",
    settings=(
        Setting("corp_id", "text", "企业 ID", "Corp id", required=True,
                hint_zh="管理后台 → 我的企业 → 企业 ID。", hint_en="Admin console → My company → Corp id."),
        Setting("agent_id", "integer", "应用 AgentId", "AgentId of the application", required=True, least=1),
        Setting("secret", "secret", "应用 Secret", "Secret of the application", required=True,
                hint_zh="管理后台 → 应用管理 → 该应用 → Secret；“企业可信 IP”里要加上本服务器。",
                hint_en="Admin console → Apps → the application → Secret; its trusted IPs need this server."),
        vendor_address("https://qyapi.weixin.qq.com"),
    ),
    live_hosts=frozenset({"qyapi.weixin.qq.com"}),
    open=WecomCourier,
)  # fmt: skip
