"""Tell the app above that somebody wrote what they will do, in the transaction that stored it."""

from procrastinate.contrib.django import app

from throughline.goals.models import CheckIn
from throughline.kit.scope import current_company

TAKE_UP = "alerts.take_up_check_in"


def defer_take_up(check_in: CheckIn) -> None:
    """One job for a check-in with words; none without: a figure alone answers no alert."""
    if check_in.note.strip():
        app.configure_task(TAKE_UP).defer(company_id=str(current_company()), check_in_id=str(check_in.id))
