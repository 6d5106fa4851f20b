"""Change how a company is called and what it counts in."""

from datetime import datetime

from django.db import transaction

from throughline.access.errors import require
from throughline.access.services.create_company import check_currency
from throughline.audit.services.record import record
from throughline.core.errors import ThroughlineError
from throughline.core.periods import BadFirstMonth, time_zone
from throughline.tenants.actor import Actor
from throughline.tenants.models import Company

FIELDS = ("name", "time_zone", "currency", "fiscal_first_month", "plans_need_approval", "escalate_after")
LONGEST_NAME = 200
LONGEST_WAIT = 20


class BadCompanyName(ThroughlineError):
    code = "bad_company_name"
    status = 422
    zh = "公司名称不能为空，且不超过 {longest} 个字符。"
    en = "A company's name may not be empty or longer than {longest} characters."


class BadEscalation(ThroughlineError):
    code = "bad_escalation"
    status = 422
    zh = "预警上报的期限须为 1 至 {longest} 个工作日，不能是 {days}。"
    en = "An alert goes one level up after 1 to {longest} working days, not after {days}."


@transaction.atomic
def change_company(
    *,
    actor: Actor,
    at: datetime,
    name: str,
    time_zone_name: str,
    currency: str,
    fiscal_first_month: int,
    plans_need_approval: bool | None = None,
    escalate_after: int | None = None,
) -> Company:
    """What is counted already stays as it was: these hold for days, cycles and key results from now on.

    Without `plans_need_approval` or `escalate_after` (working days) they stay as they are.

    Raises BadCompanyName, BadCurrency, BadEscalation, BadFirstMonth, UnknownTimeZone.
    """
    require(actor, "company", "write")
    company = Company.objects.select_for_update().get(id=actor.company_id)
    if not name.strip() or len(name) > LONGEST_NAME:
        raise BadCompanyName(longest=LONGEST_NAME)
    check_currency(currency)
    time_zone(time_zone_name)
    if not 1 <= fiscal_first_month <= 12:
        raise BadFirstMonth(month=fiscal_first_month)
    if escalate_after is not None and not 1 <= escalate_after <= LONGEST_WAIT:
        raise BadEscalation(longest=LONGEST_WAIT, days=escalate_after)
    before = {field: getattr(company, field) for field in FIELDS}
    company.name, company.time_zone = name.strip(), time_zone_name
    company.currency, company.fiscal_first_month = currency, fiscal_first_month
    if plans_need_approval is not None:
        company.plans_need_approval = plans_need_approval
    if escalate_after is not None:
        company.escalate_after = escalate_after
    changed = {
        field: [before[field], getattr(company, field)]
        for field in FIELDS
        if before[field] != getattr(company, field)
    }
    if changed:
        company.save(update_fields=list(changed))
        record(
            actor=actor,
            at=at,
            action="company.change",
            object_type="company",
            object_id=company.id,
            details=changed,
        )
    return company
