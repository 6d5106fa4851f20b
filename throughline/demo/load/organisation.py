"""Units, people, heads and attributes."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from throughline.demo.story.people import Person as Somebody
from throughline.demo.story.records import as_csv
from throughline.demo.story.rule import BAND, COEFFICIENT, EXISTING, JOB_LEVEL, MATURITY, WON
from throughline.demo.story.units import COMPANY, REGIONS, units
from throughline.demo.story.whole import Story
from throughline.org.models import Person, Unit
from throughline.org.selectors.attributes import Value
from throughline.org.services.create_calendar import create_calendar
from throughline.org.services.define_attribute import define_attribute
from throughline.org.services.import_file import What, import_file
from throughline.org.services.set_attribute_values import set_attribute_values
from throughline.tenants.actor import Actor

ATTRIBUTES = (
    (JOB_LEVEL, "职级", "Job level", "text", "person"),
    (WON, "近四季成交额", "Won in the last 4 quarters", "number", "person"),
    (BAND, "近四季成交分位", "Own history, quarter of the level", "text", "person"),
    (COEFFICIENT, "区域系数", "Region's coefficient", "number", "unit"),
    (EXISTING, "存量客户占比", "Share of existing customers", "number", "unit"),
    (MATURITY, "渠道成熟度", "Channel maturity", "number", "unit"),
)


@dataclass(frozen=True)
class Organisation:
    """Ids by the codes of units and the numbers of people."""

    units: dict[str, UUID]
    people: dict[str, UUID]
    calendar_id: UUID

    @property
    def root(self) -> UUID:
        """The unit that is the whole company."""
        return self.units[COMPANY]


def load_organisation(*, actor: Actor, at: datetime, story: Story) -> Organisation:
    """Everybody is imported from files, as a company would do it: the tree, the people, then the heads."""
    years = sorted(story.days.calendar.years)
    calendar = create_calendar(
        actor=actor, at=at, code="china", name="中国工作日历", kind="china", years=years
    )
    for what, name, data in files(story.people):
        import_file(actor=actor, at=at, what=what, file_name=name, data=data)
    found = Organisation(
        units=dict(Unit.objects.values_list("code", "id")),
        people=dict(Person.objects.values_list("number", "id")),
        calendar_id=calendar.id,
    )
    _attributes(actor, at, story, found)
    return found


def files(people: list[Somebody]) -> list[tuple[What, str, bytes]]:
    """What is imported, in order; heads come last, because a head must be there before they lead."""
    tree = [(unit.code, unit.name, unit.name_en, unit.kind, unit.parent or "") for unit in units()]
    seats = [
        (person.number, person.name, person.unit, person.email, person.hired_on.isoformat())
        for person in people
    ]
    heads = [(person.leads, person.number, person.hired_on.isoformat()) for person in people if person.leads]
    return [
        ("units", "组织.csv", as_csv(("编码", "名称", "英文名称", "类型", "上级单元"), tree)),
        ("people", "员工.csv", as_csv(("工号", "姓名", "单元", "邮箱", "入职日期"), seats)),
        ("units", "负责人.csv", as_csv(("编码", "负责人", "生效日期"), heads)),
    ]


def _attributes(actor: Actor, at: datetime, story: Story, found: Organisation) -> None:
    for code, name, name_en, value_type, subject in ATTRIBUTES:
        define_attribute(
            actor=actor, at=at, code=code, name=name, name_en=name_en, value_type=value_type, subject=subject
        )
    values: dict[str, dict[UUID, Value | None]] = {
        JOB_LEVEL: {found.people[person.number]: person.level for person in story.sellers},
        COEFFICIENT: {found.units[region.code]: region.coefficient for region in REGIONS},
        EXISTING: {found.units[region.code]: region.existing_share for region in REGIONS},
        MATURITY: {found.units[region.code]: region.channel_maturity for region in REGIONS},
    }
    for code, known in values.items():
        set_attribute_values(
            actor=actor,
            at=at,
            code=code,
            values=known,
            valid_from=story.days.past[0].start,
            source="人事系统" if code == JOB_LEVEL else "年度经营会",
        )
