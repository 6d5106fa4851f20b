"""The worker's loop that works off jobs. procrastinate gives up with its connection; this begins again.

Imported once Django is set up.
"""

import asyncio
import logging
import time
from typing import Final, cast

import psycopg
from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.exceptions import ConnectorException
from procrastinate.job_context import JobContext
from procrastinate.middleware import AsyncCallNext
from procrastinate.worker import Worker

import throughline.cli.housekeeping  # noqa: F401 - registers its periodic jobs
from throughline.kit.settle import give_back

AGAIN_AFTER: Final = 1.0
GRACE: Final = 8  # seconds a job has to end when asked to stop
LARGE: Final = 1.0
"""Seconds after which a job has most likely held much."""

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
                concurrency=concurrency,
                install_signal_handlers=False,
                shutdown_graceful_timeout=GRACE,
                worker_middleware=[giving_back],
            )


async def giving_back(work: AsyncCallNext, _context: JobContext, _worker: Worker) -> object:
    """What a large job took goes back to the system once it has ended, well or not."""
    began = time.monotonic()
    try:
        return await work()
    finally:
        if time.monotonic() - began > LARGE:
            give_back()
