"""Two programs that start at once on a new installation do not stand in each other's way."""

from threading import Barrier, Thread

from throughline.cli.provision import make_database, make_roles
from throughline.config.database import parse_url


def test_two_that_make_the_database_at_once_both_go_on(database_server, another):
    owner = parse_url(another["DATABASE_URL"])
    together, made = Barrier(4), []

    def make() -> None:
        together.wait(30)
        made.append(make_database(owner, through=database_server["NAME"]))

    threads = [Thread(target=make) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    make_roles(owner)
    assert sorted(made) == [False, False, False, True]
