"""Wait for a database that is away just now: what a worker does that is started while it is."""

import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Final

import psycopg
from django.db import OperationalError

from throughline.cli.context import installation
from throughline.cli.errors import DatabaseUnreachable
from throughline.cli.speech import say

PATIENCE: Final = 60.0  # seconds
BETWEEN: Final = 1.0


@contextmanager
def patient_installation(patience: float = PATIENCE) -> Iterator[None]:
    """The installation once its database answers; raises DatabaseUnreachable when that takes too long."""
    until = time.monotonic() + patience
    told = False
    with ExitStack() as stack:
        while True:
            try:
                stack.enter_context(installation())
                break
            except (DatabaseUnreachable, psycopg.OperationalError, OperationalError) as error:
                if time.monotonic() > until:
                    raise
                if not told:
                    say(zh=f"等待数据库：{error}", en=f"Waiting for the database: {error}", err=True)
                told = True
                time.sleep(BETWEEN)
        yield
