"""`throughline demo`: make the demo company for any day, in a database without companies."""

import click

from throughline.cli.context import database_given, installation, read_moment
from throughline.cli.demo import OtherCompanies, show_sign_ins
from throughline.cli.speech import say
from throughline.core.errors import ThroughlineError


class NotEmbedded(ThroughlineError):
    code = "not_embedded"
    zh = "DATABASE_URL 指向你自己的数据库；确实要在其中建立示例公司，请加 --demo。"
    en = "DATABASE_URL names a database of your own; add --demo to make the demo company in it all the same."


@click.command()
@click.option("--seed", type=int, default=None, help="Another company for another seed.")
@click.option("--at", default=None, metavar="MOMENT", help="The day (its end) or time at which it stands.")
@click.option("--demo", is_flag=True, help="Also in the database that DATABASE_URL names.")
def command(*, seed: int | None, at: str | None, demo: bool) -> None:
    """Make the demo company; refused where any company exists."""
    if database_given() is not None and not demo:
        raise NotEmbedded
    with installation():
        from throughline.core.periods import time_zone
        from throughline.demo.build import SEED, build_demo
        from throughline.demo.load.timeline import ZONE
        from throughline.kit.clock import now
        from throughline.tenants.models import Company

        if Company.objects.exists():
            raise OtherCompanies
        moment = now() if at is None else read_moment(at, time_zone(ZONE))
        company = build_demo(at=moment, seed=SEED if seed is None else seed)
        say(zh=f"已建立示例公司 {company.name}。", en=f"The demo company {company.name} was made.")
        show_sign_ins()
