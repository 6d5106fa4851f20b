"""The worker's loop that folds the inbox: woken by a notice, and by the clock in case one was missed."""

import gc
import logging
import time
from threading import Event
from uuid import UUID

import psycopg
from django.db import close_old_connections, connection

from throughline.credits.models import CreditLine
from throughline.crm.models import Fact, InboxRecord
from throughline.crm.wake import CHANNEL
from throughline.kit.clock import now
from throughline.kit.statistics import refresh_after
from throughline.progress.models import DailyActual
from throughline.progress.services.fold_carefully import fold_carefully
from throughline.tenants.models import Company

AT_MOST_EVERY = 0.2
POLL_EVERY = 3.0
LOOK_AGAIN_AFTER = 20_000
"""Records in one go after which PostgreSQL is told how large the tables have become."""

log = logging.getLogger("throughline.fold")


def run(stop: Event) -> None:
    """Fold every company's inbox until told to stop, whatever happens on the way."""
    settle()
    while not stop.is_set():
        try:
            with listening() as listener:
                while not stop.is_set():
                    close_old_connections()
                    fold_all(stop)
                    wait(listener, stop)
        except Exception:
            # A lost database or a mistake in the program: the records stay pending, and the next try says so.
            log.exception("the inbox could not be folded; trying again")
            connection.close()
            stop.wait(POLL_EVERY)
    connection.close()


def settle() -> None:
    """What a process has loaded by now it keeps: the collector need not walk it again in every batch."""
    gc.collect()
    gc.freeze()


def listening() -> "psycopg.Connection[tuple[object, ...]]":
    """A connection of its own, because one inside a transaction hears nothing until it ends."""
    parameters = connection.get_connection_params()
    names = ("dbname", "user", "password", "host", "port")
    given = {name: parameters[name] for name in names if parameters.get(name)}
    listener = psycopg.connect(**given, autocommit=True)
    listener.execute(f"LISTEN {CHANNEL}")
    return listener


def wait(listener: "psycopg.Connection[tuple[object, ...]]", stop: Event) -> None:
    """Until the next notice, at least `AT_MOST_EVERY` and at most `POLL_EVERY` seconds."""
    stop.wait(AT_MOST_EVERY)
    until = time.monotonic() + POLL_EVERY
    while not stop.is_set() and time.monotonic() < until:
        if any(True for _ in listener.notifies(timeout=AT_MOST_EVERY, stop_after=1)):
            return


def fold_all(stop: Event) -> None:
    """One batch of each company in turn, until none has any: nobody waits behind a large load."""
    companies = list(Company.objects.order_by("id").values_list("id", flat=True))
    unseen = 0
    while companies and not stop.is_set():
        taken = {company_id: _fold(company_id) for company_id in companies if not stop.is_set()}
        companies = [company_id for company_id, rows in taken.items() if rows]
        unseen += sum(taken.values())
        if unseen >= LOOK_AGAIN_AFTER or not companies:
            refresh_after(unseen, InboxRecord, Fact, CreditLine, DailyActual)
            unseen = 0


def _fold(company_id: UUID) -> int:
    """How many records a batch took."""
    return fold_carefully(company_id=company_id, at=now()).taken
