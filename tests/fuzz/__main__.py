"""`make fuzz`: ten thousand random rules on random companies; the seed brings them again."""

import argparse
import secrets
import sys
import time

from tests.fuzz.cases import run_cases


def main() -> int:
    """0 when each had an answer or a named error; else what it fell by is raised."""
    parser = argparse.ArgumentParser(prog="make fuzz")
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**6))
    parser.add_argument("--case", type=int, help="this one alone")
    asked = parser.parse_args()
    say(f"{asked.cases:,} random rules, --seed {asked.seed}")
    began = time.monotonic()
    met = run_cases(asked.seed, range(asked.cases) if asked.case is None else [asked.case])
    for outcome, count in met.most_common():
        say(f"{count:7,}  {outcome}")
    say(f"an answer or a named error for {met.total():,} in {time.monotonic() - began:.0f} s  ok")
    return 0


def say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
