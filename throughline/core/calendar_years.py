"""Where a year of a working calendar comes from: plain weekdays, or the packages' own tables."""

from collections.abc import Callable
from datetime import date

import chinese_calendar
import holidays
from chinese_calendar import constants as china

from throughline.core.calendars import CalendarYear, Standing
from throughline.core.errors import ThroughlineError
from throughline.core.periods import Period


class UnknownCountry(ThroughlineError):
    code = "unknown_country"
    status = 422
    zh = "没有国家“{country}”的节假日数据。请用两位 ISO 代码（如 CN、DE），或上传自己的日历。"
    en = "There are no holidays for the country “{country}”. Use its two-letter ISO code or load a calendar."


def weekdays_year(year: int) -> CalendarYear:
    """Monday to Friday without holidays."""
    return _year(year, lambda day: day.weekday() < 5, "official")


def china_year(year: int) -> CalendarYear:
    """The State Council's calendar with its make-up working days, estimated past the package's last year."""
    if year not in china_years():
        return holidays_year("CN", year)
    return _year(year, chinese_calendar.is_workday, "official")


def china_years() -> range:
    """The years whose official table is installed."""
    return range(min(china.holidays).year, max(china.holidays).year + 1)


def china_holiday(day: date) -> tuple[str, str] | None:
    """What a day off is called in Chinese and in English, within the years of the official table."""
    found = china.holidays.get(day)
    if found is None:
        return None
    holiday = china.Holiday(found)
    return holiday.chinese, holiday.value


def holidays_year(country: str, year: int) -> CalendarYear:
    """A country's public holidays (ISO code) as the package computes them, hence estimated."""
    if country not in holidays.list_supported_countries():
        raise UnknownCountry(country=country)
    return _year(year, holidays.country_holidays(country, years=year).is_working_day, "estimated")


def _year(year: int, is_working: Callable[[date], bool], standing: Standing) -> CalendarYear:
    days = Period(date(year, 1, 1), date(year + 1, 1, 1))
    return CalendarYear(year, "".join("1" if is_working(day) else "0" for day in days), standing)
