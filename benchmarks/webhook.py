"""Signed calls against what bounds them; web server, PostgreSQL and senders share the machine's cores.

A hundred records a call over four connections, against inserting the same batches of a hundred bare with
`unnest` over one connection each. One record a call over fifty connections, while the worker folds, against
a signed call that stores nothing. Senders sign beforehand and speak over plain sockets, so that they cost
little. Each pair runs in turns, and the median of the rounds counts.
"""

import multiprocessing
import multiprocessing.synchronize
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count
from typing import TYPE_CHECKING
from uuid import UUID

from benchmarks.database import database
from benchmarks.fold_world import MAPPING, make_company

if TYPE_CHECKING:
    from throughline.tenants.models import Company

BATCH, ROUNDS = 100, 3
SENDERS, CALLS = 4, 60
CONNECTIONS, SINGLE_CALLS = 50, 40
BULK_LIMIT, SINGLE_LIMIT = 0.40, 1 / 3
SECRET = f"whsec_{'QUJD' * 8}"
Gate = multiprocessing.synchronize.Barrier
_number = count()


def main() -> int:
    with database():
        company, connector_id = make_company()
        path = make_webhook(company, connector_id)
        with web_server() as port:
            bulk = median([bulk_round(port, path, company.id, connector_id) for _ in range(ROUNDS)])
            drained = fold_rate(company)
            with worker():
                single = median([single_round(port, path) for _ in range(ROUNDS)])
            behind = pending(company)
    ratios = (
        ("100 records a call", BULK_LIMIT, bulk, "records/s", "bare insert"),
        (
            "1 record a call at 50 connections",
            SINGLE_LIMIT,
            single,
            "calls/s",
            "a signed call that stores nothing",
        ),
    )
    for name, limit, (rate, yardstick), unit, what in ratios:
        verdict = "ok" if rate / yardstick >= limit else "TOO SLOW"
        told = f"{rate / yardstick:.2f} x {what} ({yardstick:,.0f}; limit {limit:.2f})"
        print(f"{name}: {rate:,.0f} {unit} = {told} {verdict}")
    sent = ROUNDS * CONNECTIONS * SINGLE_CALLS
    print(f"fold, alone: {drained:,.0f} records/s; left pending after {sent:,} single records: {behind:,}")
    return 0 if all(rate / yardstick >= limit for _, limit, (rate, yardstick), *_ in ratios) else 1


