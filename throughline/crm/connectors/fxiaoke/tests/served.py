"""Fxiaoke's documented interface: every call a POST, signed in its body, every error inside a 200."""

import json
from dataclasses import dataclass, field
from datetime import UTC
from typing import Any

from throughline.crm.connectors.tests.contract.served import SECRET, Deal, ServedOverHttp
from throughline.kit.outbound.tests.server import Asked, Reply

MOBILE = "13800000000"
KEYS = {"appId": "FSAID_1", "appSecret": SECRET, "permanentCode": SECRET}
SIGNED = {"corpId": "FSCID_1", "currentOpenUserId": "FSUID_1"}


@dataclass
class ServedFxiaoke(ServedOverHttp):
    """`token` is the one that is valid now; `more` are properties of single deals, by number."""

    kind = "fxiaoke"
    token: str = "token-1"
    more: dict[str, dict[str, Any]] = field(default_factory=dict)
    payments: list[dict[str, Any]] = field(default_factory=list)

    def settings(self) -> dict[str, Any]:
        keys = {"app_id": "FSAID_1", "app_secret": SECRET, "permanent_code": SECRET}
        return {"address": self.address, "mobile": MOBILE, **keys}

    def id_of(self, number: int) -> str:
        return f"{number:024x}"

    def signing_in(self, asked: Asked) -> Reply | None:
        given = json.loads(asked.body)
        if asked.path == "/cgi/corpAccessToken/get/V2":
            if given != KEYS:
                return _told(10006, "appSecret error")
            told = {"corpAccessToken": self.token, "corpId": SIGNED["corpId"], "expiresIn": 7200}
            return _told(0, "success", **told)
        if given.get("corpAccessToken") != self.token or given.get("corpId") != SIGNED["corpId"]:
            return _told(20016, "corpAccessToken invalid")
        if asked.path == "/cgi/user/getByMobile":
            people = [{"openUserId": "FSUID_1", "name": "林小满"}] if given["mobile"] == MOBILE else []
            return _told(0, "success", empList=people)
        return None if given.get("currentOpenUserId") == "FSUID_1" else _told(20017, "no such user")

    def error(self, words: str) -> Reply:
        return _told(30002, words)

    def data(self, asked: Asked) -> Reply:
        assert asked.path == "/cgi/crm/v2/data/query"
        given = json.loads(asked.body)["data"]
        info = given["search_query_info"]
        assert info["limit"] <= 100 and info["offset"] == 0
        assert info["orders"] == [{"fieldName": "_id", "isAsc": True}]
        filters = {one["field_name"]: (one["operator"], one["field_values"]) for one in info["filters"]}
        first, last = filters.get("last_modified_time", ("", [0, float("inf")]))[1]
        [beyond] = filters.get("_id", ("GT", [""]))[1]
        rows = [
            row for row in self._rows(given["dataObjectApiName"])
            if row["_id"] > beyond and first <= row["last_modified_time"] <= last
        ]  # fmt: skip
        page = {"dataList": rows[: info["limit"]], "total": len(rows), "offset": 0, "limit": info["limit"]}
        return _told(0, "OK", data=page, traceId="E-O.1")

    def _rows(self, name: str) -> list[dict[str, Any]]:
        rows = {
            "NewOpportunityObj": [self._row(deal) for deal in self.there(deleted=True)],
            "PaymentObj": self.payments,
        }
        return sorted(rows.get(name, []), key=lambda row: str(row["_id"]))

    def _row(self, deal: Deal) -> dict[str, Any]:
        moment = int(deal.changed.astimezone(UTC).timestamp() * 1_000)
        return {
            "_id": deal.id, "name": "水泵", "amount": deal.amount, "sales_status": "2" if deal.won else "1",
            "account_id": "a1", "account_id__r": "上海海泰", "owner": ["FSUID_1"],
            "owner__r": {"id": "1000", "name": "林小满", "email": ""}, "probability": "30",
            "close_date": moment + 86_400_000, "stg_changed_time": moment, "create_time": moment,
            "last_modified_time": moment, "is_deleted": False,
            "life_status": "invalid" if deal.deleted else "normal", **self.more.get(deal.id, {}),
        }  # fmt: skip


def _told(code: int, words: str, **more: Any) -> Reply:
    return Reply(body=json.dumps({"errorCode": code, "errorMessage": words, **more}).encode())


serve = ServedFxiaoke.serve
