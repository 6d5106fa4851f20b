"""The months of the books with how they stand."""

from throughline.access.permissions import may_everywhere
from throughline.books.models import Closing
from throughline.books.schemas import BooksMonth
from throughline.books.selectors.next_to_close import next_to_close
from throughline.books.selectors.periods import months_of_books
from throughline.org.models import Person
from throughline.tenants.actor import Actor


def book_months(actor: Actor) -> list[BooksMonth]:
    """The latest first."""
    closings = {one.month: one for one in Closing.objects.visible_to(actor).defer("reports")}
    people = Person.objects.filter(id__in=[one.person_id for one in closings.values()])
    names = dict(people.values_list("id", "name"))
    due = next_to_close(actor) if may_everywhere(actor, "books", "write") else []
    found = []
    for month in months_of_books(actor):
        closing = closings.get(month.start)
        found.append(
            BooksMonth(
                month=month.start,
                closed_at=closing.closed_at if closing else None,
                closed_by=names.get(closing.person_id) if closing and closing.person_id else None,
                may_close=month in due,
            )
        )
    return found
