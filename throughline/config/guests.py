"""A call that brings the token of a link instead of a session: answered as far as the link's view goes."""

from collections.abc import Callable
from typing import Any, cast

from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse

from throughline.core.errors import ThroughlineError
from throughline.insight.link_errors import NotInLink
from throughline.insight.link_views import is_in_view
from throughline.insight.models import View
from throughline.insight.services.open_share_link import key_of, open_share_link
from throughline.kit.api import language_of, problem
from throughline.kit.scope import company_scope

HEADER = "X-Share-Link"


def answer_guest(
    request: HttpRequest, token: str, get_response: Callable[[HttpRequest], HttpResponse]
) -> HttpResponse:
    """Inside the link's company, as its guest; a session that is open beside it does not count."""
    asked = cast(Any, request)
    asked.user = AnonymousUser()
    try:
        key = key_of(token=token, address=request.META.get("REMOTE_ADDR", ""), at=asked.now)
        with company_scope(key.company_id):
            asked.link, asked.actor = open_share_link(link_id=key.link_id, company=key.company, at=asked.now)
            view = cast(View, asked.link.view)
            if request.method != "GET" or not is_in_view(view, request.path, asked.link.key_result_id):
                raise NotInLink
            response = get_response(request)
            if response.status_code >= 400:
                transaction.set_rollback(True)
            return response
    except ThroughlineError as error:
        return JsonResponse(problem(error, language_of(request)), status=error.status)
