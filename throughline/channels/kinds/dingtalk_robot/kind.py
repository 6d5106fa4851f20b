"""A robot in a DingTalk group: digests without names."""

from throughline.channels.fields import LANGUAGE, vendor_address
from throughline.channels.kind import GroupKind
from throughline.channels.kinds.dingtalk_robot.courier import DingtalkRobot
from throughline.kit.forms.setting import Setting

KIND = GroupKind(
    code="dingtalk_robot", zh="钉钉群机器人", en="DingTalk group robot",
    about_zh="只在群里发不含姓名的汇总数字；任何人的进度都不会发到群里。",
    about_en="Posts nameless figures of the whole to a group; how somebody is doing never goes there.",
    settings=(
        Setting("token", "secret", "Webhook 地址里的 access_token",
                "The access_token in the webhook's address", required=True,
                hint_zh="群设置 → 机器人 → 自定义机器人，取 access_token= 后面的部分。",
                hint_en="Group settings → Bots → Custom; take what follows access_token=."),
        Setting("secret", "secret", "加签密钥", "Signing secret", required=True,
                hint_zh="安全设置里勾选“加签”，以 SEC 开头。",
                hint_en="Under security settings choose signing; it begins with SEC."),
        LANGUAGE,
        vendor_address("https://oapi.dingtalk.com"),
    ),
    live_hosts=frozenset({"oapi.dingtalk.com"}),
    open=DingtalkRobot,
)  # fmt: skip
