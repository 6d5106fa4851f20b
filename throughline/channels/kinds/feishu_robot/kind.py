"""A robot in a Feishu group: digests without names."""

from throughline.channels.fields import LANGUAGE, vendor_address
from throughline.channels.kind import GroupKind
from throughline.channels.kinds.feishu_robot.courier import FeishuRobot
from throughline.kit.forms.setting import Setting

KIND = GroupKind(
    code="feishu_robot", zh="飞书群机器人", en="Feishu group robot",
    about_zh="只在群里发不含姓名的汇总数字；任何人的进度都不会发到群里。",
    about_en="Posts nameless figures of the whole to a group; how somebody is doing never goes there.",
    settings=(
        Setting("hook", "secret", "Webhook 地址的最后一段",
                "The last part of the webhook's address", required=True,
                hint_zh="群设置 → 群机器人 → 自定义机器人，取 /hook/ 后面的部分。",
                hint_en="Group settings → Bots → Custom bot; take what follows /hook/."),
        Setting("secret", "secret", "签名校验密钥", "Signing secret", required=True,
                hint_zh="安全设置里勾选“签名校验”。", hint_en="Under security settings choose “Signature”."),
        LANGUAGE,
        vendor_address("https://open.feishu.cn"),
    ),
    live_hosts=frozenset({"open.feishu.cn", "open.larksuite.com"}),
    open=FeishuRobot,
)  # fmt: skip
