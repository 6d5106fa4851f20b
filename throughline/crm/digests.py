"""Ids as digests: eight bytes for each, so that a million of them take 8 MB.

Two ids with one digest (at a million: once in ten million comparisons) would only hide a deletion.
"""

from collections.abc import Iterable, Sequence
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

Digests = npt.NDArray[np.uint64]


def digested(ids: Sequence[str]) -> Digests:
    whole = b"".join(blake2b(one.encode(), digest_size=8).digest() for one in ids)
    return np.frombuffer(whole, np.uint64)


def sorted_digests(parts: Iterable[Digests]) -> Digests:
    """Those of all pages together."""
    pages = list(parts)
    found: Digests = np.sort(np.concatenate(pages)) if pages else np.empty(0, np.uint64)
    return found


def not_in(there: Digests, ids: Sequence[str]) -> list[str]:
    """The ids that are not among them, in their order."""
    found = np.isin(digested(ids), there)
    return [one for one, is_there in zip(ids, found, strict=True) if not is_there]
