"""What a salesperson does in Tryton: change an amount, and win an opportunity by confirming its sale."""

from typing import Any

import httpx

from opportunities.server import Tryton


class Desk:
    """Through the same REST interface that Throughline reads."""

    def __init__(self, tryton: Tryton) -> None:
        self.http = httpx.Client(
            base_url=f"{tryton.address}/{tryton.database}/rest/model/",
            headers={"Authorization": f"Bearer {tryton.key}"},
            timeout=60,
        )

    def close(self) -> None:
        self.http.close()

    def change_amount(self, opportunity: int, amount: str) -> None:
        self._call("PUT", f"sale.opportunity/{opportunity}", {"amount": _decimal(amount)})

    def win(self, opportunity: int, amount: str) -> None:
        """Converted to a sale of one line, quoted and confirmed: the sale's amount is the opportunity's."""
        sale = self._call("POST", f"sale.opportunity/{opportunity}/convert", [])["res_id"][0]
        line = {"sale": sale, "type": "line", "description": "as agreed", "quantity": 1.0,
                "unit_price": _decimal(amount)}  # fmt: skip
        self._call("POST", "sale.line", line)
        self._call("PUT", f"sale.sale/{sale}", {"invoice_method": "manual", "shipment_method": "manual"})
        for step in ("quote", "confirm"):
            self._call("POST", f"sale.sale/{sale}/{step}", [])

    def delete(self, opportunity: int) -> None:
        """Only a cancelled one may be deleted."""
        self._call("POST", f"sale.opportunity/{opportunity}/cancel", [])
        self._call("DELETE", f"sale.opportunity/{opportunity}")

    def _call(self, method: str, path: str, body: Any = None) -> Any:
        answer = self.http.request(method, path, json=body)
        answer.raise_for_status()
        return answer.json() if answer.content else None


def _decimal(amount: str) -> dict[str, str]:
    return {"__class__": "Decimal", "decimal": amount}
