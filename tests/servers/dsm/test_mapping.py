"""The file of field names: every name says how sure it is, a person's own goes over it, and a bad one is refused."""

from __future__ import annotations

import ast
import contextlib
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailplus_console.errors import Refused, Unavailable
from mailplus_console.servers.dsm.confirmation import NEEDED
from mailplus_console.servers.dsm.facts import checked
from mailplus_console.servers.dsm.mapping import Read, Write
from mailplus_console.servers.dsm.mapping_file import BUILT_IN, SURE, field_names
from mailplus_console.servers.dsm.values import Field, Unfit, read, same, written
from tests.helpers.source import ROOT


def own(folder: Path, said: Any) -> str:
    file = folder / "own.json"
    file.write_text(said if isinstance(said, str) else json.dumps(said), encoding="utf-8")
    return str(file)


def test_every_name_says_how_sure_it_is_and_who_says_so() -> None:
    said = json.loads(BUILT_IN.read_text(encoding="utf-8"))
    marked = 0
    for which in ("reads", "writes"):
        for name, call in said[which].items():
            for place, one in [("", call), *call["fields"].items()]:
                assert one["sure"] in SURE, (which, name, place)
                assert set(one["source"].split(", ")) <= said["sources"].keys(), (name, place)
                marked += 1
    assert marked > 150


def test_nothing_of_the_configuration_calls_claims_to_be_seen_on_a_nas() -> None:
    names = field_names()
    calls: list[Read | Write] = [*names.reads.values(), *names.writes.values()]
    for call in calls:
        if any(part in call.api for part in (".License", ".Account.", ".UserGroupPolicy", ".Delegation", ".Settings")):
            assert call.sure == "guess"
            assert {how.sure for how in call.fields.values()} <= {"guess", "inferred"}


def test_every_call_that_a_kind_needs_is_in_the_file() -> None:
    names = field_names()
    assert {call for needed in NEEDED.values() for call in needed} <= names.writes.keys()
    assert all(write.capture for write in names.writes.values())


def test_the_versions_and_methods_are_those_that_the_registry_has() -> None:
    names = field_names()
    assert (names.writes["licenses.activate"].version, names.reads["licenses.list"].version) == (3, 2)


def test_no_api_of_the_mapping_is_named_in_the_code() -> None:
    folder = ROOT / "mailplus_console" / "servers" / "dsm"
    for file in folder.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.count("\n") == 0:
                assert not node.value.startswith(("SYNO.MailPlusServer.L", "SYNO.MailPlusServer.U", "SYNO.Core.")), file


# -------------------------------------------------------------------------------------------------- a file of one's own


def test_an_own_file_holds_only_what_differs(tmp_path: Path) -> None:
    built_in = field_names()
    file = own(
        tmp_path, {"reads": {"users.activation": {"fields": {"status": {"at": "state", "values": {"activated": "y"}}}}}}
    )

    mine = field_names(file)

    status = mine.reads["users.activation"].fields["status"]
    assert (status.at, status.values, status.kind) == ("state", {"activated": "y"}, "choice")
    assert mine.reads["users.activation"].fields["name"] == built_in.reads["users.activation"].fields["name"]
    assert mine.reads["licenses.list"] == built_in.reads["licenses.list"]
    assert mine.digest != built_in.digest


def test_null_takes_something_out(tmp_path: Path) -> None:
    file = own(tmp_path, {"reads": {"users.activation": {"pages": None, "fields": {"limit_mb": None}}}})

    mine = field_names(file).reads["users.activation"]

    assert mine.pages is None
    assert "limit_mb" not in mine.fields


def test_an_own_file_that_says_nothing_is_the_same_mapping(tmp_path: Path) -> None:
    assert field_names(own(tmp_path, {})).digest == field_names().digest


STATUS = ("reads", "users.activation", "fields", "status")


def nested(path: tuple[str, ...], value: Any) -> Any:
    for name in reversed(path):
        value = {name: value}
    return value


