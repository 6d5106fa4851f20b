"""A request is one transaction: who is asking becomes an `Actor`, their company the transaction's scope."""

from collections.abc import Callable

from django.contrib.auth import get_user
from django.db import transaction
from django.http import HttpRequest, HttpResponse

from throughline.access.models import Login
from throughline.config.guests import HEADER, answer_guest
from throughline.kit.clock import now
from throughline.kit.scope import company_scope
from throughline.org.selectors.actors import actor_of_login

ENTRANCES = {
    ("POST", "/api/v1/session"),
    ("POST", "/api/v1/demo/switch"),
    ("POST", "/api/v1/first-company"),
}
"""Calls that open a session: in the company of whoever enters, whoever was signed in, and what they count
against guessing stays counted when they are refused."""


class OneTransaction:
    """Opens the company's transaction for API calls; an answer of 400 or above takes everything back."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.now = now()  # type: ignore[attr-defined]
        request.actor = None  # type: ignore[attr-defined]
        if not request.path.startswith("/api/"):
            return self.get_response(request)
        token = request.headers.get(HEADER)
        if token is not None:
            return answer_guest(request, token, self.get_response)
        login = get_user(request)
        request.user = login
        if not isinstance(login, Login) or (request.method, request.path) in ENTRANCES:
            return self.get_response(request)
        with company_scope(login.company_id):
            request.actor = actor_of_login(login=login, at=request.now)  # type: ignore[attr-defined]
            response = self.get_response(request)
            if response.status_code >= 400:
                transaction.set_rollback(True)
        return response
