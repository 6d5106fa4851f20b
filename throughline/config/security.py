"""Headers that every answer carries; nothing is loaded from outside, no script is evaluated from text."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

CONTENT_SECURITY_POLICY = "; ".join(
    [
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ]
)

ASKED_FOR_EACH_TIME = {"/sw.js", "/manifest.webmanifest"}
"""What makes the pages an app: an old one would go on serving the old pages."""


class SecurityHeaders:
    """Sets the policy headers; https-only ones when the public address is https."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response["Content-Security-Policy"] = CONTENT_SECURITY_POLICY
        response["X-Content-Type-Options"] = "nosniff"
        # The address of a link is its key: it is told to nobody and found by nobody.
        by_link = request.path.startswith("/shared/")
        response["Referrer-Policy"] = "no-referrer" if by_link else "same-origin"
        if by_link:
            response["X-Robots-Tag"] = "noindex, nofollow"
        response["Cross-Origin-Opener-Policy"] = "same-origin"
        response["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()"
        if settings.SESSION_COOKIE_SECURE:
            response["Strict-Transport-Security"] = "max-age=31536000"
        if request.path.startswith("/api/"):
            response["Cache-Control"] = "no-store"
        elif request.path in ASKED_FOR_EACH_TIME:
            response["Cache-Control"] = "no-cache"
        return response
