"""Salesforce's opportunities and accounts, read by its own REST interface."""

from typing import Final

from throughline.crm.connectors.kind import ConnectorKind
from throughline.crm.connectors.pulling import CURRENCY, schedule
from throughline.crm.connectors.salesforce.preset import MAPPING
from throughline.crm.connectors.salesforce.source import open_salesforce
from throughline.kit.forms.setting import Setting

LONGEST_TRANSACTION: Final = 600
"""Seconds: Apex may run for ten minutes, and its changes then appear with the time when they were made."""

KIND = ConnectorKind(
    code="salesforce",
    zh="Salesforce 业务机会",
    en="Salesforce opportunities",
    about_zh="定时读取 Salesforce 的业务机会和客户，字段映射已备好。请在 Salesforce 新建已连接的应用，"
    "启用客户端凭据流并指定运行用户。",
    about_en="Reads the opportunities and accounts of Salesforce at intervals; the mapping is ready. In "
    "Salesforce, make a connected app with the client credentials flow and a user to run as.",
    direction="pulls",
    settings=(
        Setting("address", "url", "“我的域”地址", "My Domain address", required=True,
                hint_zh="如 https://company.my.salesforce.com",
                hint_en="such as https://company.my.salesforce.com"),
        Setting("client_id", "text", "使用者密钥（Consumer Key）", "Consumer key", required=True),
        Setting("client_secret", "secret", "使用者密码（Consumer Secret）", "Consumer secret", required=True),
        CURRENCY,
        *schedule(overlap=LONGEST_TRANSACTION),
    ),
    open=open_salesforce,
    tried_live=False,
    preset=MAPPING,
)  # fmt: skip
