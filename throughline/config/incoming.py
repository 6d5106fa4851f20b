"""Calls of webhooks: answered before sessions and tokens of pages, of which they have neither."""

from collections.abc import Callable
from typing import Any, Final

import msgspec
from django.http import HttpRequest, HttpResponse

from throughline.config.away import DatabaseAway, WrittenAtOnce, answer_later, is_away, is_blocked
from throughline.core.errors import ThroughlineError
from throughline.crm.connectors.webhook.call import Call, Proved
from throughline.crm.connectors.webhook.errors import BodyTooLarge, CallRefused, OnlyPost, WebhookPaused
from throughline.crm.selectors.webhooks import PATH, public_address
from throughline.crm.services.note_refusal import note_refusal
from throughline.crm.services.receive_call import MEGABYTE, Taken, receive_call, webhook_key
from throughline.kit.api import internal_error, language_of, problem
from throughline.kit.clock import now

LARGEST: Final = 10
TRY_AGAIN_AFTER: Final = 300
UNNOTED: Final = (WebhookPaused.code, "webhook_gone")
"""What the connector says of itself anyhow."""


class IncomingCalls:
    """Stands before everything that reads a cookie; other addresses pass."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path.startswith(PATH):
            return self.get_response(request)
        try:
            return _json(_answer(request), 200)
        except ThroughlineError as error:
            return _refusal(request, error)
        except Exception as error:  # Whatever it is, the sender is told to try again, and nothing was kept.
            if is_away(error):
                return answer_later(request, DatabaseAway())
            if is_blocked(error):
                return answer_later(request, WrittenAtOnce())
            return _refusal(request, internal_error())


def _answer(request: HttpRequest) -> dict[str, Any]:
    if request.method != "POST":
        raise OnlyPost
    key = webhook_key(request.path.removeprefix(PATH))
    at = now()
    try:
        taken = receive_call(
            company_id=key.company_id,
            connector_id=key.connector_id,
            call=Call("POST", public_address(request.get_full_path()), request.META, _body(request), at),
        )
    except CallRefused as error:
        if error.code not in UNNOTED:
            note_refusal(company_id=key.company_id, connector_id=key.connector_id, error=error, at=at)
        raise
    if isinstance(taken, Proved):
        return dict(taken.answer or {})
    return _told(taken)


def _told(taken: Taken) -> dict[str, Any]:
    if taken.again:
        return {"status": "already done"}
    return {"status": "stored", "records": taken.records, "new": taken.new_records}


def _body(request: HttpRequest) -> bytes:
    """Bounded by what the sender says before it is read, and by what is read."""
    if int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST * MEGABYTE:
        raise BodyTooLarge(limit=LARGEST)
    return request.body


def _refusal(request: HttpRequest, error: ThroughlineError) -> HttpResponse:
    response = _json(problem(error, language_of(request)), error.status)
    if error.status == 503:
        response["Retry-After"] = str(TRY_AGAIN_AFTER)
    return response


def _json(body: dict[str, Any], status: int) -> HttpResponse:
    """With its length, so that it need not be sent in chunks."""
    written = msgspec.json.encode(body)
    headers = {"Content-Length": str(len(written))}
    kind = "application/json; charset=utf-8"
    return HttpResponse(written, content_type=kind, status=status, headers=headers)
