"""A robot in a WeCom group: digests without names."""

from throughline.channels.fields import LANGUAGE, vendor_address
from throughline.channels.kind import GroupKind
from throughline.channels.kinds.wecom_robot.courier import WecomRobot
from throughline.kit.forms.setting import Setting

KIND = GroupKind(
    code="wecom_robot", zh="企业微信群机器人", en="WeCom group robot",
    about_zh="只在群里发不含姓名的汇总数字；任何人的进度都不会发到群里。",
    about_en="Posts nameless figures of the whole to a group; how somebody is doing never goes there.",
    settings=(
        Setting("key", "secret", "Webhook 地址里的 key", "The key in the webhook's address", required=True,
                hint_zh="群设置 → 群机器人 → 复制 Webhook 地址，取 key= 后面的部分。",
                hint_en="Group settings → Group robots → copy the address, take what follows key=."),
        LANGUAGE,
        vendor_address("https://qyapi.weixin.qq.com"),
    ),
    live_hosts=frozenset({"qyapi.weixin.qq.com"}),
    open=WecomRobot,
)  # fmt: skip
