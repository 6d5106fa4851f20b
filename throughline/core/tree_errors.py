"""What can be wrong with an org tree, each with the node that is to be mended."""

from throughline.core.errors import ThroughlineError


class CycleInTree(ThroughlineError):
    """Some node is above itself."""

    code = "cycle_in_tree"
    zh = "组织架构里 {node} 成了自己的上级（{path}），请更改其中一个的上级单元。"
    en = "{node} stands above itself in the org tree ({path}); give one of these another parent."


class DuplicateId(ThroughlineError):
    """Two units share a code, or two people share a number."""

    code = "duplicate_id"
    zh = "编号 {node} 出现了不止一次，请给每个单元、每位员工一个唯一的编号。"
    en = (
        "The id {node} occurs more than once; give every unit its own code and every person their own number."
    )


class NotOneRoot(ThroughlineError):
    """No node without a parent, or more than one."""

    code = "not_one_root"
    zh = "没有上级的节点应当恰好有一个，现在是：{roots}。请给其余的指定上级单元。"
    en = "Exactly one node may be without a parent, these are: {roots}. Give all but the top one a parent."


class PersonWithMembers(ThroughlineError):
    """A person stands as the parent of another node."""

    code = "person_with_members"
    zh = "{node} 是员工，不能作为上级节点；请把下面的成员放到一个组织单元里。"
    en = "{node} is a person and cannot have members; put the members into a unit."


class UnitWithoutPeople(ThroughlineError):
    """A unit under which nobody could carry a target."""

    code = "unit_without_people"
    zh = "{node} 下面没有任何员工，无法承接指标；请把员工加入该单元，或把它移出分解范围。"
    en = "Nobody belongs to {node} or to a unit below it; add people to it, or take it out of the plan."
