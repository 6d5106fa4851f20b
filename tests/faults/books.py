"""What stands in the database, read past every wall as its superuser."""

from collections import Counter
from decimal import Decimal

import psycopg

_ACTUALS = """
SELECT coalesce(p.number, u.code), k.actual FROM goals_keyresult k JOIN crm_metric m ON m.id = k.metric_id
LEFT JOIN org_person p ON p.id = k.owner_person_id LEFT JOIN org_unit u ON u.id = k.owner_unit_id
WHERE m.code = 'won'
"""
_DAYS = """
SELECT coalesce(p.number, u.code), sum(d.amount) FROM progress_dailyactual d
JOIN goals_keyresult k ON k.id = d.key_result_id
LEFT JOIN org_person p ON p.id = k.owner_person_id LEFT JOIN org_unit u ON u.id = k.owner_unit_id
GROUP BY 1
"""
_LEDGER = """
SELECT p.number, sum(l.amount) FROM credits_creditline l JOIN org_person p ON p.id = l.person_id GROUP BY 1
"""


class Books:
    """One connection; every question is a statement of its own."""

    def __init__(self, url: str) -> None:
        self.connection = psycopg.connect(url, autocommit=True)

    def actuals(self) -> dict[str, Decimal]:
        """Of each owner, as the pages show it."""
        return self._by_owner(_ACTUALS)

    def days(self) -> dict[str, Decimal]:
        """Of each owner, from the days that the fold moved."""
        return self._by_owner(_DAYS)

    def ledger(self) -> dict[str, Decimal]:
        """Of each person, every line that was ever booked."""
        return self._by_owner(_LEDGER)

    def inbox(self) -> Counter[tuple[str, str]]:
        """How often each version is there."""
        rows = self.connection.execute("SELECT external_id, version FROM crm_inboxrecord").fetchall()
        return Counter((external_id, version) for external_id, version in rows)

    def states(self) -> Counter[str]:
        """How many records are pending, done and waiting."""
        rows = self.connection.execute(
            "SELECT state, count(*) FROM crm_inboxrecord GROUP BY state"
        ).fetchall()
        return Counter(dict(rows))

    def at_work(self) -> list[tuple[str, str | None, str]]:
        """What every other connection does or did last, and what it waits for."""
        return self.connection.execute(
            "SELECT state, wait_event, left(query, 80) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        ).fetchall()

    def due(self) -> int:
        """Batches that are folded and still to be counted."""
        row = self.connection.execute("SELECT count(*) FROM progress_due").fetchone()
        assert row is not None
        return int(row[0])

    def close(self) -> None:
        self.connection.close()

    def _by_owner(self, statement: str) -> dict[str, Decimal]:
        return {owner: amount for owner, amount in self.connection.execute(statement).fetchall()}  # noqa: C416
