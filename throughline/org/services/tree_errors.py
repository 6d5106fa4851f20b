"""What can be wrong with a change of the tree."""

from throughline.core.errors import ThroughlineError


class UnitLoop(ThroughlineError):
    code = "unit_loop"
    status = 422
    zh = "从 {on} 起，这些单元会互为上级：{loop}。请为其中一个另选上级单元。"
    en = "From {on} these units would stand above one another: {loop}. Choose another parent for one of them."


class SecondRoot(ThroughlineError):
    code = "second_root"
    status = 422
    zh = "最上层单元已经是 {root}；请为 {unit} 指定上级单元。"
    en = "{root} is the top unit already; give {unit} a parent."


class UnitCodeTaken(ThroughlineError):
    code = "unit_code_taken"
    status = 409
    zh = "已有编码为 {unit} 的单元；请换一个编码。"
    en = "There is a unit with the code {unit} already; choose another code."


class BadUnitCode(ThroughlineError):
    code = "bad_unit_code"
    status = 422
    zh = "单元编码“{unit}”不能为空、不能含“/”，且不超过 {longest} 个字符。"
    en = "The unit code “{unit}” may not be empty, hold “/” or be longer than {longest} characters."


class TreeTooDeep(ThroughlineError):
    code = "tree_too_deep"
    status = 422
    zh = "{unit} 以上的层级太多，编码路径超过 {longest} 个字符；请减少层级或缩短编码。"
    en = "Too many levels stand above {unit}: its path of codes is longer than {longest}; shorten the codes."
