"""The organisation as files to import: offices, teams, people, and who leads a team."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from maven.pipeline import Agent, Row

COMPANY = "Maven"
SINCE = "2016-01-01"  # before the first opportunity


def units(agents: Sequence[Agent]) -> list[Row]:
    """The company, its offices, and a team for each manager; without heads."""
    rows = [_unit(COMPANY, "company", "")]
    rows += [_unit(office, "region", COMPANY) for office in _once(agent.office for agent in agents)]
    return rows + [_unit(team, "team", office) for team, office in _teams(agents)]


def people(agents: Sequence[Agent]) -> list[Row]:
    """Managers and agents. The files give no numbers, so a person's number is the name."""
    managers = [_person(manager, f"Team {manager}") for manager in _once(agent.manager for agent in agents)]
    return managers + [_person(agent.name, agent.team) for agent in agents]


def heads(agents: Sequence[Agent]) -> list[Row]:
    """Each team with its manager as head; offices and the company have none."""
    managers = _once(agent.manager for agent in agents)
    return [{"code": f"Team {manager}", "head": manager, "from": SINCE} for manager in managers]


def downward(agents: Sequence[Agent]) -> Callable[[str], int]:
    """The place of an owner's name from the top down: company, offices, teams, agents."""
    names = [COMPANY, *_once(agent.office for agent in agents), *(team for team, _ in _teams(agents))]
    names += [agent.name for agent in sorted(agents, key=lambda one: (one.team, one.name))]
    return {name: place for place, name in enumerate(names)}.__getitem__


def _teams(agents: Sequence[Agent]) -> list[tuple[str, str]]:
    return sorted({(agent.team, agent.office) for agent in agents})


def _unit(name: str, kind: str, parent: str) -> Row:
    return {"code": name, "name": name, "kind": kind, "parent": parent, "from": SINCE}


def _person(name: str, unit: str) -> Row:
    return {"number": name, "name": name, "unit": unit, "from": SINCE}


def _once(names: Iterable[str]) -> list[str]:
    return sorted(set(names))
