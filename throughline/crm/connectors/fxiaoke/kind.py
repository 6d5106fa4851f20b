"""Deals, accounts and payments of Fxiaoke (纷享销客), read by its open platform."""

from throughline.crm.connectors.fxiaoke.preset import MAPPING
from throughline.crm.connectors.fxiaoke.source import open_fxiaoke
from throughline.crm.connectors.kind import ConnectorKind
from throughline.crm.connectors.pulling import CURRENCY, SCHEDULE
from throughline.kit.forms.setting import Setting

KIND = ConnectorKind(
    code="fxiaoke",
    zh="纷享销客",
    en="Fxiaoke",
    about_zh="定时读取纷享销客的商机（2.0）、客户，按需读取回款，字段映射已备好。"
    "请在纷享管理后台新建企业自建应用，填入它的凭证。",
    about_en="Reads the deals (2.0), accounts and, if you like, payments of Fxiaoke at intervals; the "
    "mapping is ready. In its console, make an application of your own and enter its keys.",
    direction="pulls",
    settings=(
        Setting("address", "url", "接口地址", "Address", required=True, default="https://open.fxiaoke.com",
                hint_zh="专属云以管理后台写的为准",
                hint_en="another for a cloud of your own: see its console"),
        Setting("app_id", "text", "应用编号（AppId）", "App id", required=True,
                hint_zh="以 FSAID_ 开头", hint_en="begins with FSAID_"),
        Setting("app_secret", "secret", "应用密钥（AppSecret）", "App secret", required=True),
        Setting("permanent_code", "secret", "永久授权码（PermanentCode）", "Permanent code", required=True),
        Setting("mobile", "text", "操作人手机号", "Mobile number of the operator", required=True,
                hint_zh="以此人的数据权限读取，宜用能看到全部商机的管理员",
                hint_en="records are read with this person's rights: take one who sees all deals"),
        Setting("payments", "switch", "读取回款", "Read payments", default=False),
        CURRENCY,
        *SCHEDULE,
    ),
    open=open_fxiaoke,
    tried_live=False,
    preset=MAPPING,
)  # fmt: skip
