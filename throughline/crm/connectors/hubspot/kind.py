"""HubSpot's deals and companies, read by the key of a private app."""

from typing import Final

from throughline.crm.connectors.hubspot.preset import MAPPING
from throughline.crm.connectors.hubspot.source import open_hubspot
from throughline.crm.connectors.kind import ConnectorKind
from throughline.crm.connectors.pulling import CURRENCY, schedule
from throughline.kit.forms.setting import Setting

LATE_IN_SEARCH: Final = 300
"""Seconds: a change is found by the search only some moments after it was made."""

KIND = ConnectorKind(
    code="hubspot",
    zh="HubSpot 商机",
    en="HubSpot deals",
    about_zh="定时读取 HubSpot 的商机和公司，字段映射已备好。请在 HubSpot 新建私有应用，"
    "勾选商机、公司和负责人的读取权限，填入访问令牌。",
    about_en="Reads the deals and companies of HubSpot at intervals; the mapping is ready. "
    "In HubSpot, make a private app that may read deals, companies and owners, and enter its access token.",
    direction="pulls",
    settings=(
        Setting("address", "url", "接口地址", "Address", required=True, default="https://api.hubapi.com"),
        Setting("token", "secret", "私有应用的访问令牌", "Access token of the private app", required=True),
        CURRENCY,
        *schedule(overlap=LATE_IN_SEARCH),
    ),
    open=open_hubspot,
    tried_live=False,
    preset=MAPPING,
)  # fmt: skip
