"""A missing or stale CSRF token, answered like every other error."""

from django.http import HttpRequest, JsonResponse

from throughline.core.errors import ThroughlineError
from throughline.kit.api import language_of, problem


class CsrfFailed(ThroughlineError):
    code = "csrf_failed"
    status = 403
    zh = "页面的安全令牌已失效；请刷新页面后重试。"
    en = "The page's security token is no longer valid; reload the page and try again."


def csrf_failure(request: HttpRequest, reason: str = "") -> JsonResponse:
    """Django's CSRF_FAILURE_VIEW."""
    error = CsrfFailed()
    return JsonResponse(problem(error, language_of(request)), status=error.status)
