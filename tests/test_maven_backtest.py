"""examples/maven-crm/backtest reaches its figures on the real pipeline, where that is."""

import json
import os
import subprocess
import tempfile
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
BACKTEST = ROOT / "examples" / "maven-crm" / "backtest"
REAL = Path(os.environ.get("THROUGHLINE_MAVEN_DATA", ROOT.parent / "shared" / "data" / "maven-crm"))

pytestmark = [
    pytest.mark.example,
    pytest.mark.skipif(
        not (REAL / "sales_pipeline.csv").is_file(),
        reason=f"the data set is not at {REAL}; THROUGHLINE_MAVEN_DATA names its folder",
    ),
]
Printed = dict[str, dict[str, str]]


@pytest.fixture(scope="module")
def printed() -> Iterator[Printed]:
    with tempfile.TemporaryDirectory(prefix="throughline-") as state:
        environment = {**os.environ, "THROUGHLINE_STATE": state, "LC_ALL": "C.UTF-8"}
        environment.pop("DATABASE_URL", None)
        command = [str(BACKTEST), "--data", str(REAL), "--json"]
        done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    yield json.loads(done.stdout)


def test_equal_shares_and_history_are_what_the_files_give(printed: Printed) -> None:
    found = {quarter: (means["equal"], means["history"]) for quarter, means in printed.items()}
    assert found == {"2017Q3": ("0.4300", "0.2850"), "2017Q4": ("0.3434", "0.1916")}


def test_the_calibrated_rule_is_no_worse_than_history_and_close_to_the_noise_floor(printed: Printed) -> None:
    assert Fraction(printed["2017Q3"]["rule"]) <= Fraction("0.29")
    assert Fraction(printed["2017Q4"]["rule"]) <= Fraction("0.20")
    floors = [Fraction(means["noise_floor"]) for means in printed.values()]
    assert all(Fraction("0.18") < floor < Fraction("0.20") for floor in floors)
