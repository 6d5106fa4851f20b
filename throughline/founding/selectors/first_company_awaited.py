"""Whether an installation still waits for its first company."""

from throughline.tenants.models import Company


def first_company_awaited() -> bool:
    return not Company.objects.exists()
