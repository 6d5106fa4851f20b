"""Records that come through the import wizard, whose columns go by the names of the fields."""

from throughline.crm.connectors.kind import ConnectorKind

KIND = ConnectorKind(
    code="upload",
    zh="导入向导",
    en="Import wizard",
    about_zh="在“导入”页拖入文件，逐列对应、逐行检查后载入。",
    about_en="Files dropped on the import page, mapped column by column and checked row by row.",
    direction="uploads",
)
