"""`throughline worker`: the jobs of all queues, and the loop that folds the CRM inbox."""

import asyncio
import signal
import threading

import click

from throughline.cli.patience import patient_installation


@click.command()
@click.option("--concurrency", type=click.IntRange(1), default=2, show_default=True, help="Jobs at a time.")
def command(*, concurrency: int) -> None:
    """Work off jobs and fold incoming records until stopped."""
    with patient_installation():
        asyncio.run(work(concurrency))


async def work(concurrency: int) -> None:
    """Both loops side by side until a signal asks to stop; the end of either ends the other."""
    from throughline.cli.job_loop import work_off_jobs

    asked = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, asked.set)
    stop = threading.Event()
    jobs = asyncio.create_task(work_off_jobs(concurrency))
    folding = asyncio.create_task(asyncio.to_thread(fold, stop))
    asking = asyncio.create_task(asked.wait())
    await asyncio.wait({jobs, folding, asking}, return_when=asyncio.FIRST_COMPLETED)
    stop.set()
    jobs.cancel()
    asking.cancel()
    results = await asyncio.gather(jobs, folding, return_exceptions=True)
    for result in results:
        if isinstance(result, Exception):
            raise result


def fold(stop: threading.Event) -> None:
    """Fold the inbox until told to stop."""
    from throughline.progress.fold_loop import run

    run(stop)
