"""What the page of the books begins with."""

from throughline.books.schemas import BooksBasis, BooksOverview
from throughline.books.selectors.book_months import book_months
from throughline.books.selectors.periods import bases_of_books
from throughline.tenants.actor import Actor
from throughline.tenants.models import Company


def books_overview(actor: Actor) -> BooksOverview:
    """Raises NotAllowed."""
    months = book_months(actor)
    bases = [BooksBasis(fact_kind=one.fact_kind, date_kind=one.date_kind) for one in bases_of_books(actor)]
    currency = Company.objects.get(id=actor.company_id).currency
    return BooksOverview(currency=currency, months=months, bases=bases)
