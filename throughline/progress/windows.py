"""The last full quarters or months before a day. Pure."""

from datetime import date

from throughline.core.periods import ONE_DAY, Period, month_of, quarter_of


def full_periods_before(day: date, every: str, periods: int, first_month: int) -> Period:
    """As one window: the 4 quarters before 1 October 2026 are 1 October 2025 to 30 September 2026."""
    until = beginning(day, every, first_month)
    start = until
    for _ in range(periods):
        start = beginning(start - ONE_DAY, every, first_month)
    return Period(start, until)


def beginning(day: date, every: str, first_month: int) -> date:
    """The first day of the fiscal quarter, or of the month, that a day is in."""
    return (quarter_of(day, first_month) if every == "quarter" else month_of(day)).start
