"""Tell progress that the past looks different now: figures follow whoever was in a unit on each day."""

from collections.abc import Iterable
from datetime import date

from procrastinate.contrib.django import app

from throughline.kit.scope import current_company

REFRESH = "progress.refresh_all"
EVALUATE = "progress.evaluate"


def refresh_figures(*, changed_from: Iterable[date], today: date) -> None:
    """Have every figure counted again, in this transaction, if a change reaches back to today or before."""
    if any(day <= today for day in changed_from):
        app.configure_task(REFRESH).defer(company_id=str(current_company()))


def judge_anew() -> None:
    """Have every running key result judged again, in this transaction: its pace goes by another calendar."""
    app.configure_task(EVALUATE).defer(company_id=str(current_company()))
