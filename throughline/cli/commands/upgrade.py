"""`throughline upgrade`: carry the embedded database over to the PostgreSQL that this version brings."""

import click

from throughline.cli.carry_over import carry_over
from throughline.cli.context import database_given
from throughline.cli.embedded import data_dir
from throughline.cli.speech import say


@click.command()
def command() -> None:
    """Move the embedded database to the present version of PostgreSQL; the old folder is kept."""
    if database_given():
        say(zh="DATABASE_URL 的数据库由其管理员升级。", en="Whoever runs DATABASE_URL's server upgrades it.")
        return
    kept = carry_over(data_dir())
    if kept is None:
        say(zh="数据库无需升级。", en="The database needs no upgrade.")
    else:
        say(zh=f"已升级；旧数据保留在 {kept}。", en=f"Done; the old data is kept in {kept}.")
