"""`throughline run`: database, web and worker in one command; Ctrl-C stops all of it."""

import os
import sys
import time
from contextlib import ExitStack

import click

from throughline.cli.address import LOOPBACK, PublicUrlMissing, answers, require_free, url_of
from throughline.cli.children import Child, Watched, supervise
from throughline.cli.context import database_given
from throughline.cli.demo import ensure_demo, show_first_company, show_sign_ins
from throughline.cli.embedded import data_dir
from throughline.cli.kept_database import kept_database
from throughline.cli.prepare import close_connections, prepared_database
from throughline.cli.speech import say
from throughline.cli.stopping import Stopping
from throughline.core.errors import ThroughlineError

PUBLIC_URL = "THROUGHLINE_PUBLIC_URL"
PATIENCE = 60.0  # seconds the web server has to give its first answer


class WebSilent(ThroughlineError):
    code = "web_silent"
    zh = "网页服务在 {seconds} 秒内没有正常应答，已全部停止；原因见上面的输出。"
    en = "The web server gave no good answer within {seconds} s, so all was stopped; see the output above."


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen; loopback by default.")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@click.option("--web-workers", type=click.IntRange(1), default=min(2, os.cpu_count() or 1), show_default=True)
@click.option("--web-threads", type=click.IntRange(1), default=4, show_default=True, help="For each worker.")
@click.option(
    "--demo/--no-demo",
    default=None,
    help="Make the demo company in an empty database; by default only in the embedded one.",
)
def command(*, host: str, port: int, web_workers: int, web_threads: int, demo: bool | None) -> None:
    """Start everything and keep it running."""
    public = _public_url(host, port)
    require_free(host, port)
    embedded = database_given() is None  # once prepared, the address stands in the environment either way
    with ExitStack() as stack:
        stopping = stack.enter_context(Stopping())
        stack.enter_context(prepared_database())
        if demo or (demo is None and embedded):
            ensure_demo(asked=bool(demo))
        watched: list[Watched] = []
        if embedded:
            watched.append(stack.enter_context(kept_database(data_dir())))
        web = Child("web", web_command(host, port, workers=web_workers, threads=web_threads))
        worker = Child("worker", [sys.executable, "-m", "throughline", "worker"])
        for child in (worker, web):
            stack.callback(child.stop)
            child.start()
        _announce(host, port, public, web, stopping)
        supervise([*watched, web, worker], stopping.wait)
        say(zh="正在停止 …", en="Stopping …")


def _public_url(host: str, port: int) -> str:
    given = os.environ.get(PUBLIC_URL)
    if not given and host not in LOOPBACK:
        raise PublicUrlMissing(host=host)
    return os.environ.setdefault(PUBLIC_URL, url_of(host, port))


def web_command(host: str, port: int, *, workers: int, threads: int) -> list[str]:
    """Granian with the application; also for tests that start the parts one by one."""
    options = {
        "--interface": "wsgi",
        "--host": host,
        "--port": str(port),
        "--workers": str(workers),
        "--blocking-threads": str(threads),
        "--workers-kill-timeout": "5",
        "--log-level": "warning",
    }
    pairs = [word for pair in options.items() for word in pair]
    return [sys.executable, "-m", "granian", *pairs, "--no-ws", "throughline.config.wsgi:application"]


def _announce(host: str, port: int, public: str, web: Child, stopping: Stopping) -> None:
    """Say where the pages are once they are there; raises WebSilent."""
    until = time.monotonic() + PATIENCE
    while not answers(host, port):
        if stopping.wait(0.1) or web.ended() is not None:
            return
        if time.monotonic() > until:
            raise WebSilent(seconds=int(PATIENCE))
    say(zh=f"贯通已启动：{public}", en=f"Throughline is at {public}")
    show_first_company(public)
    show_sign_ins()
    close_connections()
    say(zh="按 Ctrl-C 停止。", en="Ctrl-C stops it.")
