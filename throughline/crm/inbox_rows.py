"""Records and groups of the inbox as the contract gives them."""

from typing import cast

from throughline.core.errors import Language
from throughline.crm.inbox_schemas import InboxRow, InboxState, MoneyOf, WaitingGroupRow
from throughline.crm.mapping.mending import mending_of
from throughline.crm.mapping.reasons import sentence
from throughline.crm.models import InboxRecord
from throughline.crm.selectors.waiting import WaitingGroup
from throughline.goals.written import plain


def row_of(record: InboxRecord, language: Language) -> InboxRow:
    """Select `connector` with it."""
    reason = record.reason_code
    return InboxRow(
        id=record.id,
        connector=record.connector.code,
        connector_name=record.connector.name,
        object_kind=record.object_kind,
        external_id=record.external_id,
        received_at=record.received_at,
        as_of=record.as_of,
        folded_at=record.folded_at,
        state=cast(InboxState, record.state),
        reason=reason,
        message=sentence(reason, record.reason, language) if reason else "",
        place=mending_of(reason).place if reason else None,
    )


def group_of(group: WaitingGroup, language: Language) -> WaitingGroupRow:
    mending = mending_of(group.reason)
    return WaitingGroupRow(
        connector=group.connector.code,
        connector_name=group.connector.name,
        object_kind=group.object_kind,
        reason=group.reason,
        title=mending.en if language == "en" else mending.zh,
        place=mending.place,
        count=group.count,
        since=group.since,
        read=group.read,
        amounts=[
            MoneyOf(currency=currency, amount=plain(amount))
            for currency, amount in sorted(group.amounts.items())
        ],
    )
