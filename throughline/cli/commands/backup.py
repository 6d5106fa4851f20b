"""`throughline backup FILE`: the whole database in one file."""

from pathlib import Path

import click

from throughline.cli.archive import write_backup
from throughline.cli.prepare import database_server, ensure_database, owner_of
from throughline.cli.speech import say


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def command(*, file: Path) -> None:
    """Write the whole database to FILE; the program may be running."""
    with database_server() as url:
        owner = owner_of(url)
        ensure_database(owner)
        size = write_backup(owner, file) / 1_000_000
    say(
        zh=f"已备份到 {file}（{size:.1f} MB）。密钥文件不在其中，请另行保存。",
        en=f"The backup is in {file} ({size:.1f} MB). The secret key is not part of it: keep that apart.",
    )
