"""What Fxiaoke (纷享销客) is asked: every call a POST, signed in its body, its errors inside a 200."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from throughline.crm.connectors.answers import json_of
from throughline.crm.connectors.failures import ErrorInside, KeysRefused, RecordsNotThere, host_of, told
from throughline.crm.connectors.json_answer import words_at
from throughline.crm.connectors.kind import Opening
from throughline.crm.connectors.pace import Pace
from throughline.crm.connectors.source import SourceFailed
from throughline.kit.outbound.client import OutboundClient

PAGE: Final = 100
"""As many as a query gives at once."""
GOOD, TOKEN_ENDED = "0", "20016"
SPARE: Final = timedelta(minutes=5)
"""A token that ends sooner than this is not used for another call."""
LASTS: Final = 7_200
"""Seconds, where the answer does not say how long a token is good."""

Row = Mapping[str, Any]


class OperatorUnknown(SourceFailed):
    code = "fxiaoke_operator_unknown"
    zh = "“{source}”里没有用此手机号的员工，或应用看不到此人；请核对“操作人手机号”和应用的可见范围。"
    en = "“{source}” has nobody with this mobile number that the application may see; check both."


class FxiaokeDesk:
    """`pace` is that of one interface: 100 calls in 20 seconds."""

    def __init__(
        self, opening: Opening, *, client: OutboundClient, pace: Pace, clock: Callable[[], datetime]
    ) -> None:
        self.settings, self.secrets = opening.settings, opening.secrets
        self.address = self.settings["address"].rstrip("/")
        self.client, self.pace, self.clock = client, pace, clock
        self._signed: dict[str, str] = {}
        self._ends: datetime | None = None

    def query(
        self, object_name: str, filters: Sequence[Row], *, most: int = PAGE, patient: bool = True
    ) -> Sequence[Row]:
        """The first that pass all filters, in the order of their ids."""
        orders = [{"fieldName": "_id", "isAsc": True}]
        info = {"limit": most, "offset": 0, "filters": filters, "orders": orders}
        data = {"dataObjectApiName": object_name, "search_query_info": info}
        path = "/cgi/crm/v2/data/query"
        answer = self._asked(path, {**self._sign_in(patient), "data": data}, patient)
        if words_at(answer, "errorCode") == TOKEN_ENDED:
            self._ends = None
            answer = self._asked(path, {**self._sign_in(patient), "data": data}, patient)
        if words_at(answer, "errorCode") != GOOD:
            raise ErrorInside(source=host_of(self.address), problem=self._problem(answer))
        found = answer.get("data")
        rows = found.get("dataList") if isinstance(found, Mapping) else None
        if not isinstance(rows, list) or not all(isinstance(row, Mapping) and "_id" in row for row in rows):
            raise RecordsNotThere(source=host_of(self.address), path="data.dataList")
        return rows

    def _sign_in(self, patient: bool) -> Mapping[str, str]:
        """Token, company and the person who asks, in every body; raises KeysRefused, OperatorUnknown."""
        if self._ends is None or self.clock() + SPARE >= self._ends:
            keys = {
                "appId": self.settings["app_id"], "appSecret": self.secrets["app_secret"],
                "permanentCode": self.secrets["permanent_code"],
            }  # fmt: skip
            answer = self._asked("/cgi/corpAccessToken/get/V2", keys, patient)
            token, company = words_at(answer, "corpAccessToken"), words_at(answer, "corpId")
            if words_at(answer, "errorCode") != GOOD or not token:
                raise KeysRefused(source=host_of(self.address), problem=self._problem(answer))
            signed = {"corpAccessToken": token, "corpId": company}
            lasts = words_at(answer, "expiresIn")
            self._signed = {**signed, "currentOpenUserId": self._operator(signed, patient)}
            self._ends = self.clock() + timedelta(seconds=int(lasts) if lasts.isdecimal() else LASTS)
        return self._signed

    def _operator(self, signed: Row, patient: bool) -> str:
        """Whose rights decide what is seen."""
        asked = {**signed, "mobile": self.settings["mobile"]}
        answer = self._asked("/cgi/user/getByMobile", asked, patient)
        people = answer.get("empList")
        found = words_at(people[0], "openUserId") if isinstance(people, list) and people else ""
        if not found:
            raise OperatorUnknown(source=host_of(self.address))
        return found

    def _asked(self, path: str, body: Row, patient: bool) -> Row:
        self.pace.wait()
        address = f"{self.address}{path}"
        found = json_of(self.client.send("POST", address, json=body, repeatable=patient), address, self.clock)
        return found if isinstance(found, Mapping) else {}

    def _problem(self, answer: Row) -> str:
        code, words = words_at(answer, "errorCode"), words_at(answer, "errorMessage")
        secrets = [*self.secrets.values(), self._signed.get("corpAccessToken", "")]
        return told(" ".join(filter(None, (code, words))) or "?", secrets)
