"""What the secrets of one connector are sealed for."""

from uuid import UUID


def purpose_of(company_id: UUID, code: str) -> str:
    return f"connector:{company_id}:{code}"
