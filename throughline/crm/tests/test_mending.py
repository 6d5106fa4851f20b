"""Every reason for which a record waits has a title and a place where it is mended."""

from throughline.crm.mapping.mending import MENDING
from throughline.crm.mapping.reasons import REASONS


def test_each_reason_is_described_and_no_other():
    assert MENDING.keys() == REASONS.keys()
