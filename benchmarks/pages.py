"""What Home and the poll of open pages cost: SQL queries, and CPU as a ratio to an authenticated call that
returns nothing."""

import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

from benchmarks.database import database

MOST_QUERIES = 12
MOST_TIMES_NOTHING = 8.0
HOME, NOTHING, CHANGES = "/api/v1/home", "/api/v1/nothing", "/api/v1/changes"
POLL_MORE_QUERIES, POLL_TIMES_NOTHING, POLL_EVERY = 1, 1.4, 4
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
        kept &= role != "member" or _report_poll(browser)
    return kept


def _report(name: str, role: str, browser: object) -> bool:
    queries = _queries(browser, HOME)
    home, nothing = _cpu(browser, HOME)
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


def _report_poll(browser: Any) -> bool:
    """Nothing has changed, as nearly always; and how many open pages a core then answers."""
    poll = f"{CHANGES}?since={quote(browser.get(CHANGES).json()['cursor'])}"
    more = _queries(browser, poll) - _queries(browser, NOTHING)
    asked, nothing = _cpu(browser, poll)
    ratio = asked / nothing
    kept = more <= POLL_MORE_QUERIES and ratio <= POLL_TIMES_NOTHING
    limits = f"(limits {POLL_MORE_QUERIES} and {POLL_TIMES_NOTHING:.1f})"
    print(
        f"pages poll: {more} queries more, {asked * 1e3:.2f} ms CPU = {ratio:.2f} x nothing "
        f"{limits}: {POLL_EVERY / asked:,.0f} open pages a core  "
        f"{'ok' if kept else 'TOO MUCH'}"
    )
    return kept


def _queries(browser: object, path: str) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as captured:
        _get(browser, path)()
    return len([query for query in captured if query["sql"] not in {"BEGIN", "COMMIT"}])


def _cpu(browser: object, path: str) -> tuple[float, float]:
    """Seconds of CPU a call, and a call of nothing, the best of several rounds that take turns."""
    calls = [_get(browser, path), _get(browser, NOTHING)]
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
