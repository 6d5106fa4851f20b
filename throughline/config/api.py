"""The API: every app's router under /api/v1, one way to sign in, one shape of error."""

import logging
from typing import Any, cast

import psycopg
from django.db import Error as DjangoError
from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.security import APIKeyCookie

from throughline.access.api import router as access_router
from throughline.access.errors import NotSignedIn
from throughline.access.schemas import Problem
from throughline.alerts.api import router as alerts_router
from throughline.books.api import router as books_router
from throughline.cascade.api.routes import router as cascade_router
from throughline.channels.api.routes import router as channels_router
from throughline.config.away import DatabaseAway, answer_later, is_away
from throughline.config.csrf import CsrfFailed
from throughline.core.errors import ThroughlineError
from throughline.credits.api.lines import router as credits_router
from throughline.credits.api.preview import router as preview_router
from throughline.crm.api.routes import router as crm_router
from throughline.founding.api import router as founding_router
from throughline.goals.api.routes import router as goals_router
from throughline.imports.api import router as imports_router
from throughline.insight.api.routes import router as insight_router
from throughline.jobs.api import router as jobs_router
from throughline.judging.api import router as judging_router
from throughline.kit.api import internal_error, language_of, problem
from throughline.kit.errors import Collided, InvalidRequest, OutOfRange
from throughline.org.api.routes import router as org_router
from throughline.org.api.session import router as session_router
from throughline.progress.api.routes import router as progress_router

log = logging.getLogger("throughline.api")
COLLISIONS = {"23505", "23P01", "40001", "40P01"}
"""PostgreSQL says that two wrote at once: uniqueness, exclusion, serialization, deadlock."""


class SessionCookie(APIKeyCookie):
    """The browser's session; writes need the CSRF token. The actor was found by config.request."""

    param_name = "sessionid"

    def authenticate(self, request: HttpRequest, key: str | None) -> Any:
        actor = cast(Any, request).actor
        if actor is None:
            raise NotSignedIn
        return actor


class ContractApi(NinjaAPI):
    """Says in the contract what every call may answer besides its own: a `Problem`."""

    def get_openapi_schema(self, **options: Any) -> Any:
        schema = super().get_openapi_schema(**options)
        schema["components"]["schemas"]["Problem"] = Problem.model_json_schema()
        answer = {
            "description": "Refused; the message says what to change",
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
        }
        for operations in schema["paths"].values():
            for operation in operations.values():
                own = {str(status): body for status, body in operation["responses"].items()}
                operation["responses"] = {**own, "default": answer}
        return schema


api = ContractApi(
    title="Throughline 贯通",
    version="1.0.0",
    description="Everything the pages do. Amounts and shares are decimal strings; errors are `Problem`.",
    auth=SessionCookie(),
    docs_url=None,
    openapi_url=None,
)


def _answer(request: HttpRequest, error: ThroughlineError) -> HttpResponse:
    return api.create_response(request, problem(error, language_of(request)), status=error.status)


@api.exception_handler(ThroughlineError)
def named_error(request: HttpRequest, error: ThroughlineError) -> HttpResponse:
    return _answer(request, error)


@api.exception_handler(ValidationError)
def invalid_body(request: HttpRequest, error: ValidationError) -> HttpResponse:
    first = error.errors[0]
    field = ".".join(str(part) for part in first.get("loc", ()))
    return _answer(request, InvalidRequest(field=field, problem=first.get("msg", "")))


@api.exception_handler(HttpError)
def http_error(request: HttpRequest, error: HttpError) -> HttpResponse:
    if error.status_code == 401:
        return _answer(request, NotSignedIn())
    if error.status_code == 403:
        return _answer(request, CsrfFailed())
    return _answer(request, InvalidRequest(field="request", problem=str(error)))


@api.exception_handler(OverflowError)
def out_of_range(request: HttpRequest, error: OverflowError) -> HttpResponse:
    log.warning("out of range", exc_info=error)
    return _answer(request, OutOfRange())


@api.exception_handler(DjangoError)
@api.exception_handler(psycopg.Error)
def database_error(request: HttpRequest, error: Exception) -> HttpResponse:
    if is_away(error):
        log.warning("the database is away: %s", error)
        return answer_later(request, DatabaseAway())
    if getattr(error.__cause__ or error, "sqlstate", None) in COLLISIONS:
        return _answer(request, Collided())
    return unexpected_error(request, error)


@api.exception_handler(Exception)
def unexpected_error(request: HttpRequest, error: Exception) -> HttpResponse:
    return _answer(request, internal_error())


api.add_router("", session_router)
api.add_router("", founding_router)
api.add_router("/jobs", jobs_router)
api.add_router("", access_router)
api.add_router("/imports", imports_router)
api.add_router("/org", org_router)
api.add_router("", channels_router)
api.add_router("/goals", goals_router)
api.add_router("/cascade", cascade_router)
api.add_router("/crm", crm_router)
api.add_router("/crm", preview_router)
api.add_router("/credits", credits_router)
api.add_router("/books", books_router)
api.add_router("/progress", progress_router)
api.add_router("/alerts", alerts_router)
api.add_router("/judging", judging_router)
api.add_router("", insight_router)
