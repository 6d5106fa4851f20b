"""examples/maven-crm/alerts holds every alert of the year against the end of its quarter."""

import json
import os
import subprocess
import tempfile
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from tests.maven_generated import NEWCOMERS, TEAMS, write_pipeline
from tests.test_maven_example import REAL

ALERTS = Path(__file__).resolve().parents[1] / "examples" / "maven-crm" / "alerts"
SELLING = sum(map(len, TEAMS.values())) - len(NEWCOMERS)

pytestmark = pytest.mark.example


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What it prints for the public data where they are, else for a small pipeline like them."""
    folder = REAL
    if not (REAL / "sales_pipeline.csv").is_file():
        folder = tmp_path_factory.mktemp("maven-data")
        write_pipeline(folder)
    with tempfile.TemporaryDirectory(prefix="throughline-") as state:
        environment = {**os.environ, "THROUGHLINE_STATE": state, "LC_ALL": "C.UTF-8"}
        environment.pop("DATABASE_URL", None)
        command = [str(ALERTS), "--data", str(folder), "--json"]
        done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def test_every_alert_stands_in_one_band(printed: dict[str, Any]) -> None:
    assert list(printed) == ["2017Q2", "2017Q3", "2017Q4"]
    for owners in printed.values():
        for found in owners.values():
            whole, bands = found["whole"], found["bands"]
            assert sum(band["alerts"] for band in bands) == whole["alerts"]
            assert sum(band["missed"] for band in bands) == whole["missed"]
            assert found["warned"] <= found["missed"] <= found["key_results"]


def test_only_those_who_sell_are_held_against_a_target(printed: dict[str, Any]) -> None:
    real = (REAL / "sales_pipeline.csv").is_file()
    people = {quarter: owners["people"]["key_results"] for quarter, owners in printed.items()}
    assert set(people.values()) == {30 if real else SELLING}


def test_an_alert_comes_true_more_often_than_a_guess(printed: dict[str, Any]) -> None:
    """Over all quarters together, and with days left to act."""
    people = [owners["people"] for owners in printed.values()]
    alerts = [found["whole"] for found in people]
    precision = Fraction(sum(one["missed"] for one in alerts), sum(one["alerts"] for one in alerts))
    missed, all_of_them = (sum(found[name] for found in people) for name in ("missed", "key_results"))
    assert precision > Fraction(missed, all_of_them)
    assert all(Decimal(one["lead"]) > 0 for one in alerts if one["missed"])
