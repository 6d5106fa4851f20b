"""What the example must print, reckoned from the files alone, naively and exactly."""

import csv
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from math import floor
from pathlib import Path
from statistics import median

TARGET = 3_000_000
FIRST, LAST, AS_OF = date(2017, 10, 1), date(2017, 12, 31), date(2017, 11, 15)
BEFORE = ("2017-04-01", "2017-09-30")
BEHIND = Fraction(15, 100)


@dataclass(frozen=True)
class Won:
    """A closing that was won."""

    agent: str
    closed: str
    value: Fraction


class Reckoning:
    """The tree, the won deals, and everything that follows from them."""

    def __init__(self, folder: Path) -> None:
        agents = _rows(folder / "sales_teams.csv")
        self.manager = {row["sales_agent"]: row["manager"] for row in agents}
        self.office = {f"Team {row['manager']}": row["regional_office"] for row in agents}
        self.team = {agent: f"Team {manager}" for agent, manager in self.manager.items()}
        self.won = [
            Won(row["sales_agent"], row["close_date"], Fraction(row["close_value"]))
            for row in _rows(folder / "sales_pipeline.csv")
            if row["deal_stage"] == "Won"
        ]

    def quarters(self) -> dict[str, dict[str, object]]:
        """Amount and number of the won deals of every quarter that has some."""
        values: dict[str, list[Fraction]] = defaultdict(list)
        for deal in self.won:
            values[f"{deal.closed[:4]}Q{(int(deal.closed[5:7]) + 2) // 3}"].append(deal.value)
        return {
            quarter: {"amount": money(sum(values[quarter])), "deals": len(values[quarter])}
            for quarter in sorted(values)
        }

    def actuals(self) -> dict[str, Fraction]:
        """Won from the cycle's first day to the snapshot's, for everybody and every unit."""
        return self._up(self._won_between(FIRST.isoformat(), AS_OF.isoformat()))

    def amounts(self) -> dict[str, int]:
        """The target shared out: offices, then teams, then agents, each among its siblings."""
        weights = self._up(self.weights())
        offices = sorted(set(self.office.values()))
        shared = divided(TARGET, {office: weights[office] for office in offices})
        for parents in (self.office, self.team):
            for parent in sorted(set(parents.values())):
                siblings = {child: weights[child] for child, above in parents.items() if above == parent}
                shared |= divided(shared[parent], siblings)
        return shared

    def weights(self) -> dict[str, Fraction]:
        """Won in the two quarters before; for whoever won nothing, half the median of the team's others."""
        won = self._won_between(*BEFORE)
        return {
            agent: won[agent] if won.get(agent) else self._half_median(team, won)
            for agent, team in self.team.items()
        }

    def alerts(self) -> dict[str, list[str]]:
        """Whoever is more than 15 points behind, and who is told."""
        actuals = self.actuals()
        targets = {**self.amounts(), "company": TARGET}
        late = [owner for owner, target in targets.items() if pace() - actuals[owner] / target > BEHIND]
        return {owner: self._told(owner) for owner in late}

    def _told(self, owner: str) -> list[str]:
        if owner in self.manager:
            return sorted([owner, self.manager[owner]])
        return [owner.removeprefix("Team ")] if owner in self.office else []

    def _won_between(self, first: str, last: str) -> dict[str, Fraction]:
        sums: dict[str, Fraction] = defaultdict(Fraction)
        for deal in self.won:
            if first <= deal.closed <= last:
                sums[deal.agent] += deal.value
        return sums

    def _half_median(self, team: str, won: Mapping[str, Fraction]) -> Fraction:
        return median(won[one] for one, its in self.team.items() if its == team and won.get(one)) / 2

    def _up(self, of_agents: Mapping[str, Fraction]) -> dict[str, Fraction]:
        """Agents, and the sums of their teams, offices and the company."""
        sums: dict[str, Fraction] = defaultdict(Fraction)
        for agent, team in self.team.items():
            for owner in (agent, team, self.office[team], "company"):
                sums[owner] += of_agents.get(agent, Fraction(0))
        return sums


def divided(amount: int, weights: Mapping[str, Fraction]) -> dict[str, int]:
    """Largest remainder; of equal remainders the smaller name is served first."""
    whole = sum(weight for weight in weights.values())
    exact = {name: amount * weight / whole for name, weight in weights.items()}
    parts = {name: floor(share) for name, share in exact.items()}
    left = amount - sum(parts.values())
    for name in sorted(exact, key=lambda name: (parts[name] - exact[name], name))[:left]:
        parts[name] += 1
    return parts


def money(amount: Fraction | int) -> str:
    """As the example writes it; the files have whole dollars."""
    return f"{Decimal(amount.numerator) / amount.denominator:.2f}"


def pace() -> Fraction:
    """Weekdays gone by the end of the snapshot's day, of all weekdays of the cycle."""
    days = [FIRST + timedelta(days=number) for number in range((LAST - FIRST).days + 1)]
    weekdays = [day for day in days if day.weekday() < 5]
    return Fraction(sum(day <= AS_OF for day in weekdays), len(weekdays))


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
