"""Import units, people or attributes from a file."""

from datetime import date
from typing import Any

from ninja import File, Router
from ninja.files import UploadedFile

from throughline.kit.api import TenantRequest, language_of
from throughline.kit.spreadsheets.read import refuse_large
from throughline.org.api.schemas import ImportAnswer
from throughline.org.services.import_file import What, import_file

router = Router(tags=["organisation"])


@router.post("/import/{what}", response=ImportAnswer)
def import_upload(
    request: TenantRequest,
    what: What,
    file: File[UploadedFile],
    dry_run: bool = True,
    on: date | None = None,
) -> dict[str, Any]:
    """Say what would happen to every row of a CSV or XLSX file; with `dry_run=false`, do it.

    All or nothing: with one wrong row nothing is written and the answer is the problem `import_refused`.
    `on` dates the moves and values whose rows name no date (today without it).
    """
    name = file.name or ""
    refuse_large(name, file.size or 0)
    report = import_file(
        actor=request.actor,
        at=request.now,
        what=what,
        file_name=name,
        data=file.read(),
        on=on,
        dry_run=dry_run,
    )
    return report.as_dict(language_of(request))
