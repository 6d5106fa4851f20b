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

FIELDS = ("name", "time_zone", "currency", "fiscal_first_month", "plans_need_approval")
LONGEST_NAME = 200


class BadCompanyName(ThroughlineError):
    code = "bad_company_name"
    status = 422
    zh = "公司名称不能为空，且不超过 {longest} 个字符。"
    en = "A company's name may not be empty or longer than {longest} characters."


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
) -> Company:
    """What is counted already stays as it was: these hold for days, cycles and key results from now on.

    Without `plans_need_approval` it stays as it is.

    Raises BadCompanyName, BadCurrency, BadFirstMonth, UnknownTimeZone.
    """
    require(actor, "company", "write")
    company = Company.objects.select_for_update().get(id=actor.company_id)
    if not name.strip() or len(name) > LONGEST_NAME:
        raise BadCompanyName(longest=LONGEST_NAME)
    check_currency(currency)
    time_zone(time_zone_name)
    if not 1 <= fiscal_first_month <= 12:
        raise BadFirstMonth(month=fiscal_first_month)
    before = {field: getattr(company, field) for field in FIELDS}
    company.name, company.time_zone = name.strip(), time_zone_name
    company.currency, company.fiscal_first_month = currency, fiscal_first_month
    if plans_need_approval is not None:
        company.plans_need_approval = plans_need_approval
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
