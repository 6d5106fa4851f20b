"""Give the books of a month out of the house as a workbook, and keep who took it."""

from datetime import date, datetime

from django.db import transaction

from throughline.audit.services.record import record
from throughline.books.basis import Basis
from throughline.books.selectors.closings import bounds_of
from throughline.books.selectors.held import late_lines_in, lines_in
from throughline.books.selectors.report import report_of
from throughline.books.workbook import books_workbook
from throughline.core.errors import Language
from throughline.core.periods import time_zone
from throughline.tenants.actor import Actor
from throughline.tenants.selectors.zone_name import zone_name


@transaction.atomic
def export_books(*, actor: Actor, at: datetime, basis: Basis, day: date, language: Language) -> bytes:
    """Raises NotAllowed."""
    report = report_of(actor=actor, basis=basis, day=day)
    bounds = bounds_of(report.month)
    both = lines_in(actor, basis, report.month, bounds) | late_lines_in(actor, basis, report.month, bounds)
    lines = both.select_related("fact", "person").order_by("on", "id")
    file = books_workbook(report, lines, language, time_zone(zone_name(actor.company_id)))
    details = {
        "month": f"{report.month.start:%Y-%m}", "fact_kind": basis.fact_kind, "date_kind": basis.date_kind,
    }  # fmt: skip
    record(actor=actor, at=at, action="books.export", object_type="books", details=details)
    return file
