"""`throughline worker`: the jobs of all queues, and the loop that folds the CRM inbox."""

import asyncio
import signal
import sys
from contextlib import suppress
from typing import Final, Literal

import click

from throughline.cli.children import die_with_parent
from throughline.cli.errors import FoldEnded
from throughline.cli.patience import patient_installation
from throughline.cli.stopping import Stopping

PATIENCE: Final = 8.0
"""Seconds for the batch that is under way; as many as jobs have."""


@click.command()
@click.option("--concurrency", type=click.IntRange(1), default=2, show_default=True, help="Jobs at a time.")
@click.option("--only", type=click.Choice(["jobs", "fold"]), help="One of the two alone.")
def command(*, concurrency: int, only: Literal["jobs", "fold"] | None) -> None:
    """Work off jobs and fold incoming records until stopped."""
    with patient_installation():
        if only == "fold":
            fold()
        else:
            asyncio.run(work(concurrency, folding=only is None))


async def work(concurrency: int, *, folding: bool) -> None:
    """Both, until a signal asks to stop; the end of either ends the other."""
    from throughline.cli.job_loop import work_off_jobs
    from throughline.kit.settle import settle

    settle()
    asked = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, asked.set)
    loops = [asyncio.create_task(work_off_jobs(concurrency))]
    if folding:
        loops.append(asyncio.create_task(fold_apart()))
    asking = asyncio.create_task(asked.wait())
    await asyncio.wait({*loops, asking}, return_when=asyncio.FIRST_COMPLETED)
    for task in (*loops, asking):
        task.cancel()
    for result in await asyncio.gather(*loops, return_exceptions=True):
        if isinstance(result, Exception):
            raise result


async def fold_apart() -> None:
    """The fold in a process of its own, until cancelled. Raises FoldEnded.

    In one process Python does one thing at a time: while a job words a thousand messages, records would wait.
    """
    command = [sys.executable, "-m", "throughline", "worker", "--only", "fold"]
    process = await asyncio.create_subprocess_exec(
        *command, stdin=asyncio.subprocess.DEVNULL, preexec_fn=die_with_parent
    )
    try:
        raise FoldEnded(code=await process.wait())
    finally:
        with suppress(ProcessLookupError):
            process.terminate()
        try:
            await asyncio.wait_for(process.wait(), PATIENCE)
        except TimeoutError:
            process.kill()


def fold() -> None:
    """Fold the inbox until told to stop."""
    from throughline.progress.fold_loop import run

    with Stopping() as stopping:
        run(stopping.event)
