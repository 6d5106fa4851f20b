"""Open a session, whichever way somebody came in."""

from django.contrib.auth import login as open_session
from django.middleware.csrf import get_token

from throughline.access.models import Login
from throughline.access.schemas import Session
from throughline.audit.services.record import record
from throughline.kit.api import TenantRequest
from throughline.kit.scope import company_scope
from throughline.org.selectors.actors import actor_of_login
from throughline.org.selectors.session import session_of


def enter(request: TenantRequest, login: Login, action: str) -> Session:
    """A session under a new key, in the login's own company; one that was open before ends."""
    request.session.flush()
    open_session(request, login)
    with company_scope(login.company_id):
        actor = actor_of_login(login=login, at=request.now)
        record(actor=actor, at=request.now, action=action, object_type="login", object_id=login.pk)
        return session_of(login=login, actor=actor, token=get_token(request))
