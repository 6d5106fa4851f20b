"""The worker: whether one gives signs of life, and whether jobs wait or failed."""

from typing import Any

import psycopg

from throughline.cli.checks.finding import Finding, bad, good, note
from throughline.cli.provision import connect

SIGNS = """
SELECT (SELECT count(*) FROM procrastinate_workers WHERE last_heartbeat > now() - interval '60 seconds'),
       (SELECT count(*) FROM procrastinate_jobs WHERE status = 'todo'
          AND coalesce(scheduled_at, now()) < now() - interval '5 minutes'),
       (SELECT count(DISTINCT j.id) FROM procrastinate_jobs j JOIN procrastinate_events e ON e.job_id = j.id
          WHERE j.status = 'failed' AND e.at > now() - interval '1 day')
"""


def work(owner: dict[str, Any]) -> list[Finding]:
    """Nothing is said of a database that has no queue yet: the schema's finding tells that."""
    try:
        with connect(owner) as connection:
            row = connection.execute(SIGNS).fetchone()
    except (psycopg.OperationalError, psycopg.errors.UndefinedTable):
        return []
    assert row is not None
    workers, waiting, failures = row
    return [worker(workers, waiting), *failed_jobs(failures)]


def worker(workers: int, waiting: int) -> Finding:
    if workers:
        return good(zh=f"{workers} 个后台进程在工作", en=f"{workers} worker(s) at work")
    if waiting:
        return bad(
            zh=f"没有后台进程，{waiting} 个任务在等待；请运行 throughline run 或 throughline worker。",
            en=f"No worker is running and {waiting} jobs wait; start `throughline run` (or `worker`).",
        )
    return note(
        zh="没有后台进程在运行；throughline run 会启动它。",
        en="No worker is running; `throughline run` starts one.",
    )


def failed_jobs(failures: int) -> list[Finding]:
    if not failures:
        return []
    return [
        bad(
            zh=f"最近一天有 {failures} 个任务失败；原因见后台进程的输出。",
            en=f"{failures} jobs failed within a day; the worker's output says why.",
        )
    ]
