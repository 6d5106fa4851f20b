"""Say what one record of a source is, by what the inbox and the facts hold of it."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from throughline.crm.reconciling.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class Held:
    """What is held of one content of one id.

    `record_id` is None where this content never came; `fresh` where it came just now; `known` where an
    earlier one of the same id had come. `standing` is the content that counts; None where nothing does.
    """

    external_id: str
    content_hash: str
    known: bool
    record_id: UUID | None = None
    fresh: bool = False
    state: str = ""
    reason_code: str = ""
    reason: dict[str, Any] = field(default_factory=dict)
    standing: str | None = None


_BY_STATE: dict[str, Verdict] = {
    "pending": "pending", "waiting": "waiting", "ignored": "set_aside", "mended": "mended",
}  # fmt: skip


def verdict_of(held: Held, *, partial: bool) -> Verdict:
    """`partial` records are laid over one another, so that what counts has the content of none of them."""
    if held.record_id is None:
        return "not_here"
    if held.fresh:
        return "changed" if held.known else "new"
    if held.state in _BY_STATE:
        return _BY_STATE[held.state]
    if held.standing is None:
        return "not_counted"
    return "same" if partial or held.standing == held.content_hash else "other_version"
