"""The worker's loop that folds the inbox: woken by a notice, and by the clock in case one was missed."""

import logging
import time
from dataclasses import dataclass
from threading import Event
from uuid import UUID

import psycopg
from django.db import close_old_connections, connection

from throughline.credits.models import CreditLine
from throughline.crm.models import Fact, InboxRecord
from throughline.crm.wake import CHANNEL
from throughline.kit.clock import now
from throughline.kit.settle import settle
from throughline.kit.statistics import MANY, refresh_statistics
from throughline.progress.models import DailyActual
from throughline.progress.services.fold_carefully import fold_carefully
from throughline.progress.services.fold_inbox import Folded
from throughline.tenants.models import Company

AT_MOST_EVERY = 0.2
POLL_EVERY = 3.0
log = logging.getLogger("throughline.fold")


@dataclass
class Growth:
    """What this process folded before PostgreSQL last looked how large the tables have become, and since.

    It looks when they have doubled: in a stream without an end each look keeps records waiting, for half a
    second on a busy machine. Autovacuum sees to what lies between.
    """

    seen: int = 0
    unseen: int = 0

    def look(self) -> None:
        if self.unseen >= max(MANY, self.seen):
            refresh_statistics(InboxRecord, Fact, CreditLine, DailyActual)
            self.seen, self.unseen = self.seen + self.unseen, 0


def run(stop: Event) -> None:
    """Fold every company's inbox until told to stop, whatever happens on the way."""
    settle()
    growth = Growth()
    while not stop.is_set():
        try:
            with listening() as listener:
                while not stop.is_set():
                    close_old_connections()
                    busy = fold_all(stop, growth)
                    wait(listener, stop, at_most=AT_MOST_EVERY if busy else POLL_EVERY)
        except Exception:
            # A lost database or a mistake in the program: the records stay pending, and the next try says so.
            log.exception("the inbox could not be folded; trying again")
            connection.close()
            stop.wait(POLL_EVERY)
    connection.close()


def listening() -> "psycopg.Connection[tuple[object, ...]]":
    """A connection of its own, because one inside a transaction hears nothing until it ends."""
    parameters = connection.get_connection_params()
    names = ("dbname", "user", "password", "host", "port")
    given = {name: parameters[name] for name in names if parameters.get(name)}
    listener = psycopg.connect(**given, autocommit=True)
    listener.execute(f"LISTEN {CHANNEL}")
    return listener


def wait(listener: "psycopg.Connection[tuple[object, ...]]", stop: Event, *, at_most: float) -> None:
    """Until the next notice, at least `AT_MOST_EVERY` seconds."""
    stop.wait(AT_MOST_EVERY)
    until = time.monotonic() + at_most
    while not stop.is_set() and time.monotonic() < until:
        if any(True for _ in listener.notifies(timeout=AT_MOST_EVERY, stop_after=1)):
            return


def fold_all(stop: Event, growth: Growth) -> bool:
    """One batch of each company in turn, until none has any: nobody waits behind a large load.

    Returns whether somebody else was writing the actuals of a company: that one is asked again soon.
    """
    companies = list(Company.objects.order_by("id").values_list("id", flat=True))
    busy = False
    while companies and not stop.is_set():
        folded = {company_id: _fold(company_id) for company_id in companies if not stop.is_set()}
        companies = [company_id for company_id, batch in folded.items() if batch.taken]
        busy = any(batch.busy for batch in folded.values())
        growth.unseen += sum(batch.taken for batch in folded.values())
        growth.look()
    return busy


def _fold(company_id: UUID) -> Folded:
    return fold_carefully(company_id=company_id, at=now())
