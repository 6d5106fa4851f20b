"""`throughline restore FILE`: a backup back into an empty database, or in place of what is there."""

from pathlib import Path

import click

from throughline.cli.archive import read_backup
from throughline.cli.prepare import (
    close_connections,
    database_server,
    known_migrations,
    migrate,
    owner_of,
    provisioned,
    set_up_django,
)
from throughline.cli.speech import say


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--replace", is_flag=True, help="Replace everything the database holds.")
def command(*, file: Path, replace: bool) -> None:
    """Restore a backup, all or nothing, and bring it up to this version."""
    with database_server() as url:
        owner = owner_of(url)
        with provisioned(owner):
            set_up_django()
            read_backup(owner, file, known=known_migrations(), replace=replace)
            migrate()
            close_connections()
    say(zh=f"已从 {file} 恢复。", en=f"{file} was restored.")
