"""Imports: a file on its way in, step by step; nothing is written before it is carried out."""

from typing import Annotated
from uuid import UUID

from django.http import HttpResponse
from ninja import File, Router, Status
from ninja.files import UploadedFile
from pydantic import Field

from throughline.access.errors import require
from throughline.imports.models import Import
from throughline.imports.schemas import (
    ImportChange,
    ImportFull,
    ImportKind,
    ImportRowChange,
    ImportRows,
    ImportShort,
    Shown,
)
from throughline.imports.selectors.imports import import_full, import_kinds, import_seen_by, latest_imports
from throughline.imports.selectors.rows import refused_workbook, rows_page
from throughline.imports.services.apply_import import apply_or_start
from throughline.imports.services.begin_import import begin_import
from throughline.imports.services.change_import import change_import
from throughline.imports.services.read_mended import read_mended
from throughline.imports.services.repair_rows import leave_out_refused, repair_row, replace_rows
from throughline.imports.services.undo_import import discard_draft, undo_or_start
from throughline.kit.api import TenantRequest, language_of
from throughline.kit.spreadsheets.write import CONTENT_TYPE

router = Router(tags=["imports"])


@router.get("", response=list[ImportShort])
def read_imports(request: TenantRequest) -> list[ImportShort]:
    """The newest: drafts to go on with, and what was brought in."""
    require(request.actor, "import", "read", everywhere=False)
    return latest_imports(request.actor, language_of(request))


@router.get("/kinds", response=list[ImportKind])
def read_kinds(request: TenantRequest) -> list[ImportKind]:
    """What the reader may import, and the fields of each kind."""
    require(request.actor, "import", "read", everywhere=False)
    return import_kinds(request.actor, language_of(request))


@router.post("", response={201: ImportFull})
def begin(
    request: TenantRequest, file: File[UploadedFile], sheet: str | None = None, what: str | None = None
) -> Status[ImportFull]:
    """Take a CSV or XLSX file in as a draft: its columns guessed, every row checked, nothing written."""
    batch = begin_import(
        actor=request.actor,
        at=request.now,
        file_name=file.name or "",
        size=file.size or 0,
        read=file.read,
        sheet=sheet,
        what=what,
    )
    return Status(201, _full(request, batch))


@router.get("/{import_id}", response=ImportFull)
def read_import(request: TenantRequest, import_id: UUID) -> ImportFull:
    """One import: its columns, options and counts."""
    return _full(request, import_seen_by(request.actor, import_id))


@router.patch("/{import_id}", response=ImportFull)
def patch_import(request: TenantRequest, import_id: UUID, body: ImportChange) -> ImportFull:
    """Change what a draft is; every row is checked again."""
    batch = change_import(
        actor=request.actor,
        at=request.now,
        import_id=import_id,
        what=body.what,
        mapping=body.mapping,
        options=body.options.model_dump(mode="json", exclude_unset=True) if body.options else None,
    )
    return _full(request, batch)


@router.delete("/{import_id}", response={204: None})
def delete_import(request: TenantRequest, import_id: UUID) -> Status[None]:
    """Throw a draft away."""
    discard_draft(actor=request.actor, at=request.now, import_id=import_id)
    return Status(204, None)


@router.get("/{import_id}/rows", response=ImportRows)
def read_rows(
    request: TenantRequest,
    import_id: UUID,
    shown: Shown | None = None,
    after: int = 0,
    limit: Annotated[int, Field(ge=1, le=200)] = 100,
) -> ImportRows:
    """The rows after a line, of one fate or of all."""
    batch = import_seen_by(request.actor, import_id)
    return rows_page(batch, language_of(request), shown=shown, after=after, limit=limit)


@router.patch("/{import_id}/rows/{line}", response=ImportFull)
def patch_row(request: TenantRequest, import_id: UUID, line: int, body: ImportRowChange) -> ImportFull:
    """Mend cells of a row, or leave it out; every row is checked again."""
    batch = repair_row(
        actor=request.actor, at=request.now, import_id=import_id, line=line, **body.dict(exclude_unset=True)
    )
    return _full(request, batch)


@router.post("/{import_id}/leave-out", response=ImportFull)
def leave_out(request: TenantRequest, import_id: UUID) -> ImportFull:
    """Leave every refused row out."""
    return _full(request, leave_out_refused(actor=request.actor, at=request.now, import_id=import_id))


@router.get("/{import_id}/refused.xlsx")
def read_refused(request: TenantRequest, import_id: UUID) -> HttpResponse:
    """The refused rows with their reasons, to mend in a spreadsheet."""
    batch = import_seen_by(request.actor, import_id)
    answer = HttpResponse(refused_workbook(batch, language_of(request)), content_type=CONTENT_TYPE)
    answer["Content-Disposition"] = 'attachment; filename="refused.xlsx"'
    return answer


@router.post("/{import_id}/mended", response=ImportFull)
def take_mended(request: TenantRequest, import_id: UUID, file: File[UploadedFile]) -> ImportFull:
    """Take that workbook back: its rows replace those of the same lines."""
    batch = import_seen_by(request.actor, import_id)
    rows = read_mended(batch, file.name or "", file.size or 0, file.read())
    return _full(request, replace_rows(actor=request.actor, at=request.now, import_id=import_id, rows=rows))


@router.post("/{import_id}/apply", response=ImportFull)
def apply(request: TenantRequest, import_id: UUID) -> ImportFull:
    """Carry it out, all or nothing; a large one is a job, named in the answer."""
    return _full(request, apply_or_start(actor=request.actor, at=request.now, import_id=import_id))


@router.post("/{import_id}/undo", response=ImportFull)
def undo(request: TenantRequest, import_id: UUID) -> ImportFull:
    """Take it back as long as nothing depends on it; a large one is a job, named in the answer."""
    return _full(request, undo_or_start(actor=request.actor, at=request.now, import_id=import_id))


def _full(request: TenantRequest, batch: Import) -> ImportFull:
    return import_full(batch, language_of(request))
