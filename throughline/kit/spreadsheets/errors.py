"""What can be wrong with a file as a whole; nothing of it is looked at further."""

from throughline.core.errors import ThroughlineError


class FileRefused(ThroughlineError):
    """Base of them all."""

    status = 422


class WrongExtension(FileRefused):
    code = "import_wrong_extension"
    zh = "“{name}”不是 .csv 或 .xlsx 文件；请在表格软件里另存为 .xlsx，或“CSV UTF-8”。"
    en = "“{name}” is not a .csv or .xlsx file; save it as .xlsx or as “CSV UTF-8”."


class FileEmpty(FileRefused):
    code = "import_file_empty"
    zh = "“{name}”里没有数据行；第一行应为列名，从第二行起每行一条。"
    en = "“{name}” holds no rows; the first row names the columns, and every row after it is one record."


class FileTooLarge(FileRefused):
    code = "import_file_too_large"
    status = 413
    zh = "“{name}”有 {size} MB，超过上限 {limit} MB；请拆成几个文件。"
    en = "“{name}” has {size} MB, above the limit of {limit} MB; split it into several files."


class TooManyRows(FileRefused):
    code = "import_too_many_rows"
    status = 413
    zh = "“{name}”有 {rows} 行，超过上限 {limit} 行；请拆成几个文件。"
    en = "“{name}” has {rows} rows, above the limit of {limit}; split it into several files."


class NotUtf8(FileRefused):
    code = "import_not_utf8"
    zh = "“{name}”第 {line} 行不是 UTF-8 文本；请另存为“CSV UTF-8”或 .xlsx，再导入。"
    en = "Line {line} of “{name}” is not UTF-8 text; save it as “CSV UTF-8” or as .xlsx, and import that."


class BadCsv(FileRefused):
    code = "import_bad_csv"
    zh = "“{name}”第 {line} 行读不下去（{problem}）；请检查引号是否成对。"
    en = "“{name}” cannot be read on from line {line} ({problem}); check that its quotes are in pairs."


class BadWorkbook(FileRefused):
    code = "import_bad_workbook"
    zh = "“{name}”不是完好的 .xlsx 文件；请用表格软件打开，另存为 .xlsx 后再导入。"
    en = "“{name}” is not a sound .xlsx file; open it, save it as .xlsx again, and import that."


class LockedWorkbook(FileRefused):
    code = "import_locked_workbook"
    zh = "“{name}”有密码，或是旧的 .xls 格式；请去掉密码，另存为 .xlsx 后再导入。"
    en = "“{name}” has a password or is in the old .xls format; save it as .xlsx without a password."


class WorkbookTooLarge(FileRefused):
    code = "import_workbook_too_large"
    status = 413
    zh = (
        "“{name}”只有 {size} MB，解开却至少有 {unpacked} MB，超过上限 {limit} MB，没有打开；"
        "请只保留要导入的表，或拆成几个文件。"
    )
    en = (
        "“{name}” has {size} MB but unpacks to at least {unpacked} MB, above the limit of {limit} MB, "
        "and was not opened; keep only the sheet to import, or split it into several files."
    )


class UnknownSheet(FileRefused):
    code = "import_unknown_sheet"
    zh = "“{name}”里没有可见的工作表“{sheet}”；现有：{known}。"
    en = "“{name}” has no visible sheet “{sheet}”; it has: {known}."


class SheetTooLarge(FileRefused):
    code = "import_sheet_too_large"
    status = 413
    zh = "“{name}”的表格一直延伸到第 {row} 行、第 {column} 列；请删除数据之外的行和列再导入。"
    en = "“{name}” reaches to row {row}, column {column}; delete the rows and columns beyond the data."


class MissingColumn(FileRefused):
    code = "import_missing_column"
    zh = "“{name}”缺少列“{column}”；现有的列：{found}。请在第一行写上列名。"
    en = "“{name}” lacks the column “{column}”; it has: {found}. Name the columns in the first row."


class DuplicateColumn(FileRefused):
    code = "import_duplicate_column"
    zh = "“{name}”有两列都是“{column}”；请删除或改名其中一列。"
    en = "Two columns of “{name}” are both “{column}”; delete or rename one of them."
