"""A rule as a file: plain JSON that says its format and version, so that another company can read it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from throughline.core.errors import ThroughlineError
from throughline.core.rules import as_graph

FORMAT: Final = "throughline-rule"
VERSION: Final = 1
LARGEST: Final = 4_000_000
"""Bytes: 200 nodes with tables of 5,000 rows stay well below."""


class NotARuleFile(ThroughlineError):
    code = "not_a_rule_file"
    status = 422
    zh = "这不是规则文件：{reason_zh}。请选择从规则列表导出的 JSON 文件。"
    en = (
        "This is no file of a rule: {reason_en}. Choose a JSON file that was exported from the list of rules."
    )


@dataclass(frozen=True)
class RuleFile:
    """What a file holds; the body is checked by whoever keeps it."""

    name: str
    body: dict[str, Any]
    template: str = ""


def write_rule_file(*, name: str, template: str, body: Mapping[str, Any]) -> bytes:
    """The same rule gives the same bytes; a body of version 1 is written as its graph."""
    written = {
        "format": FORMAT,
        "version": VERSION,
        "name": name,
        "template": template,
        "body": as_graph(body),
    }
    return (json.dumps(written, ensure_ascii=False, indent=2) + "\n").encode()


def read_rule_file(data: bytes) -> RuleFile:
    """Raises NotARuleFile."""
    if len(data) > LARGEST:
        raise _refused(f"超过 {LARGEST // 1_000_000} MB", f"it is over {LARGEST // 1_000_000} MB")
    try:
        written = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise _refused("内容不是 JSON", "it is not JSON") from None
    if not isinstance(written, dict) or written.get("format") != FORMAT:
        raise _refused(f"没有写明 format 是 {FORMAT}", f"its format is not {FORMAT}")
    if written.get("version") != VERSION or isinstance(written["version"], bool):
        raise _refused(f"文件版本不是 {VERSION}", f"its version is not {VERSION}")
    name, body, template = written.get("name"), written.get("body"), written.get("template", "")
    if not isinstance(name, str) or not 0 < len(name) <= 200:
        raise _refused("name 应为 1 到 200 个字符", "its name must have 1 to 200 characters")
    if not isinstance(body, dict):
        raise _refused("没有规则的 body", "it has no body")
    known = template if isinstance(template, str) and len(template) <= 40 else ""
    return RuleFile(name, body, known)


def _refused(zh: str, en: str) -> NotARuleFile:
    return NotARuleFile(reason_zh=zh, reason_en=en)
