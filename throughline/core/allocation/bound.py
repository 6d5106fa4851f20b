"""What decided an amount."""

from enum import IntEnum

import numpy as np


class Bound(IntEnum):
    """What decided an amount."""

    WEIGHT = 0
    LOCK = 1
    MINIMUM = 2
    MAXIMUM = 3


BY_WEIGHT, LOCKED, AT_MINIMUM, AT_MAXIMUM = (np.int8(bound) for bound in Bound)
"""The same for arrays: comparing an array with a member of an enumeration is slow."""
