"""What people are told about lags and new numbers, worded when it is sent from what the reader may see."""

from decimal import Decimal
from typing import Any
from uuid import UUID

from throughline.alerts.models import Alert
from throughline.alerts.selectors.alerts import SUBJECT, alerts_seen_by
from throughline.channels.letter import Words
from throughline.channels.message_kinds import Counts, Facts, Reader, digest_kind, message_kind
from throughline.core.errors import Language
from throughline.insight.number_words import text_of, title_of
from throughline.insight.selectors.lag_facts import LagFacts, lag_facts_of
from throughline.insight.selectors.new_number import new_number
from throughline.insight.selectors.stalled_deals import stalled_deals_of
from throughline.insight.written_figures import (
    amount_in_words,
    difference_in_words,
    money_in_words,
    percent_in_words,
    points_in_words,
)

SHOWN_IN_DIGEST = 10


@message_kind("lag", zh="落后预警", en="Lag")
def lag(reader: Reader, facts: Facts) -> Words | None:
    """Nothing once it has closed, nor for somebody who may not see it (any more)."""
    alert = _open(reader).filter(id=UUID(facts["alert"]), kind="lag").first()
    if alert is None:
        return None
    found = lag_facts_of(reader.actor, alert.key_result)
    lines = _LINES[reader.language](alert, found)
    return Words(_title(alert, reader), "\n".join(lines), f"/alerts/{alert.id}")


@message_kind("stalled", zh="大单停滞", en="Deal that stands still")
def stalled(reader: Reader, facts: Facts) -> Words | None:
    """Nothing once it moved, nor for somebody who may not see the deal (any more)."""
    alert = _open(reader).filter(id=UUID(facts["alert"]), deal__owner__isnull=False).first()
    if alert is None:
        return None
    deal = stalled_deals_of(reader.actor, [alert])[alert.id]
    amount = money_in_words(deal.amount, deal.currency, reader.language)
    whose = "" if alert.deal.owner_id == reader.actor.person_id else f"{alert.deal.owner.name} · "
    if reader.language == "zh":
        title = f"{whose}{deal.name} 已停滞 {deal.days} 天"
        lines = [f"{deal.account or '客户不详'}，{amount}，阶段“{deal.stage}”。"]
        lines.append(f"自 {deal.still_since} 起阶段没有变化，也没有拜访。")
    else:
        title = f"{whose}{deal.name} has stood still for {deal.days} days"
        lines = [f"{deal.account or 'Customer unknown'}, {amount}, at the stage “{deal.stage}”."]
        lines.append(f"No change of stage and no visit since {deal.still_since}.")
    return Words(title, "\n".join(lines), f"/alerts/{alert.id}")


@message_kind("lags", zh="落后汇总", en="Lags of the day")
def lags(reader: Reader, facts: Facts) -> Words | None:
    """What is still open of it, the furthest behind first."""
    found = _open(reader).filter(id__in=[UUID(one) for one in facts["alerts"]]).order_by("-lag_points", "id")
    titles = [_title(alert, reader) for alert in found]
    if not titles:
        return None
    more = len(titles) - SHOWN_IN_DIGEST
    if reader.language == "zh":
        title, rest = f"{len(titles)} 项关键结果落后", f"另有 {more} 项"
    else:
        title = f"{len(titles)} key {'result is' if len(titles) == 1 else 'results are'} behind"
        rest = f"and {more} more"
    lines = [*titles[:SHOWN_IN_DIGEST], *([rest] if more > 0 else [])]
    return Words(title, "\n".join(lines), "/team")


@message_kind("number", zh="新的指标", en="New number")
def number(reader: Reader, facts: Facts) -> Words | None:
    """Their own and those of units that they lead, as far as they still hold and the reader sees them."""
    run = UUID(facts["run"])
    asked = (new_number(reader.actor, key_result_id=UUID(one), run_id=run) for one in facts["key_results"])
    found = [one for one in asked if one is not None]
    if not found:
        return None
    language = reader.language
    return Words(
        title_of(found, language), text_of(found, language), f"/key-results/{found[0].key_result.id}"
    )


