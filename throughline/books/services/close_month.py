"""Close a month of the books: its reports stay as they are, and what comes for it later lands in the next."""

from datetime import date, datetime

from django.db import transaction

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.books.frozen import frozen
from throughline.books.models import Closing
from throughline.books.selectors.next_to_close import next_to_close
from throughline.books.selectors.periods import bases_of_books
from throughline.books.selectors.report import open_report
from throughline.core.errors import ThroughlineError
from throughline.core.periods import month_of
from throughline.credits.models import CreditLine
from throughline.crm.models import InboxRecord
from throughline.kit.locks import wait_for_lock
from throughline.tenants.actor import Actor


class NotToBeClosed(ThroughlineError):
    code = "month_not_to_be_closed"
    status = 409
    zh = "{month} 现在不能关账：要等这个月结束，并且按月份先后关账；下一个可关的是 {next}。"
    en = "{month} cannot be closed now: it has to be over, and months are closed in turn; next is {next}."


class RecordsPending(ThroughlineError):
    code = "records_pending"
    status = 409
    zh = "收件箱里还有 {records} 条记录正在计入；请等它们处理完再关账。"
    en = "{records} records of the inbox are being counted; close the month when they are done."


@transaction.atomic
def close_month(*, actor: Actor, at: datetime, day: date) -> Closing:
    """The month that holds a day. Raises NotAllowed, NotToBeClosed, RecordsPending.

    While it is closed nothing is folded, so that a line is either before it or after it.
    """
    require(actor, "books", "write")
    wait_for_lock("inbox")
    month, due = month_of(day), next_to_close(actor)
    if month not in due:
        told = f"{due[-1].start:%Y-%m}" if due else "–"
        raise NotToBeClosed(month=f"{month.start:%Y-%m}", next=told)
    pending = InboxRecord.objects.filter(state="pending").count()
    if pending:
        raise RecordsPending(records=pending)
    reports = [open_report(actor, basis, month) for basis in bases_of_books(actor)]
    last = CreditLine.objects.order_by("id").values_list("id", flat=True).last()
    assert last is not None, "the books begin with the first line"
    closing: Closing = Closing.objects.create(
        month=month.start, last_line=last, reports=frozen(reports), closed_at=at, person_id=actor.person_id
    )
    record(
        actor=actor, at=at, action="books.close", object_type="books", object_id=closing.id,
        details={"month": f"{month.start:%Y-%m}"},
    )  # fmt: skip
    return closing
