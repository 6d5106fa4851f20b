"""How long a company waits for a reaction before an alert goes one level up."""

from uuid import UUID

from throughline.tenants.models import Company


def escalate_after(company_id: UUID) -> int:
    """In working days. One query."""
    return Company.objects.values_list("escalate_after", flat=True).get(id=company_id)
