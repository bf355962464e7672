"""A configuration goes out and comes back as it was: in YAML and JSON, with whatever names there are."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mailplus_console.errors import Cancelled, Refused
from mailplus_console.exchange.canonical_text import yaml_text
from mailplus_console.exchange.document import read_document, write_document
from mailplus_console.records import Configuration, User
from tests.exchange.configurations import MISTAKABLE, configurations, office

SUFFIXES = pytest.mark.parametrize("suffix", [".yaml", ".json"])


@given(configurations(), st.sampled_from([".yaml", ".json"]))
def test_export_import_export_gives_the_same_bytes(configuration: Configuration, suffix: str) -> None:
    first = write_document(configuration, suffix)
    again = read_document(first.encode(), suffix, existing=configuration)
    assert again == configuration
    assert write_document(again, suffix) == first


@given(configurations())
def test_any_other_reader_finds_the_same_in_yaml_and_json(configuration: Configuration) -> None:
    as_yaml = yaml.safe_load(write_document(configuration, ".yaml"))
    as_json = json.loads(write_document(configuration, ".json"))
    for license_ in as_yaml["licenses"]:
        for key in ("activated", "expires"):
            license_[key] = license_[key] and license_[key].isoformat()
    assert as_yaml == as_json


@pytest.mark.parametrize("name", MISTAKABLE)
def test_a_name_that_looks_like_something_else_stays_a_name(name: str) -> None:
    assert yaml.safe_load(f"name: {yaml_text(name)}") == {"name": name}
    assert yaml.load(f"- {yaml_text(name)}", Loader=yaml.SafeLoader) == [name]


def test_names_that_nothing_mistakes_stand_without_quotes() -> None:
    for name in ("alice", "Alice Adams", "alice@example.com", "Zoë Müller-Lüdenscheidt", "Иван", "a_b.c/d+e"):
        assert yaml_text(name) == name


def test_marks_that_hide_or_turn_text_are_visible_in_an_export() -> None:
    assert yaml_text("abc\u202egnp.exe") == '"abc\\u202Egnp.exe"'
    assert yaml_text("a\u200bb\U000e0041") == '"a\\u200Bb\\U000E0041"'


@SUFFIXES
def test_equal_configurations_give_the_same_text_in_whatever_order_they_came(suffix: str) -> None:
    there = office()
    kinds = ("licenses", "domains", "users", "groups", "members", "user_policies", "delegations")
    turned: Any = {kind: dict(reversed(list(getattr(there, kind).items()))) for kind in kinds}
    back_to_front = replace(there, **turned)
    assert write_document(back_to_front, suffix) == write_document(there, suffix)


def test_the_export_reads_like_the_documentation() -> None:
    lines = write_document(office(), "yaml").splitlines()
    assert lines[:11] == [
        "format: mailplus-console/1",
        "account_type: local",
        "free_seats: 5",
        "licenses:",
        "  - key: K-1",
        "    product: mailplus",
        "    accounts: 20",
        "    activated: 2025-01-31",
        "    expires: null",
        "    status: valid",
        "service: {imap: true, pop3: false, full_text_search: true}",
    ]
    assert [line.partition(":")[0] for line in lines if not line.startswith(" ")] == [
        *("format", "account_type", "free_seats", "licenses", "service", "domains", "users", "groups", "settings"),
        *("user_policies", "delegations"),
    ]
    assert [line for line in lines if line.startswith("  - name: ")] == [
        *("  - name: example.com", "  - name: alice", "  - name: bob", "  - name: empty", "  - name: sales"),
        *("  - name: Anything", "  - name: No forwarding", "  - name: Desk", "  - name: Watch"),
    ]
    assert "    quota: {limit_mb: 0, notify_below_percent: null}" in lines


def test_a_policy_is_recognized_by_its_name_whatever_its_case() -> None:
    text = write_document(office(), ".yaml").replace("name: No forwarding", "name: NO Forwarding")
    imported = read_document(text, ".yaml", existing=office())
    assert imported.user_policy_order == ("p2", "p1")
    assert imported.user_policies["p1"].name == "NO Forwarding"
    elsewhere = read_document(text, ".yaml")
    assert not set(elsewhere.user_policy_order) & {"p1", "p2"}


@pytest.mark.parametrize("suffix", ["", ".txt", ".ldif", "yaml.gz"])
def test_another_ending_is_refused(suffix: str) -> None:
    with pytest.raises(Refused, match=r"\.yaml, \.yml or \.json"):
        write_document(office(), suffix)
    with pytest.raises(Refused, match=r"\.yaml, \.yml or \.json"):
        read_document("", suffix)


@SUFFIXES
def test_a_long_reading_and_writing_can_be_followed_and_stopped(suffix: str) -> None:
    crowd = Configuration(users={f"user{number}": User(f"user{number}") for number in range(12_000)})
    heard: list[float] = []
    text = write_document(crowd, suffix, lambda done, total: heard.append(done / total))
    assert len(heard) >= 3
    assert heard == sorted(heard)
    heard.clear()
    read_document(text, suffix, progress=lambda done, total: heard.append(done / total))
    assert len(heard) >= 3
    assert heard == sorted(heard)
    assert max(heard) <= 1

    def stop(done: int, total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_document(crowd, suffix, stop)
    with pytest.raises(Cancelled):
        read_document(text, suffix, progress=stop)
