"""`throughline worker`: the jobs of all queues, and the loop that folds the CRM inbox."""

import asyncio
import threading
from typing import cast

import click

from throughline.cli.context import installation


@click.command()
@click.option("--concurrency", type=click.IntRange(1), default=2, show_default=True, help="Jobs at a time.")
def command(*, concurrency: int) -> None:
    """Work off jobs and fold incoming records until stopped."""
    with installation():
        asyncio.run(work(concurrency))


async def work(concurrency: int) -> None:
    """Both loops side by side; the end of either ends the other."""
    from procrastinate.contrib.django import app
    from procrastinate.contrib.django.django_connector import DjangoConnector

    import throughline.cli.housekeeping  # noqa: F401 - registers its periodic jobs

    stop = threading.Event()
    connector = cast(DjangoConnector, app.connector).get_worker_connector()
    with app.replace_connector(connector):
        async with app.open_async():
            jobs = asyncio.create_task(
                app.run_worker_async(concurrency=concurrency, shutdown_graceful_timeout=8)
            )
            folding = asyncio.create_task(asyncio.to_thread(fold, stop))
            await asyncio.wait({jobs, folding}, return_when=asyncio.FIRST_COMPLETED)
            stop.set()
            if not jobs.done():
                jobs.cancel()
            results = await asyncio.gather(jobs, folding, return_exceptions=True)
    for result in results:
        if isinstance(result, Exception):
            raise result


def fold(stop: threading.Event) -> None:
    """Fold the inbox until told to stop."""
    from throughline.progress.fold_loop import run

    run(stop)
