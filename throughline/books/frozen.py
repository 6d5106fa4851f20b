"""A report as it is kept with a closing: plain JSON, every amount exact."""

from collections.abc import Sequence
from typing import Any

import msgspec

from throughline.books.basis import Basis
from throughline.books.differences import NOTHING
from throughline.books.models import Closing
from throughline.books.report import Report
from throughline.core.periods import Period


def frozen(reports: Sequence[Report]) -> list[Any]:
    return [msgspec.to_builtins(report) for report in reports]


def closed_report(closing: Closing, basis: Basis, month: Period) -> Report:
    """Nothing at all by a date that nothing was credited by yet."""
    reports = [msgspec.convert(one, Report) for one in closing.reports]
    empty = Report(basis, month, reports[0].currency if reports else "", 0, NOTHING, NOTHING, [])
    return next((one for one in reports if one.basis == basis), empty)
