"""examples/maven-crm prints exactly what the files say: generated ones and, where they are, the real ones."""

import json
import os
import subprocess
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from tests.maven_generated import write_pipeline
from tests.maven_reckoning import Reckoning, money, pace

ROOT = Path(__file__).resolve().parents[1]
RUN = ROOT / "examples" / "maven-crm" / "run"
REAL = Path(os.environ.get("THROUGHLINE_MAVEN_DATA", ROOT.parent / "shared" / "data" / "maven-crm"))
DATA = ["generated", *(["real"] if (REAL / "sales_pipeline.csv").is_file() else [])]

pytestmark = pytest.mark.example


@dataclass(frozen=True)
class Outcome:
    """What the example printed for a data set, and what the files say."""

    printed: dict[str, Any]
    reckoned: Reckoning


def run(folder: Path, state: Path, *options: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "THROUGHLINE_STATE": str(state), "LC_ALL": "C.UTF-8"}
    environment.pop("DATABASE_URL", None)
    command = [str(RUN), "--data", str(folder), *options]
    return subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture(scope="module")
def state() -> Iterator[Path]:
    """One database for all runs, each of which makes a company of its own; not in pytest's private folder."""
    with tempfile.TemporaryDirectory(prefix="throughline-") as folder:
        yield Path(folder)


@pytest.fixture(scope="module", params=DATA)
def outcome(request: pytest.FixtureRequest, state: Path, tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    folder = REAL
    if request.param == "generated":
        folder = tmp_path_factory.mktemp("maven-data")
        write_pipeline(folder)
    done = run(folder, state, "--json")
    assert done.returncode == 0, done.stderr
    return Outcome(json.loads(done.stdout), Reckoning(folder))


def test_the_answer_holds_these_and_nothing_else(outcome: Outcome) -> None:
    printed = outcome.printed
    assert list(printed) == ["won", "target", "allocations", "as_of", "pace", "actual", "alerts"]
    assert (printed["target"], printed["as_of"]) == ("3000000.00", "2017-11-15")


def test_what_was_won_in_each_quarter_is_the_files_sum(outcome: Outcome) -> None:
    assert outcome.printed["won"] == outcome.reckoned.quarters()


def test_every_office_team_and_agent_has_an_allocation_and_nobody_else(outcome: Outcome) -> None:
    reckoned = outcome.reckoned
    offices, teams = set(reckoned.office.values()), set(reckoned.office)
    kinds = dict.fromkeys(offices | teams, "unit") | dict.fromkeys(reckoned.team, "person")
    allocations = outcome.printed["allocations"]
    assert Counter((one["owner"], one["kind"]) for one in allocations) == Counter(kinds.items())
    assert [one["kind"] for one in allocations] == sorted(kinds.values(), reverse=True)


def test_allocations_are_those_of_a_naive_reckoning(outcome: Outcome) -> None:
    printed = {one["owner"]: one["amount"] for one in outcome.printed["allocations"]}
    assert printed == {owner: money(amount) for owner, amount in outcome.reckoned.amounts().items()}


def test_allocations_add_up_exactly_at_every_level(outcome: Outcome) -> None:
    amounts = {one["owner"]: Decimal(one["amount"]) for one in outcome.printed["allocations"]}
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for parents in (outcome.reckoned.office, outcome.reckoned.team):
        for child, parent in parents.items():
            sums[parent] += amounts[child]
    offices = set(outcome.reckoned.office.values())
    assert sums == {parent: amounts[parent] for parent in sums}
    assert sum(amounts[office] for office in offices) == Decimal(outcome.printed["target"])


def test_actuals_are_the_files_sums_to_the_cent(outcome: Outcome) -> None:
    reckoned = outcome.reckoned
    owners = ["company", *reckoned.amounts()]
    expected = reckoned.actuals()
    assert outcome.printed["actual"] == {owner: money(expected[owner]) for owner in owners}


def test_the_pace_is_the_share_of_weekdays_gone(outcome: Outcome) -> None:
    assert outcome.printed["pace"] == f"{Decimal(pace().numerator) / pace().denominator:.6f}" == "0.507692"


def test_alerts_are_exactly_on_those_more_than_15_points_behind(outcome: Outcome) -> None:
    expected = outcome.reckoned.alerts()
    told = {alert["owner"]: alert["told"] for alert in outcome.printed["alerts"]}
    assert len(told) == len(outcome.printed["alerts"])
    assert {owner: sorted(people) for owner, people in told.items()} == expected
    assert {len(people) for people in told.values()} == {0, 1, 2}, "an office, a team and an agent lag"


def test_the_data_not_there_is_said_in_one_sentence(tmp_path: Path) -> None:
    done = run(tmp_path / "absent", tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert "absent" in done.stderr


def test_the_table_for_readers_has_every_owner_and_every_quarter(
    outcome: Outcome, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(RUN.parent))
    lines = import_module("maven.report").table(outcome.printed).splitlines()
    owners = ["company", *outcome.reckoned.amounts()]
    assert [sum(line.startswith(f"{owner}  ") for line in lines) for owner in owners] == [1] * len(owners)
    assert [line[:13] for line in lines[-4:]] == [f"won in 2017Q{number}" for number in (1, 2, 3, 4)]
