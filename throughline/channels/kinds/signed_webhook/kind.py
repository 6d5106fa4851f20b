"""A signed webhook: another system is told what people are told, by Standard Webhooks."""

from datetime import timedelta

from throughline.channels.kind import THREE_DAYS, SystemKind
from throughline.channels.kinds.signed_webhook.courier import WebhookCourier
from throughline.kit.forms.setting import Choice, Setting

KIND = SystemKind(
    code="signed_webhook", zh="签名 Webhook（发给其他系统）", en="Signed webhook (to another system)",
    about_zh="每条通知同时推送给您自己的系统，按 Standard Webhooks 签名，失败后三天内逐次重试。",
    about_en="Each message also goes to a system of yours, signed by Standard Webhooks, "
             "and is tried again over three days.",
    settings=(
        Setting("address", "url", "接收地址", "Address", required=True),
        Setting("secret", "secret", "签名密钥", "Signing secret", required=True,
                hint_zh="以 whsec_ 开头，后面是 24–64 字节的 base64；接收方用它验签。",
                hint_en="whsec_ and 24 to 64 bytes in base64; the receiver verifies by it."),
        Setting("content", "choice", "推送内容", "What is sent", required=True, default="link",
                choices=(Choice("link", "只有种类、工号和链接", "kind, person's number and link only"),
                         Choice("full", "连同标题和正文", "with title and text")),
                hint_zh="正文里有个人的进度；只在接收方也限制到本人时才选。",
                hint_en="The text tells how one person is doing: only where the receiver keeps it to them."),
    ),
    waits=THREE_DAYS,
    knows_id_for=timedelta(days=4),
    open=WebhookCourier,
)  # fmt: skip
