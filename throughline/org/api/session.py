"""Sign in and out, who is signed in, password change, and the demo's person switch."""

from django.contrib.auth import logout as close_session
from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.views.decorators.csrf import csrf_protect
from ninja import Router, Status
from ninja.decorators import decorate_view

from throughline.access.errors import NotSignedIn
from throughline.access.schemas import ChangePassword, DemoAccount, DemoSwitch, Session, SignIn
from throughline.access.services.change_password import change_password
from throughline.access.services.sign_in import check_password
from throughline.audit.services.record import record
from throughline.kit.api import TenantRequest
from throughline.org.api.entering import enter
from throughline.org.selectors.demo import demo_accounts, demo_login
from throughline.org.selectors.session import session_of

router = Router(tags=["session"])


@router.get("/session", response=Session, auth=None)
def read_session(request: TenantRequest) -> Session:
    """Who is signed in; 401 when nobody is. Either way the CSRF cookie is set."""
    token = get_token(request)
    if request.actor is None:
        raise NotSignedIn
    return session_of(login=request.user, actor=request.actor, token=token)


@router.post("/session", response=Session, auth=None)
@decorate_view(csrf_protect)
def sign_in(request: TenantRequest, body: SignIn) -> Session:
    """Open a session with a name and a password."""
    address = request.META.get("REMOTE_ADDR", "")
    login = check_password(name=body.name, password=body.password, address=address, at=request.now)
    return enter(request, login, "session.open")


@router.delete("/session", response={204: None})
def sign_out(request: TenantRequest) -> Status[None]:
    """Close the session."""
    record(
        actor=request.actor,
        at=request.now,
        action="session.close",
        object_type="login",
        object_id=request.user.pk,
    )
    close_session(request)
    return Status(204, None)


@router.post("/session/password", response={204: None})
def change_own_password(request: TenantRequest, body: ChangePassword) -> Status[None]:
    """Change one's own password; this session stays, all others end."""
    change_password(
        actor=request.actor,
        login=request.user,
        old=body.old_password,
        new=body.new_password,
        at=request.now,
    )
    update_session_auth_hash(request, request.user)
    return Status(204, None)


@router.get("/demo/accounts", response=list[DemoAccount], auth=None)
def read_demo_accounts(request: HttpRequest) -> list[DemoAccount]:
    """The accounts of the demo company; empty where there is none."""
    return demo_accounts()


@router.post("/demo/switch", response=Session, auth=None)
@decorate_view(csrf_protect)
def switch_demo_account(request: TenantRequest, body: DemoSwitch) -> Session:
    """Sign in as one of the demo's accounts; refused for any other login."""
    return enter(request, demo_login(body.name), "session.demo_switch")
