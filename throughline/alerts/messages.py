"""What those are told who keep the sources or a figure, and those who are asked for help."""

from datetime import date
from uuid import UUID

from throughline.access.permissions import may_everywhere
from throughline.alerts.models import Reaction
from throughline.alerts.selectors.alerts import alerts_seen_by
from throughline.alerts.services.ask_help import HELP
from throughline.alerts.services.remind_of_check_ins import REMINDER
from throughline.channels.letter import Words
from throughline.channels.message_kinds import Facts, Reader, message_kind
from throughline.core.periods import local_date
from throughline.core.sentence import failure_sentence
from throughline.crm.models import Connector
from throughline.goals.models import KeyResult
from throughline.tenants.selectors.zone_name import zone_name


@message_kind("silent_source", zh="数据源沉默", en="Silent source")
def silent_source(reader: Reader, facts: Facts) -> Words | None:
    """Nothing once it has delivered again or is switched off, nor for who may not see the sources."""
    connector = Connector.objects.filter(id=UUID(facts["connector"]), state="active").first()
    heard_again = connector is None or connector.records.filter(received_at__gt=facts["heard_at"]).exists()
    if connector is None or heard_again or not may_everywhere(reader.actor, "inbox", "read"):
        return None
    if reader.language == "zh":
        title = f"数据源“{connector.name}”已 {facts['waited']} 个工作日没有送来记录"
        lines = [f"最近一次在 {facts['last']}；往常每隔 {facts['usual']} 个工作日就有。"]
    else:
        title = f"Nothing from “{connector.name}” for {facts['waited']} working days"
        lines = [f"The last records came on {facts['last']}; usually some come every {facts['usual']}."]
    if connector.failures:
        lines.append(failure_sentence(connector.failure_code, connector.failure, reader.language))
    return Words(title, "\n".join(lines), f"/crm/connectors/{connector.code}")


@message_kind(HELP, zh="请求帮助", en="Asked for help")
def help_asked(reader: Reader, facts: Facts) -> Words | None:
    """What it is about only to who may see that; nothing once the alert has closed."""
    asked = Reaction.objects.filter(id=UUID(facts["reaction"]), alert__closed_at=None)
    found = asked.filter(asked_id=reader.actor.person_id).select_related("person").first()
    if found is None:
        return None
    alert = alerts_seen_by(reader.actor).filter(id=found.alert_id).first()
    zh = reader.language == "zh"
    title = f"{found.person.name}请您帮忙" if zh else f"{found.person.name} asks for your help"
    if alert is None:
        return Words(title, found.text, "/")
    return Words(f"{title}{'：' if zh else ': '}{alert.title}", found.text, f"/alerts/{alert.id}")


@message_kind(REMINDER, zh="打卡提醒", en="Check-in reminder")
def unreported(reader: Reader, facts: Facts) -> Words | None:
    """Nothing once somebody has reported, or the cycle is over, nor for who may not see it (any more)."""
    since = date.fromisoformat(facts["since"])
    today = local_date(reader.at, zone_name(reader.actor.company_id))
    seen = KeyResult.objects.visible_to(reader.actor).filter(id=UUID(facts["key_result"]))
    kr = (
        seen.filter(withdrawn_on=None, cycle__ends_on__gte=today)
        .select_related("cycle", "owner_unit")
        .first()
    )
    if kr is None or kr.check_ins.filter(on__gt=since).exists():
        return None
    days = (today - since).days
    never = since == kr.cycle.starts_on and not kr.check_ins.exists()
    whose = "" if kr.owner_unit is None else f"{kr.owner_unit.name} · "
    if reader.language == "zh":
        title = f"{whose}{kr.title} 已 {days} 天没有打卡"
        last = "本周期还没有打卡。" if never else f"上次打卡在 {since}。"
        lines = [last, "没有新的数值，进度说不准，落后也不会预警；更新一次即可。"]
    else:
        title = f"{whose}{kr.title}: no check-in for {days} days"
        last = "There was none in this cycle yet." if never else f"The last one was on {since}."
        lines = [
            last,
            "Without a new figure nobody knows how it stands, and no lag is told; one check-in ends that.",
        ]
    return Words(title, "\n".join(lines), f"/key-results/{kr.id}/check-in")