@pytest.mark.parametrize(
    "said, place",
    [
        ("{", "no JSON: line 1"),
        ("[]", "no mapping"),
        ({"raeds": {}}, "the top: there is nothing called 'raeds' (did you mean 'reads'?)"),
        ({"format": 2}, "format"),
        ({"reads": []}, "the top.reads"),
        (nested(("reads", "people.list"), {}), "reads.people.list"),
        (nested(("reads", "users.more"), {}), "reads.users.more.fields: it is missing"),
        (nested((*STATUS, "at"), 5), "reads.users.activation.fields.status.at"),
        (nested((*STATUS, "at"), "a..b"), "reads.users.activation.fields.status.at"),
        (nested((*STATUS, "kind"), "colour"), "reads.users.activation.fields.status.kind"),
        (nested((*STATUS, "kind"), "text"), "reads.users.activation.fields.status.kind: for status it is choice"),
        (nested((*STATUS, "values"), {"on": 1}), "reads.users.activation.fields.status.values"),
        (nested((*STATUS, "values"), {}), "reads.users.activation.fields.status.values"),
        (nested((*STATUS, "sure"), "very"), "reads.users.activation.fields.status.sure"),
        (nested((*STATUS, "is"), "on"), "reads.users.activation.fields.status"),
        (nested(STATUS, "status"), "reads.users.activation.fields.status: it is no mapping"),
        (nested(("reads", "users.activation", "fields", "stattus"), {}), "did you mean 'status'?"),
        (nested(("reads", "users.activation", "pages", "size"), 0), "reads.users.activation.pages.size"),
        (nested(("reads", "users.activation", "version"), "1"), "reads.users.activation.version"),
        (nested(("reads", "users.accounts", "otherwise"), "nobody"), "reads.users.accounts.otherwise"),
        (nested(("reads", "domains.settings", "for_each"), "planets"), "reads.domains.settings.for_each"),
        (nested(("writes", "server.search", "base"), "nothing"), "writes.server.search.base"),
        (nested(("writes", "users.status", "record"), "planets"), "writes.users.status.record"),
        (nested(("writes", "users.status", "fields", "name", "at"), ""), "writes.users.status.fields.name.at"),
    ],
)  # fmt: skip
def test_a_bad_file_is_refused_with_the_place(tmp_path: Path, said: Any, place: str) -> None:
    file = own(tmp_path, said)

    with pytest.raises(Refused) as refused:
        field_names(file)

    assert place in str(refused.value)
    assert file in str(refused.value)


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="cannot be read"):
        field_names(str(tmp_path / "none.json"))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=10,
)
PLACES = st.sampled_from(
    [
        (),
        ("reads",),
        ("reads", "users.activation"),
        ("reads", "users.activation", "fields"),
        STATUS,
        *((*STATUS, key) for key in ("at", "kind", "values", "none", "times", "form", "is", "sure")),
        *(("reads", "users.administrators", key) for key in ("others", "where", "pages", "items", "parameters")),
        ("writes", "users.status", "fields", "name"),
    ]
)


@given(PLACES, JSON)
def test_whatever_stands_in_it_is_taken_or_refused(
    tmp_path_factory: pytest.TempPathFactory, at: Any, said: Any
) -> None:
    file = own(tmp_path_factory.mktemp("own"), nested(at, said))
    with contextlib.suppress(Refused):
        field_names(file)


# ------------------------------------------------------------------------------------------------------------ values


@pytest.mark.parametrize(
    "how, raw, value",
    [
        (Field("a", "number", times=1_048_576), 5 * 1_048_576, 5),
        (Field("a", "number", none=(0, None)), 0, None),
        (Field("a", "switch", {"true": 1, "false": 0}), 1, True),
        (Field("a", "choice", {"activated": "on"}), "on", "activated"),
        (Field("a", "choices", {"a.b": "b", "a.c": "c"}), ["c", "b"], ("a.c", "a.b")),
        (
            Field("a", "targets", {"name": "n", "type": "t", "user": "u", "group": "g"}),
            [{"n": "x", "t": "u"}, {"n": "y", "t": "g"}],
            {"users": ("x",), "groups": ("y",)},
        ),
    ],
)
def test_a_value_is_read_and_written_the_same_way(how: Field, raw: Any, value: Any) -> None:
    assert read(how, raw) == value
    assert same(written(how, value), raw)


def test_one_is_not_true_and_a_little_is_not_nothing() -> None:
    with pytest.raises(Unfit):
        read(Field("a", "switch"), 1)
    with pytest.raises(Unfit):
        read(Field("a", "number"), True)
    with pytest.raises(Unfit):
        read(Field("a", "switch", {"true": 1, "false": 0}), True)
    with pytest.raises(Unfit):
        checked("users", "status", None)
    assert read(Field("a", "number", times=1000), 1) == 1
    assert read(Field("a", "choices", {"a": "x"}), {"x": True}) == ("a",)


def test_a_switch_for_each_of_several_is_read_as_those_that_are_on() -> None:
    assert read(Field("a", "choices", {"a": "x", "b": "y"}), {"x": False, "y": True}) == ("b",)
