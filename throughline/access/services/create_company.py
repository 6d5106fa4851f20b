"""Make a company: the tenant that everything else belongs to."""

import re
from datetime import datetime

from django.db import transaction

from throughline.audit.services.record import record
from throughline.core.errors import ThroughlineError
from throughline.core.periods import local_date, time_zone
from throughline.kit.scope import company_scope
from throughline.tenants.actor import Actor
from throughline.tenants.models import Company


class BadCompanyCode(ThroughlineError):
    code = "bad_company_code"
    status = 422
    zh = "公司代码“{company}”不可用；请用 1 到 40 个小写字母、数字或连字符，例如 acme-cn。"
    en = (
        "“{company}” cannot be a company's code; "
        "use 1 to 40 lower-case letters, digits or hyphens, such as acme-cn."
    )


class CompanyExists(ThroughlineError):
    code = "company_exists"
    status = 409
    zh = "代码 {company} 已属于另一家公司；请换一个代码。"
    en = "The code {company} belongs to another company already; choose another code."


class BadCurrency(ThroughlineError):
    code = "bad_currency"
    status = 422
    zh = "“{currency}”不是货币代码；请写三个大写字母，例如 CNY。"
    en = "“{currency}” is not a currency code; write three capital letters, such as CNY."


def create_company(
    *,
    code: str,
    name: str,
    at: datetime,
    time_zone_name: str = "Asia/Shanghai",
    currency: str = "CNY",
    fiscal_first_month: int = 1,
) -> Company:
    """The new, empty company; an audit row of its own tells who made it (the operator)."""
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,39}", code):
        raise BadCompanyCode(company=code)
    check_currency(currency)
    time_zone(time_zone_name)
    with transaction.atomic():
        company, made = Company.objects.get_or_create(
            code=code,
            defaults={
                "name": name,
                "time_zone": time_zone_name,
                "currency": currency,
                "fiscal_first_month": fiscal_first_month,
                "created_at": at,
            },
        )
        if not made:
            raise CompanyExists(company=code)
        actor = Actor(company_id=company.id, today=local_date(at, time_zone_name), operator=True)
        with company_scope(company.id):
            record(
                actor=actor,
                at=at,
                action="company.create",
                object_type="company",
                object_id=company.id,
                details={"code": code, "name": name},
            )
    return company


def check_currency(currency: str) -> None:
    """Raises BadCurrency unless it is written as a currency code."""
    if not re.fullmatch(r"[A-Z]{3}", currency):
        raise BadCurrency(currency=currency)
