"""Found the first company of an installation, with its administrator and what it begins with."""

from datetime import datetime

from django.db import connection, transaction
from django.utils.text import slugify

from throughline.access.models import Login
from throughline.access.services.create_company import create_company
from throughline.core.errors import ThroughlineError
from throughline.core.periods import local_date
from throughline.crm.services.define_metric import define_metric
from throughline.founding.beginnings import FIRST_ATTRIBUTES, FIRST_METRICS
from throughline.founding.selectors.first_company_awaited import first_company_awaited
from throughline.kit.scope import company_scope
from throughline.org.names import name_key
from throughline.org.services.assign_role import assign_role
from throughline.org.services.create_calendar import create_calendar
from throughline.org.services.create_person import create_person
from throughline.org.services.define_attribute import define_attribute
from throughline.org.services.give_login import give_login
from throughline.tenants.actor import Actor, Role

FOUNDER_ROLES: tuple[Role, ...] = ("admin", "planner")
"""Whoever founds it sets everything up and can hand either role on."""
CHINA = "Asia/Shanghai"


class NotTheFirst(ThroughlineError):
    code = "not_the_first_company"
    status = 409
    zh = "这里已经有公司了；请直接登录，或请管理员给你登录。"
    en = "There is a company here already; sign in, or ask its administrator for a login."


@transaction.atomic
def found_company(
    *,
    at: datetime,
    name: str,
    time_zone_name: str,
    currency: str,
    fiscal_first_month: int,
    person_name: str,
    person_number: str,
    login_name: str,
    password: str,
) -> Login:
    """The founder's login. Raises NotTheFirst where any company is."""
    _alone()
    company = create_company(
        code=_code(name),
        name=name,
        at=at,
        time_zone_name=time_zone_name,
        currency=currency,
        fiscal_first_month=fiscal_first_month,
    )
    with company_scope(company.id):
        today = local_date(at, time_zone_name)
        actor = Actor(company_id=company.id, today=today, operator=True)
        person = create_person(actor=actor, at=at, number=person_number, name=person_name)
        for role in FOUNDER_ROLES:
            assign_role(actor=actor, at=at, person_id=person.id, role=role)
        _calendar(actor, at, in_china=time_zone_name == CHINA)
        for code, metric in FIRST_METRICS.items():
            define_metric(actor=actor, at=at, code=code, **metric)
        for code, attribute in FIRST_ATTRIBUTES.items():
            define_attribute(actor=actor, at=at, code=code, **attribute)
        return give_login(actor=actor, at=at, person_id=person.id, name=login_name, password=password)


def _alone() -> None:
    """Nobody else founds at the same time, and nobody did before."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended('throughline first company', 0))")
    if not first_company_awaited():
        raise NotTheFirst


def _code(name: str) -> str:
    """A short name for the command line, out of the company's own: 贯通传感 becomes "guantongchuangan"."""
    return slugify(name_key(name).split(" ")[0])[:40].strip("-") or "company"


def _calendar(actor: Actor, at: datetime, *, in_china: bool) -> None:
    name, kind, code = (
        ("中国工作日历", "china", "CN") if in_china else ("Monday to Friday", "weekdays", "WEEK")
    )
    years = range(actor.today.year - 1, actor.today.year + 2)
    create_calendar(actor=actor, at=at, code=code, name=name, kind=kind, years=years)
