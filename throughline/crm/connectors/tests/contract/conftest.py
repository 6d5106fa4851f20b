"""One test for each kind that pulls, with its source beside it."""

from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest

from throughline.crm.connectors.pace import Pace
from throughline.crm.connectors.tests.contract.company import Pulling
from throughline.crm.connectors.tests.contract.kinds import PULLING
from throughline.crm.connectors.tests.contract.served import ServedCrm
from throughline.kit.outbound.retry import Patience
from throughline.org.tests.company import make_company


@pytest.fixture(params=PULLING)
def crm(
    request: pytest.FixtureRequest, settings: Any, monkeypatch: Any, database_server: dict[str, Any]
) -> Iterator[ServedCrm]:
    """Nobody waits between calls; somebody who is asked to wait for longer than a test comes later."""
    settings.OUTBOUND_ALLOW = ["127.0.0.1"]
    monkeypatch.setattr(Pace, "wait", lambda self: None)
    monkeypatch.setattr(Patience, "seconds", _at_once)
    served = import_module(f"throughline.crm.connectors.{request.param}.tests.served")
    with served.serve(database_server=database_server) as made:
        yield made


def _at_once(patience: Patience, tried: int, asked: float | None = None) -> float | None:
    return None if tried >= patience.times or (asked or 0) > patience.longest_wait else 0.0


@pytest.fixture
def pulling(db: None, crm: ServedCrm) -> Pulling:
    return Pulling(make_company(), crm)
