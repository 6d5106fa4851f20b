"""The wizard as a browser drives it, in the small company of org's tests."""

import json
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from throughline.access.models import Login
from throughline.kit.scope import company_scope
from throughline.kit.tests.files import csv_file
from throughline.org.models import Person
from throughline.org.services.assign_role import assign_role
from throughline.org.tests.company import AT, make_company, small_org


class Wizard:
    """A company, and a browser for its admin (3), its planner (1), a member (4) and another's admin."""

    def __init__(self) -> None:
        self.company, other = make_company(), make_company("other")
        with company_scope(self.company.id):
            self.org = small_org(self.company)
            self.browsers = {
                "admin": self._browser(self.company, self.org, "3", "admin"),
                "planner": self._browser(self.company, self.org, "1", "planner"),
                "member": self._browser(self.company, self.org, "4"),
            }
        with company_scope(other.id):
            self.browsers["elsewhere"] = self._browser(other, small_org(other), "1", "admin")

    def _browser(self, company: Any, org: Any, number: str, role: Any = None) -> Client:
        login = Login.objects.create(company=company, name=f"{number}@{company.code}")
        Person.objects.filter(number=number).update(login=login)
        if role:
            assign_role(actor=org.actor, at=AT, person_id=org.people[number].id, role=role)
        browser = Client(headers={"Accept-Language": "zh-CN"})
        browser.force_login(login)
        return browser

    def drop(self, *rows: Any, who: str = "admin", name: str = "file.csv", data: bytes = b"", query: str = "",
             **options: Any) -> Any:  # fmt: skip
        file = SimpleUploadedFile(name, data or csv_file(*rows, **options))
        return self.browsers[who].post(f"/api/v1/imports{query}", {"file": file})

    def begun(self, *rows: Any, **options: Any) -> Any:
        answer = self.drop(*rows, **options)
        assert answer.status_code == 201, answer.content.decode()
        return answer.json()

    def ask(self, path: str, method: str = "GET", body: Any = None, who: str = "admin") -> Any:
        return self.browsers[who].generic(
            method, f"/api/v1/imports{path}", json.dumps(body), "application/json"
        )

    def told(self, path: str, method: str = "GET", body: Any = None, who: str = "admin") -> Any:
        answer = self.ask(path, method, body, who)
        assert answer.status_code == 200, answer.content.decode()
        return answer.json()

    def rows(self, one: Any, shown: str = "") -> Any:
        return self.told(f"/{one['id']}/rows" + (f"?shown={shown}" if shown else ""))["rows"]

    def columns(self, one: Any) -> dict[str, str | None]:
        return {column["header"]: column["field"] for column in one["columns"]}
