"""The CRM's exports through the inbox, and the fold that makes facts, credits and actuals of them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from throughline.crm.models import Connector
from throughline.crm.services.load_file import load_file
from throughline.crm.services.save_connector import save_connector
from throughline.demo.load.timeline import Stop
from throughline.demo.story import records
from throughline.demo.story.mapping import CONNECTOR, MAPPING
from throughline.demo.story.whole import Story
from throughline.progress.services.fold_everything import fold_everything
from throughline.tenants.actor import Actor


@dataclass(frozen=True)
class Export:
    """One kind of record: its columns, and what changed of it between two days."""

    kind: str
    columns: records.Row
    rows: Callable[[Story, date, date], Iterable[records.Row]]


EXPORTS = (
    Export("deal", records.DEAL_COLUMNS, records.deal_rows),
    Export("contract", records.CONTRACT_COLUMNS, records.contract_rows),
    Export("visit", records.VISIT_COLUMNS, records.visit_rows),
)


def connect(*, actor: Actor, stop: Stop) -> Connector:
    """The connector with its mapping."""
    return save_connector(actor=actor, at=stop.at, code=CONNECTOR, name="示例 CRM", mapping=MAPPING)


def load_records(*, actor: Actor, connector: Connector, story: Story, after: date, stop: Stop) -> None:
    """Everything that changed after a day and is known at the stop; appended first, then folded."""
    for export in EXPORTS:
        load_file(
            actor=actor,
            at=stop.at,
            as_of=stop.at,
            connector=connector,
            object_kind=export.kind,
            name=f"{export.kind}-{stop.known}.csv",
            data=records.as_csv(export.columns, export.rows(story, after, stop.known)),
            covers_from=story.days.past[0].start,
            covers_until=stop.known,
        )
    fold_everything(company_id=actor.company_id, at=stop.at)
