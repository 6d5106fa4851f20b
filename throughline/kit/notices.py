"""Loops that wait for what another process has committed: woken by its notice, and by the clock besides."""

import logging
import time
from collections.abc import Callable
from threading import Event

import psycopg
from django.db import close_old_connections, connection

AT_MOST_EVERY = 0.2
POLL_EVERY = 3.0
log = logging.getLogger("throughline.loop")


def keep_looking(stop: Event, channel: str, look: Callable[[], bool], *, rest: float = 0.0) -> None:
    """Look after each notice of the channel, until told to stop, whatever happens on the way.

    `rest` are seconds after each look, so that what arrives together is found together.
    `look` says whether to look again soon: what came while it looked may have brought no notice of its own.
    After a lost database or a mistake in the program what was to be done is still there, and is tried again.
    """
    while not stop.is_set():
        try:
            with _listening(channel) as listener:
                while not stop.is_set():
                    close_old_connections()
                    at_most = AT_MOST_EVERY if look() else POLL_EVERY
                    stop.wait(rest)
                    _wait(listener, stop, at_most=at_most)
        except Exception:
            log.exception("%s could not be worked off; trying again", channel)
            connection.close()
            stop.wait(POLL_EVERY)
    connection.close()


def _listening(channel: str) -> "psycopg.Connection[tuple[object, ...]]":
    """A connection of its own, because one inside a transaction hears nothing until it ends."""
    parameters = connection.get_connection_params()
    names = ("dbname", "user", "password", "host", "port")
    given = {name: parameters[name] for name in names if parameters.get(name)}
    listener = psycopg.connect(**given, autocommit=True)
    listener.execute(f"LISTEN {channel}")
    return listener


def _wait(listener: "psycopg.Connection[tuple[object, ...]]", stop: Event, *, at_most: float) -> None:
    """Until the next notice, or so many seconds."""
    until = time.monotonic() + at_most
    while not stop.is_set() and (left := until - time.monotonic()) > 0:
        if any(True for _ in listener.notifies(timeout=min(left, AT_MOST_EVERY), stop_after=1)):
            return
