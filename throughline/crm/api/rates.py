"""Exchange rates: what one unit of another currency is worth, from a date on."""

from uuid import UUID

from ninja import File, Router
from ninja.files import UploadedFile

from throughline.access.errors import require
from throughline.core.currencies import currency_code
from throughline.crm.models import ExchangeRate
from throughline.crm.rate_schemas import MissingRate, RatePage, RatesBody, SavedRatesAnswer
from throughline.crm.selectors.rates import missing_rates
from throughline.crm.services.load_rates import load_rates
from throughline.crm.services.save_rates import GivenRate, SavedRates, remove_rate, save_rates
from throughline.kit.api import TenantRequest
from throughline.tenants.models import Company

router = Router(tags=["crm"])
MOST = 500


@router.get("/rates", response=RatePage)
def read_rates(request: TenantRequest, currency: str | None = None) -> dict[str, object]:
    """The latest of each currency first; and what records wait for."""
    require(request.actor, "inbox", "read")
    rows = ExchangeRate.objects.visible_to(request.actor).order_by("-on", "currency")
    if currency:
        rows = rows.filter(currency=currency_code(currency) or currency)
    missing = [MissingRate(currency=one, since=on, records=records) for one, on, records in missing_rates()]
    home = Company.objects.get(id=request.actor.company_id).currency
    return {"currency": home, "items": list(rows[:MOST]), "missing": missing}


@router.put("/rates", response=SavedRatesAnswer)
def put_rates(request: TenantRequest, body: RatesBody) -> SavedRates:
    """Enter rates; one of the same currency and date takes the place of the one before."""
    rates = [GivenRate(one.currency, one.on, one.rate) for one in body.rates]
    return save_rates(actor=request.actor, at=request.now, rates=rates, source=body.source)


@router.post("/rates/file", response=SavedRatesAnswer)
def post_rates(request: TenantRequest, file: File[UploadedFile]) -> SavedRates:
    """The same from a CSV or XLSX with the columns 日期, 币种 and 汇率."""
    return load_rates(
        actor=request.actor, at=request.now, name=file.name or "", size=file.size or 0, read=file.read
    )


@router.delete("/rates/{rate_id}", response={200: SavedRatesAnswer})
def delete_rate(request: TenantRequest, rate_id: UUID) -> SavedRates:
    """Take one back: what it converted goes by the one before, or waits."""
    return SavedRates(1, remove_rate(actor=request.actor, at=request.now, rate_id=rate_id))
