"""Compute a company's numbers anew from its inbox, and tell every difference by name. Writes nothing."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from throughline.crm.selectors.inbox_page import counts_by_state
from throughline.progress.selectors.waiting import waiting_key_results
from throughline.progress.verify.compare_credits import compare_credits
from throughline.progress.verify.compare_days import compare_days
from throughline.progress.verify.compare_facts import compare_accounts, compare_facts
from throughline.progress.verify.compare_status import compare_key_results, compare_objectives
from throughline.progress.verify.difference import Difference
from throughline.progress.verify.read_inbox import read_inbox
from throughline.tenants.models import Company

STEPS: Final[tuple[Callable[[], Iterator[Difference]], ...]] = (
    compare_accounts, compare_facts, compare_credits, compare_days, compare_key_results, compare_objectives,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Standing:
    """What was read, and what does not count yet; key results of which something is due."""

    records: int
    pending: int
    waiting: int
    ignored: int
    due: int


def verify_company(company: Company, tell: Callable[[Difference], None]) -> Standing:
    """Inside the company's scope, with the scratch tables made; each difference is told as it is found."""
    records = read_inbox(company)
    for step in STEPS:
        for difference in step():
            tell(difference)
    counts = counts_by_state()
    return Standing(
        records=records,
        pending=counts["pending"],
        waiting=counts["waiting"],
        ignored=counts["ignored"],
        due=len(waiting_key_results()),
    )
