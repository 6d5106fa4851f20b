"""`throughline worker`: the jobs of all queues, and the two loops by which CRM records become progress."""

import asyncio
import os
import signal
import sys
from contextlib import suppress
from typing import Final, Literal

import click

from throughline.cli.children import die_with_parent
from throughline.cli.errors import PartEnded
from throughline.cli.patience import patient_installation
from throughline.cli.stopping import Stopping

PATIENCE: Final = 8.0
"""Seconds for the batch that is under way; as many as jobs have."""

BEHIND: Final = 5
"""How much nicer jobs are, on a busy machine, to those by whom a record becomes progress."""

Part = Literal["jobs", "fold", "count"]


@click.command()
@click.option("--concurrency", type=click.IntRange(1), default=2, show_default=True, help="Jobs at a time.")
@click.option("--only", type=click.Choice(["jobs", "fold", "count"]), help="One of the three alone.")
def command(*, concurrency: int, only: Part | None) -> None:
    """Work off jobs, fold incoming records and count what they bring, until stopped."""
    with patient_installation():
        if only is None or only == "jobs":
            asyncio.run(work(concurrency, apart=() if only else ("fold", "count")))
        else:
            loop(only)


async def work(concurrency: int, *, apart: tuple[Part, ...]) -> None:
    """Jobs here and the others apart, until a signal asks to stop; the end of any ends all."""
    from throughline.cli.job_loop import work_off_jobs
    from throughline.kit.settle import settle

    settle()
    asked = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, asked.set)
    processes = [(part, await started(part)) for part in apart]
    if processes:
        os.nice(BEHIND)
    loops = [asyncio.create_task(work_off_jobs(concurrency))]
    loops += [asyncio.create_task(until_it_ends(part, process)) for part, process in processes]
    asking = asyncio.create_task(asked.wait())
    await asyncio.wait({*loops, asking}, return_when=asyncio.FIRST_COMPLETED)
    for task in (*loops, asking):
        task.cancel()
    for result in await asyncio.gather(*loops, return_exceptions=True):
        if isinstance(result, Exception):
            raise result


async def started(part: Part) -> asyncio.subprocess.Process:
    """One part in a process of its own.

    In one process Python does one thing at a time: while a job words a thousand messages, records would wait.
    """
    command = [sys.executable, "-m", "throughline", "worker", "--only", part]
    return await asyncio.create_subprocess_exec(
        *command, stdin=asyncio.subprocess.DEVNULL, preexec_fn=die_with_parent
    )


async def until_it_ends(part: Part, process: asyncio.subprocess.Process) -> None:
    """Until cancelled, which ends it. Raises PartEnded."""
    try:
        raise PartEnded(part=part, code=await process.wait())
    finally:
        with suppress(ProcessLookupError):
            process.terminate()
        try:
            await asyncio.wait_for(process.wait(), PATIENCE)
        except TimeoutError:
            process.kill()


def loop(part: Part) -> None:
    """Fold, or count, until told to stop."""
    from throughline.progress import count_loop, fold_loop

    with Stopping() as stopping:
        (fold_loop if part == "fold" else count_loop).run(stopping.event)
