"""Randomness by name: a part of the story can change without disturbing the others."""

from random import Random


def stream(seed: int, *names: object) -> Random:
    """The generator of one part; the same for the same seed and names, in every process."""
    return Random(":".join(map(str, (seed, *names))))  # noqa: S311 - invented data, not a secret
