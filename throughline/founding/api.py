"""The first company of an empty installation, founded in the browser, and the steps that follow."""

from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.views.decorators.csrf import csrf_protect
from ninja import Field, Router, Schema
from ninja.decorators import decorate_view

from throughline.access.first_code import is_first_code
from throughline.access.schemas import Session
from throughline.access.services.throttle import count_attempt, uncount_attempt
from throughline.core.errors import ThroughlineError
from throughline.founding.selectors.first_company_awaited import first_company_awaited
from throughline.founding.selectors.first_steps import FirstStep, first_steps_of
from throughline.founding.services.found_company import found_company
from throughline.kit.api import TenantRequest
from throughline.org.api.entering import enter

router = Router(tags=["session"])
COUNTED_AS = "the first company"
"""Guesses of the code are slowed down like those of a password."""


class WrongFirstCode(ThroughlineError):
    code = "wrong_first_code"
    status = 403
    zh = "启动码不对；它在启动贯通的终端里，“建立第一家公司”的地址末尾。"
    en = (
        "The code is not right; it stands in the terminal, at the end of the address to found a company with."
    )


class FirstCompany(Schema):
    """Whether this installation still waits for its first company."""

    awaited: bool


class Founding(Schema):
    first_code: str = Field(max_length=40)
    name: str = Field(min_length=1, max_length=200)
    time_zone: str = Field("Asia/Shanghai", max_length=60)
    currency: str = Field("CNY", max_length=3)
    fiscal_first_month: int = Field(1, ge=1, le=12)
    person_name: str = Field(min_length=1, max_length=200)
    person_number: str = Field(min_length=1, max_length=60)
    login_name: str = Field(min_length=1, max_length=200)
    password: str = Field(max_length=200)


@router.get("/first-company", response=FirstCompany, auth=None)
def read_first_company(request: HttpRequest) -> FirstCompany:
    """Whether there is no company yet. The CSRF cookie that founding one needs is set."""
    get_token(request)
    return FirstCompany(awaited=first_company_awaited())


@router.post("/first-company", response=Session, auth=None)
@decorate_view(csrf_protect)
def add_first_company(request: TenantRequest, body: Founding) -> Session:
    """Found it with the code that the program printed, and sign in as its first administrator."""
    address = request.META.get("REMOTE_ADDR", "")
    count_attempt(name=COUNTED_AS, address=address, at=request.now)
    if not is_first_code(body.first_code):
        raise WrongFirstCode
    uncount_attempt(name=COUNTED_AS, address=address, at=request.now)
    login = found_company(
        at=request.now,
        name=body.name,
        time_zone_name=body.time_zone,
        currency=body.currency,
        fiscal_first_month=body.fiscal_first_month,
        person_name=body.person_name,
        person_number=body.person_number,
        login_name=body.login_name,
        password=body.password,
    )
    return enter(request, login, "session.open")


@router.get("/first-steps", response=list[FirstStep])
def read_first_steps(request: TenantRequest) -> list[FirstStep]:
    """The steps that the reader may take, and which of them were taken; empty for everybody else."""
    return first_steps_of(actor=request.actor)
