"""The code that lets whoever started an empty installation found its first company in the browser."""

from django.utils.crypto import constant_time_compare, salted_hmac

LENGTH = 12


def first_code() -> str:
    """Derived from the installation's secret: printed at the start and kept nowhere."""
    return salted_hmac("throughline.access.first_code", "the first company").hexdigest()[:LENGTH]


def is_first_code(given: str) -> bool:
    """Whether somebody has read it off the terminal."""
    return constant_time_compare(given.strip().lower(), first_code())
