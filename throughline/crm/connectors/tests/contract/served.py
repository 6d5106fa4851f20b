"""A CRM for the contract: deals in memory, told in the form of one vendor by the folder of its kind.

A kind that pulls has `tests/served.py` with `serve`, which serves one until its block ends.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, ClassVar, Self

from throughline.kit.outbound.tests.server import Asked, Reply, serving

BEGUN = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
SECRET = "s3cret-of-this-connector"


@dataclass
class Deal:
    """`hidden`: its transaction has not committed yet."""

    id: str
    changed: datetime
    amount: str
    won: bool = True
    hidden: bool = False
    deleted: bool = False


@dataclass
class ServedCrm(ABC):
    """`at` is the clock of both sides."""

    kind: ClassVar[str]
    at: datetime = BEGUN
    deals: dict[str, Deal] = field(default_factory=dict)

    @abstractmethod
    def settings(self) -> dict[str, Any]:
        """What an administrator enters; every secret is SECRET."""

    def id_of(self, number: int) -> str:
        return str(number)

    def put(self, number: int, **given: Any) -> None:
        values = {"changed": self.at, "amount": f"{number}.10", **given}
        one = self.id_of(number)
        self.deals[one] = Deal(one, **values)

    def show(self, number: int) -> None:
        """Its transaction commits."""
        self.deals[self.id_of(number)].hidden = False

    def delete(self, number: int) -> None:
        self.deals[self.id_of(number)].deleted = True
        self.deals[self.id_of(number)].changed = self.at

    def later(self, **by: float) -> None:
        self.at += timedelta(**by)

    def there(self, since: datetime | None = None, *, deleted: bool = False) -> list[Deal]:
        """What is seen from outside, in the order of the ids."""
        seen = (self.deals[one] for one in sorted(self.deals, key=lambda one: (len(one), one)))
        return [
            deal for deal in seen
            if not deal.hidden and (deleted or not deal.deleted) and (since is None or deal.changed >= since)
        ]  # fmt: skip


@dataclass
class ServedOverHttp(ServedCrm):
    """`instead` is asked before every answer but those to a sign-in."""

    instead: Callable[[Asked], Reply | None] = lambda asked: None
    address: str = ""

    @classmethod
    @contextmanager
    def serve(cls, **_: Any) -> Iterator[Self]:
        made = cls()
        with serving(made.answer) as served:
            made.address = served.address
            yield made

    def answer(self, asked: Asked) -> Reply:
        return self.signing_in(asked) or self.instead(asked) or self.data(asked)

    @abstractmethod
    def signing_in(self, asked: Asked) -> Reply | None:
        """The answer to a sign-in, or to a call that is not signed with SECRET; None to any other."""

    @abstractmethod
    def data(self, asked: Asked) -> Reply:
        """The deals that were asked for, as the vendor documents it."""

    @abstractmethod
    def error(self, words: str) -> Reply:
        """How the vendor tells that a question was wrong."""
