"""The embedded data moves to the next PostgreSQL, and the old folder stays."""

import os

from throughline.cli.embedded import Server, version_of
from throughline.cli.postgres_files import MAJOR, account_for, programs, reachable_data, run_as
from throughline.cli.tests.program import refusal, throughline


def make_old(folder, major: int) -> None:
    """A data folder of an older PostgreSQL, as that version made it."""
    account = account_for(folder)
    folder.mkdir(mode=0o700)
    folder.parent.chmod(0o711)
    if account is not None:
        os.chown(folder, account.pw_uid, account.pw_gid)
    initdb = str(programs(account, major) / "initdb")
    made = run_as(account, initdb, "-A", "trust", "-U", "postgres", "-E", "UTF8", "-D", str(folder))
    assert made.returncode == 0, made.stderr


def test_data_of_an_older_postgresql_is_carried_over(state):
    folder = state / "postgres"
    make_old(folder, 16)
    old = Server(folder, major=16)
    old.join()
    try:
        given = {"THROUGHLINE_STATE": str(state)}
        made = throughline("company", "create", "acme", "Acme", DATABASE_URL=old.get_uri(), **given)
        assert made.returncode == 0, made.stderr
    finally:
        old.leave()

    assert "run `throughline upgrade`" in refusal("company", "list", **given)
    done = throughline("upgrade", **given)

    assert done.returncode == 0, done.stderr
    assert (version_of(folder), version_of(state / "postgres-16")) == (MAJOR, 16)
    assert throughline("company", "list", **given).stdout == "acme\tAcme\n"
    assert "needs no upgrade" in throughline("upgrade", **given).stdout


def test_a_folder_that_the_server_s_account_cannot_enter_is_not_opened_for_it(state):
    closed = state / "closed"
    closed.mkdir(mode=0o700)
    data = reachable_data(closed / "state" / "postgres")
    assert closed.stat().st_mode & 0o777 == 0o700
    assert (data == closed / "state" / "postgres") is (os.geteuid() != 0)
