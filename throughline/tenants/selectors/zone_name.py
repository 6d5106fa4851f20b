"""Where a company is: the name of its time zone."""

from uuid import UUID

from throughline.tenants.models import Company


def zone_name(company_id: UUID) -> str:
    """As the time zone database calls it, such as Asia/Shanghai. One query."""
    return Company.objects.values_list("time_zone", flat=True).get(id=company_id)
