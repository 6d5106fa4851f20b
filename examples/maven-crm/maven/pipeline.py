"""The data set as its files have it: agents with their managers and offices, and opportunities."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from maven.words import CannotRun

TEAMS, PIPELINE, ACCOUNTS = "sales_teams.csv", "sales_pipeline.csv", "accounts.csv"

Row = dict[str, str]


@dataclass(frozen=True)
class Agent:
    """Somebody who sells; the files know people by their names."""

    name: str
    manager: str
    office: str

    @property
    def team(self) -> str:
        return f"Team {self.manager}"


@dataclass(frozen=True)
class Pipeline:
    """The folder, its agents, and its opportunities as rows of text."""

    folder: Path
    agents: list[Agent]
    opportunities: list[Row]

    @property
    def never_sold(self) -> list[str]:
        """Agents of the files who never had an opportunity."""
        selling = {row["sales_agent"] for row in self.opportunities}
        return sorted(agent.name for agent in self.agents if agent.name not in selling)


def require_files(folder: Path) -> None:
    """Raise CannotRun unless the data set is there."""
    missing = [name for name in (TEAMS, PIPELINE, ACCOUNTS) if not (folder / name).is_file()]
    if missing:
        listed = ", ".join(missing)
        raise CannotRun(
            zh=f"{folder} 中没有 {listed}；请用 --data 指明“CRM Sales Opportunities”数据集的文件夹。",
            en=f"{folder} does not have {listed}; "
            "name the folder of the “CRM Sales Opportunities” data set by --data.",
        )


def read_pipeline(folder: Path) -> Pipeline:
    """The data set of a folder that has its files."""
    agents = [
        Agent(row["sales_agent"], row["manager"], row["regional_office"]) for row in _rows(folder / TEAMS)
    ]
    return Pipeline(folder, agents, _rows(folder / PIPELINE))


def _rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))
