"""`make faults`: a hundred kills while 60,000 records arrive; the seed tells which, and brings them again."""

import argparse
import secrets
import sys
import tempfile
import time
from pathlib import Path

from tests.faults.installation import installation
from tests.faults.killing import kill_at_random


def main() -> int:
    """0 when nothing was lost and nothing counted twice."""
    parser = argparse.ArgumentParser(prog="make faults")
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--records", type=int, default=60_000)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**6))
    asked = parser.parse_args()
    say(f"{asked.kills} kills, {asked.records:,} records, --seed {asked.seed}")
    began = time.monotonic()
    with (
        tempfile.TemporaryDirectory(prefix="throughline-faults-") as folder,
        installation(Path(folder)) as one,
    ):
        killed = kill_at_random(one, count=asked.records, kills=asked.kills, seed=asked.seed, tell=say)
        one.check()
    names = ", ".join(f"{name} {times}" for name, times in sorted(killed.items()))
    say(f"survived {names} in {time.monotonic() - began:.0f} s: nothing lost, nothing counted twice  ok")
    return 0


def say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
