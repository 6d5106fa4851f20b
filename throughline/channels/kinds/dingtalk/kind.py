"""DingTalk (钉钉): a work notice to one person."""

from throughline.channels.fields import vendor_address
from throughline.channels.kind import PersonalKind
from throughline.channels.kinds.dingtalk.courier import DingtalkCourier
from throughline.kit.forms.setting import Setting

KIND = PersonalKind(
    code="dingtalk", zh="钉钉工作通知", en="DingTalk work notice",
    about_zh="由钉钉里的企业内部应用单独发给本人；群里看不到。",
    about_en="Sent to the person alone by an internal application in DingTalk; no group sees it.",
    address_zh="钉钉 userid", address_en="DingTalk userid",
    hint_zh="管理后台“通讯录”里员工的 UserID。", hint_en="The UserID in the admin console's contacts.",
    settings=(
        Setting("agent_id", "integer", "应用 AgentId", "AgentId of the application", required=True, least=1),
        Setting("app_key", "text", "Client ID（AppKey）", "Client ID (AppKey)", required=True,
                hint_zh="开发者后台 → 该应用 → 凭证与基础信息。",
                hint_en="Developer console → the application → Credentials."),
        Setting("secret", "secret", "Client Secret（AppSecret）", "Client Secret (AppSecret)", required=True),
        vendor_address("https://oapi.dingtalk.com"),
    ),
    live_hosts=frozenset({"oapi.dingtalk.com"}),
    open=DingtalkCourier,
)  # fmt: skip
