"""What a level of the map costs in a company of 5,000 goals, as a ratio to a call that returns nothing."""

import sys
import time
from collections.abc import Callable
from typing import Any

from benchmarks.database import database
from benchmarks.wide_company import wide_company

MOST_TIMES_NOTHING = 12.0
CALLS = 5


def main() -> int:
    """0 when the dearest level stays within its limit."""
    with database():
        return 0 if _measure() else 1


def _measure() -> bool:
    from django.test import Client

    login, top, region = wide_company()
    browser = Client(HTTP_HOST="127.0.0.1")
    browser.force_login(login)
    nothing = _cpu(browser, "/api/v1/nothing")
    kept = True
    for name, path in (
        ("top", "/api/v1/map"),
        ("first level", f"/api/v1/map/children/{top}"),
        ("second level", f"/api/v1/map/children/{region}"),
        ("screen", "/api/v1/tv"),
    ):
        spent, waited = _cpu(browser, path), _wall(browser, path)
        ratio = spent / nothing
        kept &= ratio <= MOST_TIMES_NOTHING
        print(
            f"map of 5,000 goals, {name}: {spent * 1e3:.1f} ms CPU = {ratio:.1f} x nothing "
            f"(limit {MOST_TIMES_NOTHING:.0f}), {waited * 1e3:.0f} ms with the database"
        )
    return kept


def _cpu(browser: Any, path: str) -> float:
    return _each(browser, path, time.process_time)


def _wall(browser: Any, path: str) -> float:
    return _each(browser, path, time.perf_counter)


def _each(browser: Any, path: str, clock: Callable[[], float]) -> float:
    """Seconds a call, after one that warms up."""
    assert browser.get(path).status_code in {200, 204}, path
    began = clock()
    for _ in range(CALLS):
        browser.get(path)
    return (clock() - began) / CALLS


if __name__ == "__main__":
    sys.exit(main())
