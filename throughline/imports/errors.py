"""What can stand in the way of an import as a whole."""

from throughline.core.errors import ThroughlineError


class UnknownKind(ThroughlineError):
    code = "import_unknown_kind"
    status = 422
    zh = "不能导入“{what}”；您可以导入：{known}。"
    en = "“{what}” cannot be imported; you may import: {known}."


class UnknownField(ThroughlineError):
    code = "import_unknown_field"
    status = 422
    zh = "没有字段“{field}”；可选：{known}。"
    en = "There is no field “{field}”; choose one of: {known}."


class FieldTwice(ThroughlineError):
    code = "import_field_twice"
    status = 422
    zh = "“{field}”对应了两列；请把其中一列改为不导入。"
    en = "Two columns are “{field}”; leave one of them out."


class NotADraft(ThroughlineError):
    code = "import_not_a_draft"
    status = 409
    zh = "“{file}”已经导入或撤销，不能再改；请重新选择文件。"
    en = "“{file}” was imported or taken back already and cannot be changed; choose the file again."


class Busy(ThroughlineError):
    code = "import_busy"
    status = 409
    zh = "“{file}”正在后台处理；请等它结束。"
    en = "“{file}” is being worked on; wait for that to end."


class NotChecked(ThroughlineError):
    code = "import_not_checked"
    status = 409
    zh = "“{file}”改动之后还没有检查；请先检查。"
    en = "“{file}” was changed and not checked since; check it first."


class StillRefused(ThroughlineError):
    code = "import_still_refused"
    status = 409
    zh = "“{file}”还有 {refused} 行有误；请就地改好，或选择不导入这些行。没有改动任何数据。"
    en = "{refused} rows of “{file}” are still wrong; mend them or leave them out. Nothing was changed."


class NothingToDo(ThroughlineError):
    code = "import_nothing_to_do"
    status = 409
    zh = "“{file}”里的内容和现有数据一致，没有要导入的。"
    en = "“{file}” holds what is there already; there is nothing to import."


class TooManyForPages(ThroughlineError):
    code = "import_too_many_for_pages"
    status = 413
    zh = "“{file}”有 {rows} 行，页面里一次最多 {limit} 行；请拆成几个文件，或用命令行导入。"
    en = "“{file}” has {rows} rows; a page takes {limit} at once. Split it, or use the command line."


class ColumnsMissing(ThroughlineError):
    code = "import_columns_missing"
    status = 409
    zh = "还没有指定这些列：{fields}。"
    en = "These columns are not assigned yet: {fields}."


class UnknownRow(ThroughlineError):
    code = "import_unknown_row"
    status = 404
    zh = "“{file}”没有第 {line} 行。"
    en = "“{file}” has no line {line}."


class NotApplied(ThroughlineError):
    code = "import_not_applied"
    status = 409
    zh = "“{file}”没有导入，或已经撤销；没有可撤销的。"
    en = "“{file}” was not imported, or was taken back already; there is nothing to undo."


class StillUsed(ThroughlineError):
    code = "import_still_used"
    status = 409
    zh = "不能撤销：导入的内容后来被用到了——{uses_zh}。请先处理它们，或直接修改。"
    en = "This cannot be undone: what it brought is used by now: {uses_en}. Deal with those first."


class AlreadyCounted(ThroughlineError):
    code = "import_already_counted"
    status = 409
    zh = "不能撤销：已有 {records} 条记录成为业务事实，业绩账只增不减；请导入更正后的文件，差额会自动冲正。"
    en = (
        "This cannot be undone: {records} records have become facts, and the ledger is only added to; "
        "import a corrected file, and the difference is booked."
    )


class ReadsOtherwise(ThroughlineError):
    code = "import_reads_otherwise"
    status = 409
    zh = "来源“{connector}”由 CRM 连接或命令行载入，列的含义是另外写定的；请给这份文件换一个来源名称。"
    en = (
        "“{connector}” is fed by a connector or the command line and reads its columns otherwise; "
        "give this file another source."
    )


class NoCycle(ThroughlineError):
    code = "import_no_cycle"
    status = 409
    zh = "还没有周期；请先在“目标”里新建一个。"
    en = "There is no cycle yet; make one under Goals first."
