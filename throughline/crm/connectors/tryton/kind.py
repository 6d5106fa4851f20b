"""Tryton's opportunities, read by its own REST interface."""

from throughline.crm.connectors.kind import ConnectorKind
from throughline.crm.connectors.pulling import SCHEDULE
from throughline.crm.connectors.tryton.preset import MAPPING
from throughline.crm.connectors.tryton.source import open_tryton
from throughline.kit.forms.setting import Setting

KIND = ConnectorKind(
    code="tryton",
    zh="Tryton 商机",
    en="Tryton opportunities",
    about_zh="定时读取 Tryton（8.2）的销售商机，字段映射已备好。"
    "请在 Tryton 为一个用户新建“用户应用”，应用选 rest，填入它的密钥。",
    about_en="Reads the sale opportunities of Tryton (8.2) at intervals; the mapping is ready. "
    "In Tryton, make a user application for “rest” and enter its key.",
    direction="pulls",
    settings=(
        Setting("address", "url", "地址", "Address", required=True, hint_zh="如 https://tryton.example.com",
                hint_en="such as https://tryton.example.com"),
        Setting("database", "text", "数据库名", "Database", required=True),
        Setting("key", "secret", "用户应用密钥", "Key of the user application", required=True),
        Setting("page_size", "integer", "每页条数", "Page size", required=True, default=500, least=1,
                most=5_000),
        *SCHEDULE,
    ),
    open=open_tryton,
    preset=MAPPING,
)  # fmt: skip
