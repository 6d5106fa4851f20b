"""The company itself: its settings, its words, and who may do what."""

from ninja import Router, Status

from throughline.access.errors import require
from throughline.access.permissions import PERMISSIONS
from throughline.access.schemas import CompanySettings, CompanyWords, NewCompanySettings, Permission
from throughline.access.services.change_company import change_company
from throughline.access.services.set_words import Word, set_words
from throughline.kit.api import TenantRequest
from throughline.tenants.actor import ROLES
from throughline.tenants.models import Company

router = Router(tags=["company"])


@router.get("/company", response=CompanySettings)
def read_company(request: TenantRequest) -> Company:
    """How the company is called and what it counts in."""
    require(request.actor, "company", "read")
    return Company.objects.get(id=request.actor.company_id)


@router.put("/company", response=CompanySettings)
def write_company(request: TenantRequest, body: NewCompanySettings) -> Company:
    """Change its name, what it counts in, who publishes plans, and when alerts go one level up."""
    return change_company(
        actor=request.actor,
        at=request.now,
        name=body.name,
        time_zone_name=body.time_zone,
        currency=body.currency,
        fiscal_first_month=body.fiscal_first_month,
        plans_need_approval=body.plans_need_approval,
        escalate_after=body.escalate_after,
    )


@router.put("/company/words", response={204: None})
def write_words(request: TenantRequest, body: CompanyWords) -> Status[None]:
    """What the company calls the product's terms; a term that is left out has the product's own word."""
    words = [Word(term=term, **word.dict()) for term, word in body.words.items()]
    set_words(actor=request.actor, at=request.now, words=words)
    return Status(204, None)


@router.get("/permissions", response=list[Permission])
def read_permissions(request: TenantRequest) -> list[Permission]:
    """The permission table: what each role may read and write, and how far."""
    require(request.actor, "role", "read")
    return [
        Permission(role=role, object=of, action=action, scope=scope)
        for role in ROLES
        for of, actions in PERMISSIONS[role].items()
        for action, scope in actions.items()
    ]
