"""Addresses: the API under /api/v1, everything else is the browser's page."""

import sys

from django.conf import settings
from django.http import FileResponse, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.urls import path, re_path

from throughline.config.api import api
from throughline.config.away import DatabaseAway, answer_later, is_away
from throughline.kit.api import internal_error, language_of, problem
from throughline.kit.errors import NoSuchAddress

NOT_BUILT = (
    "The pages are not built yet: run `make run`, which builds them.\n页面尚未构建：请运行 make run。\n"
)


def unknown_api(request: HttpRequest) -> JsonResponse:
    error = NoSuchAddress()
    return JsonResponse(problem(error, language_of(request)), status=error.status)


def page(request: HttpRequest) -> HttpResponseBase:
    """The single page; the browser's router reads the address."""
    index = settings.FRONTEND_DIST / "index.html"
    if not index.exists():
        return HttpResponse(NOT_BUILT, content_type="text/plain; charset=utf-8", status=503)
    response = FileResponse(index.open("rb"), content_type="text/html; charset=utf-8")
    response["Cache-Control"] = "no-cache"
    return response


def broken(request: HttpRequest) -> JsonResponse:
    """What fails outside the API's own handlers: a commit, or finding out who asks."""
    if is_away(sys.exc_info()[1]):
        return answer_later(request, DatabaseAway())
    error = internal_error()
    return JsonResponse(problem(error, language_of(request)), status=error.status)


handler500 = "throughline.config.urls.broken"
urlpatterns = [
    path("api/v1/", api.urls),
    re_path(r"^api/", unknown_api),
    re_path(r"^(?!assets/).*$", page),
]
