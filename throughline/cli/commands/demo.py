"""`throughline demo`: the demo company in an empty database, as it stands now or at any moment."""

import click

from throughline.cli.context import database_given, installation
from throughline.cli.demo import OtherCompanies, show_sign_ins
from throughline.cli.speech import say
from throughline.core.errors import ThroughlineError


class DemoThere(ThroughlineError):
    code = "demo_there"
    zh = "示例公司已经建立；要按另一时刻或种子建立，请换一个空的数据库。"
    en = "The demo company is there already; to make it for another moment or seed, use an empty database."


class NotEmbedded(ThroughlineError):
    code = "not_embedded"
    zh = "DATABASE_URL 指向你自己的数据库；确实要在其中建立示例公司，请加 --demo。"
    en = "DATABASE_URL names a database of your own; add --demo to make the demo company in it all the same."


@click.command()
@click.option("--seed", type=int, default=None, help="Another company for another seed.")
@click.option("--at", default=None, metavar="MOMENT", help="The day (its end) or time at which it stands.")
@click.option("--demo", is_flag=True, help="Also in the database that DATABASE_URL names.")
def command(*, seed: int | None, at: str | None, demo: bool) -> None:
    """Make the demo company where no other company is, and print its sign-ins."""
    if database_given() is not None and not demo:
        raise NotEmbedded
    with installation():
        from throughline.tenants.models import Company

        if Company.objects.filter(is_demo=False).exists():
            raise OtherCompanies
        if not Company.objects.exists():
            _make(seed, at)
        elif seed is not None or at is not None:
            raise DemoThere
        show_sign_ins()


def _make(seed: int | None, at: str | None) -> None:
    from throughline.demo.build import SEED, build_demo
    from throughline.demo.load.timeline import ZONE
    from throughline.kit.clock import now
    from throughline.kit.moments import read_moment

    moment = now() if at is None else read_moment(at, ZONE)
    say(zh="正在建立示例公司 …", en="Making the demo company …")
    build_demo(at=moment, seed=SEED if seed is None else seed)
