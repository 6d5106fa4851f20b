"""Spreadsheets that people drop into the app, again and again."""

from throughline.crm.connectors.kind import ConnectorKind

KIND = ConnectorKind(
    code="file",
    zh="表格文件",
    en="Spreadsheet files",
    about_zh="按写好的映射反复载入 CSV 或 XLSX；同一文件再来一次没有影响，改过的行会更新。",
    about_en="CSV or XLSX by a mapping, as often as you like; only rows that changed are updated.",
    direction="uploads",
)
