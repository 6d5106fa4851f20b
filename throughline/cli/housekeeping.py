"""What the worker does for the queue itself: jobs killed with their worker run again, old ones go."""

from procrastinate.contrib.django import app

KEPT_HOURS = 7 * 24


@app.periodic(cron="* * * * *")
@app.task(name="queue.retry_stalled", pass_context=False)
async def retry_stalled(timestamp: int) -> None:
    """Run again the jobs whose worker has given no sign of life for half a minute."""
    for job in await app.job_manager.get_stalled_jobs():
        await app.job_manager.retry_job(job)


@app.periodic(cron="17 3 * * *")
@app.task(name="queue.remove_old")
async def remove_old(timestamp: int) -> None:
    """Forget jobs that ended a week ago, failed ones included."""
    await app.job_manager.delete_old_jobs(
        KEPT_HOURS, include_failed=True, include_cancelled=True, include_aborted=True
    )
