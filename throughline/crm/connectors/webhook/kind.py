"""A CRM that sends its records as they change, each call signed."""

from throughline.crm.connectors.kind import ConnectorKind
from throughline.kit.forms.setting import Choice, Setting

OBJECTS = (
    Choice("deal", "商机", "Deals"),
    Choice("contract", "合同", "Contracts"),
    Choice("invoice", "开票", "Invoices"),
    Choice("payment", "回款", "Payments"),
    Choice("visit", "拜访", "Visits"),
    Choice("account", "客户", "Accounts"),
)
KIND = ConnectorKind(
    code="webhook",
    zh="推送（Webhook）",
    en="Webhook",
    about_zh="CRM 一有变化就推送过来，几秒内计入业绩。最快，也最省资源；对方能发签名的 HTTP 请求即可。",
    about_en="The CRM sends each change as it happens, and figures move within seconds. The fastest way.",
    direction="receives",
    settings=(
        Setting(
            "scheme",
            "choice",
            "签名方式",
            "How calls are signed",
            hint_zh="不确定就选 Standard Webhooks：自己写的脚本和许多平台都用它。"
            "其余几种按对方的官方库或文档核对过，尚未在真实账号上试过。",
            hint_en="If in doubt, Standard Webhooks: scripts and many platforms use it; the rest was tried "
            "with their makers' libraries or documents, not on a live account.",
            required=True,
            default="standard",
            choices=(
                Choice("standard", "Standard Webhooks", "Standard Webhooks"),
                Choice("feishu", "飞书事件订阅", "Feishu (Lark) events"),
                Choice("hubspot", "HubSpot v3", "HubSpot v3"),
                Choice("espocrm", "EspoCRM", "EspoCRM"),
                Choice("stripe", "Stripe 风格（t=…,v1=…）", "Stripe style (t=…,v1=…)"),
            ),
        ),
        Setting(
            "sender_secret",
            "secret",
            "对方给的密钥",
            "The sender's secret",
            hint_zh="对方自己生成密钥（whsec_…）时填；不填则由贯通生成。更换期间可填两个，用空格隔开。",
            hint_en="Only if the sender makes the secret (whsec_…); else we make one. Two, separated by a "
            "space, while it changes.",
            when=("scheme", ("standard",)),
        ),
        Setting(
            "secret",
            "secret",
            "签名密钥",
            "Signing secret",
            hint_zh="HubSpot 填应用的 Client secret；其余填对方显示的密钥。更换期间可填两个，用空格隔开。",
            hint_en="For HubSpot the app's client secret, else what the sender shows. Two, separated by a "
            "space, while it changes.",
            required=True,
            when=("scheme", ("hubspot", "espocrm", "stripe")),
        ),
        Setting(
            "encrypt_key",
            "secret",
            "Encrypt Key",
            "Encrypt Key",
            hint_zh="飞书开放平台 › 事件与回调 › 加密策略。",
            hint_en="Feishu open platform › Events and callbacks › Encryption.",
            required=True,
            when=("scheme", ("feishu",)),
        ),
        Setting(
            "verification_token",
            "secret",
            "Verification Token",
            "Verification Token",
            hint_zh="同一页；填了就一并核对。",
            hint_en="On the same page; checked too where it is given.",
            when=("scheme", ("feishu",)),
        ),
        Setting(
            "object",
            "choice",
            "记录是什么",
            "What the records are",
            hint_zh="内容里没有写明时按它处理；事件类型里的 deal、opportunity、contract 等会自动识别。",
            hint_en="Where the call does not say; deal, opportunity, contract … in a type are understood.",
            choices=OBJECTS,
        ),
        Setting(
            "types",
            "rows",
            "按事件类型区分",
            "Kinds by event type",
            hint_zh="对方的用词与上面不同时，写明类型以什么开头。",
            hint_en="Where the sender's words are others: how their types begin.",
            fields=(
                Setting("begins", "text", "类型开头", "Type begins with", required=True),
                Setting("object", "choice", "记录是", "Is", required=True, choices=OBJECTS),
            ),
        ),
        Setting(
            "complete_from",
            "date",
            "数据完整自",
            "Complete since",
            hint_zh="从这一天起的记录都会推送过来；之前未推送的日子显示“无数据”，不当作 0。",
            hint_en="From this day on every record is sent; days before are “no data”, not 0.",
            required=True,
        ),
    ),
)
