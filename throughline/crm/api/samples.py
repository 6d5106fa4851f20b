"""The first rows of a file as records, to be mapped before anything is loaded."""

from ninja import File, Router
from ninja.files import UploadedFile

from throughline.crm.schemas import FileSample
from throughline.crm.services.sample_file import sample_file
from throughline.kit.api import TenantRequest

router = Router(tags=["crm"])


@router.post("/sample-file", response=FileSample)
def post_sample(request: TenantRequest, file: File[UploadedFile]) -> dict[str, object]:
    """Nothing is kept."""
    records = sample_file(actor=request.actor, name=file.name or "", size=file.size or 0, read=file.read)
    return {"records": records}
