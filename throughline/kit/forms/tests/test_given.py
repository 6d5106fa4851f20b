"""A form is read strictly, and its secrets are sealed for one purpose alone."""

import pytest

from throughline.kit.forms.given import (
    SettingMissing,
    SettingNotValid,
    SettingUnknown,
    read_settings,
)
from throughline.kit.forms.secrets import opened_secrets, sealed_secrets, secrets_set
from throughline.kit.forms.setting import Choice, Setting
from throughline.kit.sealing import CannotUnseal

WAYS = (Choice("none", "无", "none"), Choice("bearer", "令牌", "bearer token"))
ASKED = (
    Setting("address", "url", "地址", "Address", required=True),
    Setting("way", "choice", "认证", "Sign-in", default="none", choices=WAYS),
    Setting("token", "secret", "令牌", "Token", required=True, when=("way", ("bearer",))),
    Setting("size", "integer", "每页条数", "Page size", default=100, least=1, most=500),
    Setting("objects", "rows", "对象", "Objects", fields=(
        Setting("path", "text", "路径", "Path", required=True),
        Setting("size", "integer", "条数", "Size", default=10, least=1, most=50),
    )),
)  # fmt: skip


def test_defaults_are_filled_in_and_what_is_not_asked_is_not_missed():
    read = read_settings(ASKED, {"address": " https://crm.example "})
    assert read.settings == {"address": "https://crm.example", "way": "none", "size": 100}
    assert read.secrets == {}


def test_rows_are_read_one_by_one():
    read = read_settings(
        ASKED, {"address": "https://a", "objects": [{"path": " /deals "}, {"path": "/x", "size": 7}]}
    )
    assert read.settings["objects"] == [{"path": "/deals", "size": 10}, {"path": "/x", "size": 7}]


def test_a_secret_is_kept_apart_never_printed_and_stays_when_it_is_not_given_again():
    given = {"address": "https://crm.example", "way": "bearer", "token": "s3cret"}
    read = read_settings(ASKED, given)
    assert read.secrets == {"token": "s3cret"}
    assert "s3cret" not in repr(read) and "token" not in read.settings
    again = read_settings(ASKED, {**given, "token": ""}, kept_secrets=read.secrets)
    assert again.secrets == read.secrets


@pytest.mark.parametrize(
    ("given", "error", "named"),
    [
        ({}, SettingMissing, "地址"),
        ({"address": "crm.example"}, SettingNotValid, "address"),
        ({"address": "https://a", "way": "bearer"}, SettingMissing, "令牌"),
        ({"address": "https://a", "way": "oauth"}, SettingNotValid, "none, bearer"),
        ({"address": "https://a", "size": 501}, SettingNotValid, "1–500"),
        ({"address": "https://a", "size": True}, SettingNotValid, "1–500"),
        (
            {"address": "https://a", "objects": [{"path": "/a"}, {"size": 3}]},
            SettingMissing,
            "objects[2].path",
        ),
        ({"address": "https://a", "objects": [{"path": "/a", "pth": 3}]}, SettingUnknown, "objects[1].pth"),
        ({"address": "https://a", "objects": ["/a"]}, SettingNotValid, "objects"),
        ({"address": "https://a", "adress": 1}, SettingUnknown, "adress"),
    ],
)
def test_what_is_wrong_is_named(given, error, named):
    with pytest.raises(error) as refused:
        read_settings(ASKED, given)
    assert named in refused.value.message("zh")


def test_sealed_secrets_open_for_their_own_purpose_alone():
    sealed = sealed_secrets("connector:7:crm", {"token": "s3cret"})
    assert b"s3cret" not in sealed
    assert opened_secrets("connector:7:crm", sealed) == {"token": "s3cret"}
    assert secrets_set("connector:7:crm", sealed) == ["token"]
    with pytest.raises(CannotUnseal):
        opened_secrets("connector:8:crm", sealed)
    assert secrets_set("connector:8:crm", sealed) == []
