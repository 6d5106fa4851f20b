"""What the objects of the permission table are called in a sentence."""

from typing import Final, NamedTuple

from throughline.access.permissions import Action, ObjectType


class Said(NamedTuple):
    """The same in both languages."""

    zh: str
    en: str


OBJECTS: Final[dict[ObjectType, Said]] = {
    "unit": Said("组织单元", "units"),
    "person": Said("员工", "people"),
    "attribute": Said("属性", "attributes"),
    "calendar": Said("工作日历", "working calendars"),
    "role": Said("角色", "roles"),
    "cycle": Said("周期", "cycles"),
    "objective": Said("目标", "objectives"),
    "key_result": Said("关键结果", "key results"),
    "check_in": Said("打卡", "check-ins"),
    "template": Said("目标模板", "templates of goals"),
    "rule": Said("拆解规则", "rules"),
    "plan": Said("拆解方案", "plans"),
    "allocation": Said("分到的指标", "allocations"),
    "approval": Said("审批", "approvals"),
    "inbox": Said(" CRM 收件箱", "the CRM inbox"),
    "fact": Said(" CRM 记录", "CRM records"),
    "metric": Said("指标口径", "metrics"),
    "credit": Said("业绩明细", "credits"),
    "alert": Said("预警", "alerts"),
    "job": Said("后台任务", "jobs"),
    "import": Said("导入", "imports"),
    "audit": Said("操作记录", "the audit"),
    "company": Said("公司设置", "the company's settings"),
    "thresholds": Said("阈值", "thresholds"),
    "share_link": Said("只读链接", "links for reading"),
    "channel": Said("通知渠道", "channels"),
    "message": Said("通知消息", "messages"),
    "preference": Said("通知设置", "notification settings"),
    "books": Said("账目", "the books"),
}

ACTIONS: Final[dict[Action, Said]] = {"read": Said("查看", "read"), "write": Said("修改", "change")}
