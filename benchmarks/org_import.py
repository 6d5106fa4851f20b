"""Import 10,000 people from a file; the yardstick inserts the same people and seats bare, with `unnest`."""

import csv
import io
import sys
import time
from datetime import UTC, date, datetime
from uuid import UUID

from benchmarks.database import database

PEOPLE = 10_000
TEAMS = 400
LIMIT_SECONDS = 20.0
AT = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
SURNAMES, GIVEN = "王李张刘陈杨赵黄周吴", "伟芳娜敏静强磊军洋勇艳杰涛明超秀霞平刚"


def main() -> int:
    with database():
        imported, bare = _measure()
    ratio = imported / bare
    right = imported < LIMIT_SECONDS
    took = f"{imported:.2f} s (limit {LIMIT_SECONDS:.0f}) = {ratio:.1f} x bare insert"
    print(f"import of {PEOPLE:,} people: {took} {'ok' if right else 'TOO SLOW'}")
    return 0 if right else 1


def _measure() -> tuple[float, float]:
    from throughline.kit.scope import company_scope
    from throughline.tenants.models import Company

    times = []
    for code, load in (("bare", _insert_bare), ("import", _import)):
        company = Company.objects.create(code=code, name=code, created_at=AT)
        with company_scope(company.id):
            _make_units(company.id)
        start = time.perf_counter()
        with company_scope(company.id):
            load(company.id)
        times.append(time.perf_counter() - start)
    return times[1], times[0]


def _rows() -> list[list[str]]:
    rows = []
    for number in range(PEOPLE):
        name = SURNAMES[number % 10] + GIVEN[number % 19] + GIVEN[number // 19 % 19]
        team = number % TEAMS
        superior = "" if number < TEAMS else f"{team:05}"
        rows.append([f"{number:05}", name, f"T{team}", superior, f"{number}@example.com", "2024/3/1"])
    return rows


def _file() -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows([["工号", "姓名", "单元", "上级", "邮箱", "入职日期"], *_rows()])
    return text.getvalue().encode()


def _make_units(company_id: UUID) -> None:
    text = io.StringIO()
    rows = [["C", "公司", ""], *([f"R{n}", f"区{n}", "C"] for n in range(20))]
    rows += [[f"T{n}", f"组{n}", f"R{n % 20}"] for n in range(TEAMS)]
    csv.writer(text).writerows([["编码", "名称", "上级单元"], *rows])
    _import(company_id, "units", text.getvalue().encode())


def _import(company_id: UUID, what: str = "people", data: bytes | None = None) -> None:
    from throughline.org.services.import_file import import_file
    from throughline.tenants.actor import Actor

    actor = Actor(company_id=company_id, today=date(2026, 11, 23), operator=True)
    content = _file() if data is None else data
    import_file(actor=actor, at=AT, what=what, file_name="people.csv", data=content)  # type: ignore[arg-type]


def _insert_bare(company_id: UUID) -> None:
    from django.db import connection

    from throughline.kit.models import new_id
    from throughline.org.models import Unit

    units = dict(Unit.objects.values_list("code", "id"))
    rows = _rows()
    ids = [new_id() for _ in rows]
    seats = [new_id() for _ in rows]
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO org_person (id, company_id, number, name, name_key, email, hired_on, unit_id) "
            "SELECT p.id, %s, p.number, p.name, p.name, p.email, '2024-03-01', p.unit_id FROM unnest("
            "%s::uuid[], %s::varchar[], %s::varchar[], %s::varchar[], %s::uuid[]) "
            "AS p(id, number, name, email, unit_id)",
            [
                company_id,
                ids,
                [row[0] for row in rows],
                [row[1] for row in rows],
                [row[4] for row in rows],
                [units[row[2]] for row in rows],
            ],
        )
        cursor.execute(
            "INSERT INTO org_membership (id, company_id, person_id, unit_id, valid_from) "
            "SELECT m.id, %s, m.person_id, m.unit_id, '2024-03-01' "
            "FROM unnest(%s::uuid[], %s::uuid[], %s::uuid[]) AS m(id, person_id, unit_id)",
            [company_id, seats, ids, [units[row[2]] for row in rows]],
        )


if __name__ == "__main__":
    sys.exit(main())
