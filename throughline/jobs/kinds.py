"""Which kinds of long work there are: an upper app registers its own in its `tasks.py`.

    @job_kind("import.apply")
    def apply(running: Running) -> dict[str, Any]:
        ...
        running.report(done=100, total=2_000)
        return {"import": str(made.id)}

The function is called inside one transaction of the company, which commits together with the job's end:
what raises, or is killed, leaves nothing half done. `stepwise` work makes its own transactions, because it
waits for others meanwhile; what it wrote stays, and doing it again must change nothing. Who asked is
`org.selectors.actors.actor_of_job`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID


class Report(Protocol):
    """Say how far the work is; seen at once, although the work's own transaction is still open."""

    def __call__(self, *, done: int, total: int) -> None: ...


def unheard(*, done: int, total: int) -> None:
    """A report to nobody: for work that is done while its reader waits."""


@dataclass(frozen=True, slots=True)
class Running:
    """A job under way: for whom, with what; `person_id` is None for the operator."""

    job_id: UUID
    company_id: UUID
    person_id: UUID | None
    given: dict[str, Any]
    at: datetime
    report: Report


Work = Callable[[Running], dict[str, Any]]

KINDS: dict[str, Work] = {}
STEPWISE: set[str] = set()


def job_kind(name: str, *, stepwise: bool = False) -> Callable[[Work], Work]:
    """Register the work of a kind of job; what it returns is the job's result, plain JSON."""

    def register(work: Work) -> Work:
        KINDS[name] = work
        if stepwise:
            STEPWISE.add(name)
        return work

    return register
