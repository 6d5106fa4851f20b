"""Twenty sessions read Home and Team at once: the p95 as a ratio to the call that returns nothing."""

import sys
import threading
import time
from collections.abc import Sequence

from benchmarks.program import Reader, demo_program

SESSIONS = 20
CALLS = 20
MOST_TIMES_NOTHING = 20.0
ACCOUNTS = ("sales@demo", "head@demo", "executive@demo", "planner@demo")
PAGES = ("/api/v1/home", "/api/v1/team")
NOTHING = ("/api/v1/nothing",)


def main() -> int:
    """0 when nothing failed and the ratio is kept."""
    with demo_program() as port:
        _, failed_first = _together(port, PAGES, 2)
        nothing, failed_nothing = _together(port, NOTHING, CALLS)
        pages, failed = _together(port, PAGES, CALLS)
    ratio = _p95(pages) / _p95(nothing)
    faults = failed_first + failed + failed_nothing
    kept = faults == 0 and ratio <= MOST_TIMES_NOTHING
    print(
        f"sessions {SESSIONS} at once, Home and Team: p95 {_p95(pages) * 1e3:.0f} ms = {ratio:.1f} x nothing "
        f"({_p95(nothing) * 1e3:.0f} ms; limit {MOST_TIMES_NOTHING:.0f}), {len(pages)} calls, "
        f"{faults} errors  {'ok' if kept else 'TOO MUCH'}"
    )
    return 0 if kept else 1


def _together(port: int, paths: Sequence[str], calls: int) -> tuple[list[float], int]:
    """Seconds of each call while all sessions ask at once, and how many were refused."""
    readers = [Reader(port, ACCOUNTS[place % len(ACCOUNTS)]) for place in range(SESSIONS)]
    took: list[float] = []
    failures: list[str] = []
    begin = threading.Barrier(SESSIONS)

    def read(reader: Reader) -> None:
        begin.wait()
        for turn in range(calls):
            began = time.perf_counter()
            status = reader.get(paths[turn % len(paths)])
            took.append(time.perf_counter() - began)
            if status not in {200, 204}:
                failures.append(f"{paths[turn % len(paths)]}: {status}")
        reader.close()

    threads = [threading.Thread(target=read, args=(reader,)) for reader in readers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return took, len(failures) + SESSIONS * calls - len(took)


def _p95(seconds: Sequence[float]) -> float:
    return sorted(seconds)[int(0.95 * len(seconds))]


if __name__ == "__main__":
    sys.exit(main())
