"""`server add` and `server change`: what the arguments name is written, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from mailplus_console import cli
from mailplus_console.records import Source
from mailplus_console.syncing.server_list import SERVERS_VARIABLE, ServerList
from mailplus_console.syncing.server_profiles import Encryption, ServerKind, ServerProfile, Tls


def test_a_nas_may_have_field_names_of_ones_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(SERVERS_VARIABLE, str(tmp_path / "servers.json"))
    monkeypatch.chdir(tmp_path)
    own = ["--mapping-file", "fields.json"]
    assert cli.main(["server", "add", "Nas", "https://nas", "--account", "admin", *own]) == 0
    assert ServerList().named("nas").mapping_file == str(tmp_path / "fields.json")
    assert cli.main(["server", "add", "Office", "ldaps://office", *own]) == 1
    assert "for a Synology NAS only" in capsys.readouterr().err


def test_a_server_is_changed_in_what_the_arguments_name_and_in_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(SERVERS_VARIABLE, str(tmp_path / "servers.json"))
    pinned = Tls(ca_file="/ca.pem", fingerprint="ab" * 32)
    office = ServerList().add(ServerProfile("Office", ServerKind.DIRECTORY, "dc", "reader", None, pinned, "dc=a"))

    def change(*arguments: str) -> ServerProfile:
        assert cli.main(["server", "change", "office", *arguments]) == 0, capsys.readouterr().err
        return ServerList().named("office")

    def refused(*arguments: str) -> str:
        assert cli.main(["server", "change", "office", *arguments]) == 1
        return capsys.readouterr().err

    assert change("--base", "dc=b") == replace(office, base="dc=b")
    assert "add a NAS as a new server" in refused("--address", "https://nas")
    assert "another account than --account" in refused("--address", "ldaps://one@dc", "--account", "two")
    assert change("--address", "ldaps://dc") == replace(office, base="dc=b")
    assert change("--system-authorities").tls == Tls()
    assert change("--starttls").tls == Tls(Encryption.STARTTLS)
    assert change("--source", "domain", "--ca-file", "/ca.pem").tls == Tls(Encryption.STARTTLS, "/ca.pem")
    moved = change("--address", "ldap://other:1389", "--no-encryption")
    assert (moved.host, moved.port, moved.account, moved.tls.encryption) == ("other", 1389, "reader", Encryption.NONE)
    assert moved.source is Source.DOMAIN
