"""Refusals of the cascade as their readers say it: owners by name, amounts with separators."""

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal

from throughline.cascade.nodes import Nodes
from throughline.core.amounts import written_out
from throughline.core.errors import ThroughlineError


@contextmanager
def in_words(nodes: Nodes) -> Iterator[None]:
    """Around a computation of these nodes. An error's `params` stay codes and plain amounts, for the page.

    Both languages write a name with its number and an amount alike.
    """
    try:
        yield
    except ThroughlineError as error:
        for name, value in error.params.items():
            if isinstance(value, Decimal):
                error.said[name] = f"{Decimal(written_out(value)):,f}"
        owner = next((node for node in nodes.rows if node.code == error.params.get("node")), None)
        if owner is not None:
            error.said["node"] = f"{owner.name} ({owner.code})"
        raise
