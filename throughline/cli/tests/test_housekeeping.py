"""A job that was killed with its worker runs again; one whose worker lives is left alone."""

import subprocess
import sys

from throughline.cli.prepare import owner_of
from throughline.cli.provision import connect
from throughline.cli.tests.program import environment

SWEEP = """
import asyncio
from throughline.cli.context import installation

async def sweep():
    from procrastinate.contrib.django import app
    from throughline.cli.housekeeping import remove_old, retry_stalled
    with app.replace_connector(app.connector.get_worker_connector()):
        async with app.open_async():
            await retry_stalled(0)
            await remove_old(0)

with installation():
    asyncio.run(sweep())
"""
WORKER = "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - %s::interval) RETURNING id"
JOB = (
    "INSERT INTO procrastinate_jobs (queue_name, task_name, priority, status, worker_id, args, attempts) "
    "VALUES ('default', %s, 0, 'doing', %s, '{}', 1)"
)
ENDED = (
    "INSERT INTO procrastinate_jobs (queue_name, task_name, priority, status, args, attempts) "
    "VALUES ('default', %s, 0, 'succeeded', '{}', 1) RETURNING id"
)
EVENT = "INSERT INTO procrastinate_events (job_id, type, at) VALUES (%s, 'succeeded', now() - %s::interval)"


def test_the_queue_is_swept(own):
    with connect(owner_of(own["DATABASE_URL"])) as connection:
        for task, silence in (("left", "2 minutes"), ("under way", "1 second")):
            worker = connection.execute(WORKER, [silence]).fetchone()
            connection.execute(JOB, [task, worker and worker[0]])
        for task, age in (("old", "8 days"), ("recent", "6 days")):
            job = connection.execute(ENDED, [task]).fetchone()
            connection.execute(EVENT, [job and job[0], age])

        swept = subprocess.run(
            [sys.executable, "-c", SWEEP], env=environment(**own), capture_output=True, text=True, check=False
        )

        assert swept.returncode == 0, swept.stderr
        found = connection.execute("SELECT task_name, status::text FROM procrastinate_jobs").fetchall()
    assert sorted(found) == [("left", "todo"), ("recent", "succeeded"), ("under way", "doing")]