@digest_kind("lag_day", zh="每日落后情况", en="Lags today")
def lag_day(counts: Counts, language: Language) -> Words:
    """To a group: figures only."""
    if language == "zh":
        text = (
            "未关闭 {open} 项，其中 {unanswered} 项没有人处理；昨天以来新增 {opened} 项，关闭 {closed} 项。"
        )
        still = "另有停滞的大单 {stalled} 个。" if counts.get("stalled") else ""
        return Words("今日落后情况", (text + still).format_map(counts), "/team")
    text = "{open} open, {unanswered} not acted on; since yesterday {opened} opened and {closed} closed."
    still = " Large deals that stand still: {stalled}." if counts.get("stalled") else ""
    return Words("Lags today", (text + still).format_map(counts), "/team")


def _open(reader: Reader) -> Any:
    return alerts_seen_by(reader.actor, state="open").select_related("key_result__cycle", *SUBJECT)


def _title(alert: Alert, reader: Reader) -> str:
    kr = alert.key_result
    points = points_in_words(alert.lag_points)
    mine = kr.owner_person_id == reader.actor.person_id
    owner = kr.owner_person or kr.owner_unit
    if reader.language == "zh":
        return f"{'' if mine else f'{owner.name} · '}{kr.title} 落后 {points} 个百分点"
    return f"{'' if mine else f'{owner.name} · '}{kr.title}: {points} points behind"


def _about(deals: int, language: Language) -> str:
    if language == "zh":
        return f"约 {deals} " if deals else "不到 1 "
    return f"about {deals}" if deals else "less than one"


def _in_chinese(alert: Alert, found: LagFacts) -> list[str]:
    def said(amount: Decimal) -> str:
        return amount_in_words(amount, alert.key_result, "zh")

    kr = alert.key_result
    apart = difference_in_words(alert.gap, kr, "zh")
    lines = [f"实际 {said(kr.actual)}，按进度应到 {said(kr.expected)}，相差 {apart}。"]
    if found.usual is not None:
        usual, now = found.usual, found.now
        lines.append(f"原因：至今成交 {now.deals} 单，往常这时{_about(usual.deals, 'zh')}单；")
        lines[-1] += f"单均 {said(now.mean)}，往常 {said(usual.mean)}。" if now.deals else "还没有成交。"
    else:
        lines.append("没有足够的成交历史，说不出与往常的差别。")
    if alert.likelihood is not None:
        lines.append(f"照常发挥而落到这里的可能性约 {percent_in_words(alert.likelihood)}。")
    if found.deals:
        deals = "、".join(f"{deal.name}（{said(deal.amount)}）" for deal in found.deals)
        lines.append(f"能{'补上' if found.enough else '补一部分'}的商机：{deals}。")
    elif found.asks_for_deals:
        lines.append("没有本期内能成交的商机可补。")
    return lines


def _in_english(alert: Alert, found: LagFacts) -> list[str]:
    def said(amount: Decimal) -> str:
        return amount_in_words(amount, alert.key_result, "en")

    kr = alert.key_result
    apart = difference_in_words(alert.gap, kr, "en")
    lines = [f"At {said(kr.actual)} where {said(kr.expected)} was expected: {apart} short."]
    if found.usual is not None:
        usual, now = found.usual, found.now
        lines.append(f"Why: {now.deals} won so far, usually {_about(usual.deals, 'en')} by now; ")
        lines[-1] += f"{said(now.mean)} each, usually {said(usual.mean)}." if now.deals else "none yet."
    else:
        lines.append("There is too little history to tell what differs from usual.")
    if alert.likelihood is not None:
        lines.append(
            f"The chance to be here in an ordinary run is about {percent_in_words(alert.likelihood)}."
        )
    if found.deals:
        deals = "; ".join(f"{deal.name} ({said(deal.amount)})" for deal in found.deals)
        lines.append(f"Open deals that would {'close it' if found.enough else 'close part of it'}: {deals}.")
    elif found.asks_for_deals:
        lines.append("No open deal of this cycle would close it.")
    return lines


_LINES = {"zh": _in_chinese, "en": _in_english}