def median(rounds: list[tuple[float, float]]) -> tuple[float, float]:
    """The round in the middle, by its ratio."""
    return sorted(rounds, key=lambda pair: pair[0] / pair[1])[len(rounds) // 2]


def bulk_round(port: int, path: str, company_id: UUID, connector_id: UUID) -> tuple[float, float]:
    """Records a second by webhook, and bare."""
    sent = at_once([(send_bodies, (port, path, [bodies(BATCH, CALLS)])) for _ in range(SENDERS)])
    bare = at_once(
        [(insert_bodies, (company_id, connector_id, bodies(BATCH, CALLS))) for _ in range(SENDERS)]
    )
    return SENDERS * CALLS * BATCH / sent, SENDERS * CALLS * BATCH / bare


def single_round(port: int, path: str) -> tuple[float, float]:
    """Calls a second that store one record, and that store nothing."""
    half = CONNECTIONS // 2

    def senders(records: int) -> float:
        work = [[bodies(records, SINGLE_CALLS) for _ in range(half)] for _ in range(2)]
        return at_once([(send_bodies, (port, path, one)) for one in work])

    calls = CONNECTIONS * SINGLE_CALLS
    return calls / senders(1), calls / senders(0)


def at_once(work: list[tuple[Callable[..., None], tuple[object, ...]]]) -> float:
    """Seconds that all take together, each in a process of its own that is ready before they start."""
    spawning = multiprocessing.get_context("spawn")
    gate = spawning.Barrier(len(work) + 1)
    processes = [spawning.Process(target=one, args=(gate, *given)) for one, given in work]
    for process in processes:
        process.start()
    gate.wait(timeout=120)
    started = time.perf_counter()
    for process in processes:
        process.join()
    assert all(process.exitcode == 0 for process in processes)
    return time.perf_counter() - started


def bodies(records: int, calls: int) -> list[bytes]:
    """Deals as benchmarks/ingest.py has them, each of a number of its own."""
    import msgspec

    def deal() -> dict[str, str]:
        number = next(_number)
        return {
            "opportunity_id": f"OPP-{number:09}", "title": f"Sensor line {number}",
            "account": f"Account {number % 400}", "owner": f"{number % 200:05}", "stage": "Won",
            "close_value": f"{number % 90_000}.00", "currency": "CNY", "engage_date": "2026-08-14",
            "close_date": "2026-11-02", "product": "GTXPro",
        }  # fmt: skip

    return [msgspec.json.encode([deal() for _ in range(records)]) for _ in range(calls)]


def send_bodies(gate: Gate, port: int, path: str, lanes: list[list[bytes]]) -> None:
    """A connection a lane; each sends its next call as soon as the one before is answered."""
    calls = [[signed(path, port, body) for body in lane] for lane in lanes]
    sockets = [socket.create_connection(("127.0.0.1", port)) for _ in lanes]
    gate.wait(timeout=120)
    for place in range(len(calls[0])):
        for lane, connection in zip(calls, sockets, strict=True):
            if place:
                await_answer(connection)
            connection.sendall(lane[place])
    for connection in sockets:
        await_answer(connection)


def signed(path: str, port: int, body: bytes) -> bytes:
    from standardwebhooks.webhooks import Webhook
    from uuid_utils import uuid7

    at, event_id = datetime.now(UTC), str(uuid7())
    signature = Webhook(SECRET).sign(event_id, at, body.decode())
    head = (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\nwebhook-id: {event_id}\r\n"
        f"webhook-timestamp: {int(at.timestamp())}\r\n"
        f"webhook-signature: {signature}\r\n\r\n"
    )
    return head.encode() + body


def await_answer(connection: socket.socket) -> None:
    """The answers are short and say how long they are."""
    answer = b""
    while b"}" not in answer:
        part = connection.recv(65_536)
        assert part, "the server hung up"
        answer += part
    assert answer.startswith(b"HTTP/1.1 200"), answer


def insert_bodies(gate: Gate, company_id: UUID, connector_id: UUID, batches: list[bytes]) -> None:
    """The same records, one transaction a batch, with nothing but the rows."""
    import django
    import msgspec

    django.setup()
    from throughline.crm.services.append_records import Arrived, insert_bare
    from throughline.kit.clock import now
    from throughline.kit.scope import company_scope

    read = [
        [Arrived(row["opportunity_id"], "", msgspec.json.encode(row)) for row in msgspec.json.decode(body)]
        for body in batches
    ]
    with company_scope(company_id):
        pass
    gate.wait(timeout=120)
    for records in read:
        with company_scope(company_id):
            insert_bare(connector_id=connector_id, object_kind="deal", records=records, as_of=now(), at=now())


def make_webhook(company: "Company", connector_id: UUID) -> str:
    """The connector of benchmarks/ingest.py, sent to; its secret is one that the sender made."""
    from throughline.crm.connectors.secrets import purpose_of
    from throughline.crm.connectors.webhook.secrets import opened_made
    from throughline.crm.models import Connector
    from throughline.crm.selectors.webhooks import PATH
    from throughline.crm.services.open_webhook import open_webhook
    from throughline.kit.forms.secrets import sealed_secrets
    from throughline.kit.scope import company_scope

    with company_scope(company.id):
        connector = Connector.objects.get(id=connector_id)
        connector.kind = "webhook"
        connector.settings = {"scheme": "standard", "object": "deal", "complete_from": "2026-10-01"}
        purpose = purpose_of(company.id, connector.code)
        connector.sealed = sealed_secrets(purpose, {"sender_secret": SECRET})
        connector.save()
        made = opened_made(company.id, connector_id, bytes(open_webhook(connector).sealed))
    assert set(MAPPING) == set(connector.mapping)
    return PATH + made.token


@contextmanager
def web_server() -> Iterator[int]:
    from throughline.cli.commands.run import web_command
    from throughline.cli.tests.running import free_port

    port = free_port()
    with subprocess.Popen(web_command("127.0.0.1", port, workers=2, threads=4)) as process:
        try:
            until_it_listens(port)
            yield port
        finally:
            process.terminate()


def until_it_listens(port: int) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError("the web server did not start")


@contextmanager
def worker() -> Iterator[None]:
    """The fold and the jobs, as an installation runs them."""
    with subprocess.Popen([sys.executable, "-m", "throughline", "worker"], env=dict(os.environ)) as process:
        try:
            yield
        finally:
            process.terminate()


def fold_rate(company: "Company") -> float:
    """Records a second, until nothing is pending or due."""
    from throughline.progress.services.fold_everything import fold_everything

    started = time.perf_counter()
    folded = fold_everything(company_id=company.id, at=datetime.now(UTC)).taken
    return folded / (time.perf_counter() - started)


def pending(company: "Company") -> int:
    from throughline.crm.models import InboxRecord
    from throughline.kit.scope import company_scope

    with company_scope(company.id):
        return InboxRecord.objects.filter(state="pending").count()


if __name__ == "__main__":
    sys.exit(main())
