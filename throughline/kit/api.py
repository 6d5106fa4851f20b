"""What every endpoint shares: the request's type, the reader's language, and errors as `Problem`."""

import logging
from datetime import datetime
from typing import Any
from uuid import uuid4

from django.http import HttpRequest, HttpResponse
from pydantic import BaseModel

from throughline.core.errors import Language, ThroughlineError
from throughline.kit.errors import InternalError
from throughline.tenants.actor import Actor

log = logging.getLogger("throughline.api")


class TenantRequest(HttpRequest):
    """A request inside its company's transaction; see config.request."""

    actor: Actor
    now: datetime
    user: Any


def as_json(answer: BaseModel) -> HttpResponse:
    """An answer that was checked when it was made: written once, not checked and copied again."""
    return HttpResponse(answer.model_dump_json(), content_type="application/json; charset=utf-8")


def language_of(request: HttpRequest) -> Language:
    """Chinese unless the reader's first preference is English."""
    first = request.headers.get("Accept-Language", "zh").split(",")[0].strip().lower()
    return "en" if first.startswith("en") else "zh"


def internal_error() -> InternalError:
    """The exception under way, logged under a reference that the reader can pass on."""
    reference = uuid4().hex[:8]
    log.exception("internal error %s", reference)
    return InternalError(reference=reference)


def problem(error: ThroughlineError, language: Language) -> dict[str, Any]:
    """The body of every error answer."""
    return {"code": error.code, "message": error.message(language), "params": _plain(error.params)}


def _plain(params: dict[str, Any]) -> dict[str, Any]:
    plain = (str, int, list, type(None))
    return {key: value if isinstance(value, plain) else str(value) for key, value in params.items()}
