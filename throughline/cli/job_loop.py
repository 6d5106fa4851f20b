"""The worker's loop that works off jobs. procrastinate gives up with its connection; this begins again.

Imported once Django is set up.
"""

import asyncio
import logging
from typing import Final, cast

import psycopg
from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.exceptions import ConnectorException

import throughline.cli.housekeeping  # noqa: F401 - registers its periodic jobs

AGAIN_AFTER: Final = 1.0
GRACE: Final = 8  # seconds a job has to end when asked to stop

log = logging.getLogger("throughline.jobs")


async def work_off_jobs(concurrency: int) -> None:
    """Until cancelled; a job that was under way when the database went is run again as a stalled one.

    procrastinate may answer the cancelling with the loss of its connection.
    """
    task = asyncio.current_task()
    assert task is not None
    while not task.cancelling():
        try:
            await _work_until_lost(concurrency)
            log.warning("the loop of jobs ended; beginning again")
        except (ConnectorException, psycopg.Error) as error:
            log.warning("jobs lost their database (%s); trying again", error)
        await asyncio.sleep(AGAIN_AFTER)


async def _work_until_lost(concurrency: int) -> None:
    connector = cast(DjangoConnector, app.connector).get_worker_connector()
    with app.replace_connector(connector):
        async with app.open_async():
            await app.run_worker_async(
                concurrency=concurrency, install_signal_handlers=False, shutdown_graceful_timeout=GRACE
            )
