"""A CRM that is pulled: on loopback, in a thread of its own, it goes on while the program does not run."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from tests.faults.stream import Record
from throughline.kit.outbound.tests.server import Asked, Reply, Served, serving

PAGE = 50


@dataclass
class Source:
    """It began an hour and more ago; `rows` are those that have committed."""

    begun: datetime
    rows: list[Record] = field(default_factory=list)
    served: Served = field(init=False)

    def row(self, record: Record, after: timedelta) -> Record:
        """A deal of this source, changed so long after it began."""
        return {**record, "id": f"P{record['id']}", "modified": (self.begun + after).isoformat()}

    def answer(self, asked: Asked) -> Reply:
        since = datetime.fromisoformat(asked.query["since"]) if "since" in asked.query else self.begun
        found = [row for row in self.rows if datetime.fromisoformat(row["modified"]) >= since]
        begin = (int(asked.query["page"]) - 1) * PAGE
        return Reply(body=json.dumps(found[begin : begin + PAGE]).encode())


@contextmanager
def source(begun: datetime) -> Iterator[Source]:
    one = Source(begun)
    with serving(one.answer) as one.served:
        yield one
