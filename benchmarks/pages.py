"""What Home costs: its SQL queries, and its CPU as a ratio to an authenticated call that returns nothing."""

import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime

from benchmarks.database import database

MOST_QUERIES = 12
MOST_TIMES_NOTHING = 8.0
CALLS = 60
ROUNDS = 5
AT = datetime(2026, 11, 23, 2, 34, tzinfo=UTC)


def main() -> int:
    """0 when both figures are kept."""
    with database():
        from throughline.demo.build import build_demo

        build_demo(at=AT)
        return 0 if _measure() else 1


def _measure() -> bool:
    from django.test import Client

    from throughline.access.models import Login
    from throughline.org.selectors.demo import DEMO_LOGINS

    kept = True
    for name, role in DEMO_LOGINS.items():
        browser = Client(HTTP_HOST="127.0.0.1")
        browser.force_login(Login.objects.get(name=name))
        kept &= _report(name, role, browser)
    return kept


def _report(name: str, role: str, browser: object) -> bool:
    queries = _queries(browser)
    home, nothing = _cpu(browser)
    ratio = home / nothing
    # The figure is promised for a member; the others are printed beside it.
    bound = role == "member"
    kept = not bound or (queries <= MOST_QUERIES and ratio <= MOST_TIMES_NOTHING)
    limits = f"(limits {MOST_QUERIES} and {MOST_TIMES_NOTHING:.1f})" if bound else "(no limit)"
    print(
        f"pages Home of {name}: {queries} queries, {home * 1e3:.1f} ms CPU = {ratio:.1f} x nothing "
        f"{limits}  {'ok' if kept else 'TOO MUCH'}"
    )
    return kept


def _queries(browser: object) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as captured:
        _get(browser, "/api/v1/home")()
    return len([query for query in captured if query["sql"] not in {"BEGIN", "COMMIT"}])


def _cpu(browser: object) -> tuple[float, float]:
    """Seconds of CPU a call, the best of several rounds that take turns."""
    calls = [_get(browser, "/api/v1/home"), _get(browser, "/api/v1/nothing")]
    best = [float("inf")] * 2
    for _ in range(ROUNDS):
        for index, call in enumerate(calls):
            call()
            began = time.process_time()
            for _ in range(CALLS):
                call()
            best[index] = min(best[index], (time.process_time() - began) / CALLS)
    return best[0], best[1]


def _get(browser: object, path: str) -> Callable[[], None]:
    def call() -> None:
        answer = browser.get(path)  # type: ignore[attr-defined]
        assert answer.status_code in {200, 204}, answer.content

    return call


if __name__ == "__main__":
    sys.exit(main())
