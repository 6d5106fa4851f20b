"""`throughline check`: break something, read the words."""

from datetime import UTC, datetime, timedelta

import pytest

from throughline.cli.checks.database import clock, version
from throughline.cli.checks.machine import disk, pages, python_version, secret, state_folder
from throughline.cli.checks.work import failed_jobs, worker
from throughline.cli.prepare import owner_of
from throughline.cli.provision import connect
from throughline.cli.tests.program import throughline


def lines(own) -> tuple[int, list[str]]:
    done = throughline("check", **own)
    assert done.stderr == ""
    return done.returncode, done.stdout.splitlines()


def test_a_sound_database_has_nothing_to_mend(untouched):
    _, said = lines(untouched)
    assert [line for line in said if line.startswith("✗") and "pages" not in line] == []
    assert sum(line.startswith("✓") for line in said) >= 9


def test_an_open_table_a_wrong_role_and_a_missing_migration_are_named(own):
    owner = owner_of(own["DATABASE_URL"])
    with connect(owner) as connection:
        connection.execute("ALTER TABLE org_person NO FORCE ROW LEVEL SECURITY")
        connection.execute("DROP POLICY one_company ON org_unit")
        connection.execute(f'ALTER ROLE "{owner["NAME"]}_app" BYPASSRLS')
        connection.execute("DELETE FROM django_migrations WHERE app = 'alerts'")
    code, said = lines(own)
    broken = [line for line in said if line.startswith("✗") and "pages" not in line]
    assert code == 1
    assert len(broken) == 3
    assert f"The database role {owner['NAME']}_app cannot sign in or has the wrong rights" in broken[0]
    assert "migrations have not been applied" in broken[1]
    assert "org_person, org_unit" in broken[2]


def test_migrate_mends_a_role(own):
    owner = owner_of(own["DATABASE_URL"])
    with connect(owner) as connection:
        connection.execute(f'ALTER ROLE "{owner["NAME"]}_app" BYPASSRLS')
    assert throughline("migrate", **own).returncode == 0
    assert f"✓ The database role {owner['NAME']}_app is right" in lines(own)[1]


def test_a_database_that_is_away_is_one_finding(state):
    code, said = lines({"DATABASE_URL": "postgresql://x@127.0.0.1:1/x", "THROUGHLINE_STATE": str(state)})
    assert code == 1
    assert said[-1].startswith("✗ The database cannot be reached")


def test_a_jobless_worker_is_a_note_and_waiting_jobs_without_one_are_not():
    assert worker(0, 0).passed is None
    assert worker(0, 3).passed is False
    assert worker(1, 3).passed
    assert failed_jobs(0) == []
    assert failed_jobs(2)[0].en.startswith("2 jobs failed")


def test_the_machine_s_faults_say_what_to_do(state, monkeypatch):
    monkeypatch.setenv("THROUGHLINE_STATE", str(state))
    key = state / "secret-key"
    key.write_text("secret")
    key.chmod(0o644)
    assert f"chmod 600 {key}" in secret().en
    key.chmod(0o600)
    assert secret().passed
    assert "install 3.11" in python_version((3, 10)).en
    assert python_version((3, 11)).passed
    assert "make room" in disk(state, 999_999_999).en
    assert disk(state, 1_000_000_000).passed
    assert "`make run`" in pages(state).en
    (state / "index.html").touch()
    assert pages(state).passed


def test_a_file_in_place_of_the_state_folder_is_a_fault(state, monkeypatch):
    (state / "file").touch()
    monkeypatch.setenv("THROUGHLINE_STATE", str(state / "file"))
    assert state_folder().passed is False
    monkeypatch.setenv("THROUGHLINE_STATE", str(state))
    assert state_folder().passed


@pytest.mark.parametrize(("found", "passed"), [(14, False), (15, True), (18, True)])
def test_the_server_s_version(found, passed):
    assert version(found).passed is passed


def test_a_clock_that_is_off(database_server):
    with connect(database_server) as connection:
        now = datetime.now(UTC)
        assert clock(connection, now).passed
        assert "differ by 60 s" in clock(connection, now + timedelta(minutes=1)).en
