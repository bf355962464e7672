"""The list of servers on disk: written whole, never over what it cannot read, and without a secret in it."""

from __future__ import annotations

import errno
import json
import os
import stat
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from hypothesis import given
from hypothesis import strategies as st

from mailplus_console.errors import Refused, Unavailable
from mailplus_console.syncing import server_list
from mailplus_console.syncing.addresses import Address, address_from
from mailplus_console.syncing.connections import Connections
from mailplus_console.syncing.server_list import ServerList
from mailplus_console.syncing.server_profiles import Encryption, ServerKind, ServerProfile, Tls

NAS = ServerProfile("NAS", ServerKind.DSM, "nas.example.com", "admin")


@pytest.fixture
def servers(tmp_path: Path) -> ServerList:
    """A list that is not there yet."""
    return ServerList(tmp_path / "new" / "servers.json")


def test_a_server_is_found_again_as_it_was_written(servers: ServerList) -> None:
    pinned = Tls(Encryption.STARTTLS, "/etc/ca.pem", "ab" * 32)
    written = servers.add(
        ServerProfile("Büro", ServerKind.DIRECTORY, "::1", "cn=müller", 1389, pinned, "dc=example", mapping_file="m")
    )
    assert ServerList(servers.path).profiles() == (written,)
    assert stat.S_IMODE(servers.path.stat().st_mode) == 0o600
    servers.remove(written.id)
    assert servers.profiles() == ()


def test_a_name_is_given_once_without_regard_to_case(servers: ServerList) -> None:
    servers.add(NAS)
    other = servers.add(replace(NAS, id="other", name="Other"))
    with pytest.raises(Refused, match="There is a server “NAS” already"):
        servers.add(replace(NAS, id="third", name=" nas "))
    with pytest.raises(Refused, match="There is a server “NAS” already"):
        servers.change(replace(other, name="Nas"))
    assert servers.change(replace(NAS, name="nas")).name == "nas"
    assert servers.named("OTHER") == other
    with pytest.raises(Refused, match="There are: nas, Other"):
        servers.named("gone")


def test_what_a_later_console_wrote_besides_stays(servers: ServerList) -> None:
    servers.add(NAS)
    content = json.loads(servers.path.read_text())
    content["order"], content["servers"][0]["color"], content["servers"][0]["tls"]["more"] = ["x"], "red", 1
    servers.path.write_text(json.dumps(content))
    servers.change(replace(NAS, name="New name"))
    after = json.loads(servers.path.read_text())
    content["servers"][0]["name"] = "New name"
    assert after == content


@pytest.mark.parametrize(
    "text, why",
    [
        ("{", "it is no JSON"),
        ("[" * 100_000, "it is no JSON"),
        ("[]", "does not say its format"),
        ('{"format": "mailplus-console-servers/2", "servers": []}', "another version of the console"),
        ('{"format": "mailplus-console-servers/1"}', "the list is missing"),
        ('{"format": "mailplus-console-servers/1", "servers": [{"id": "1"}]}', "is not complete"),
        ('{"format": "mailplus-console-servers/1", "servers": [7]}', "is not complete"),
    ],
)
def test_a_file_that_cannot_be_understood_is_left_as_it_is(tmp_path: Path, text: str, why: str) -> None:
    servers = ServerList(tmp_path / "servers.json")
    servers.path.write_text(text)
    for act in (servers.profiles, lambda: servers.add(NAS), lambda: servers.remove(NAS.id)):
        with pytest.raises(Refused, match=why):
            act()
    assert servers.path.read_text() == text


def test_a_server_that_is_in_the_file_twice_is_damage(servers: ServerList) -> None:
    servers.add(NAS)
    content = json.loads(servers.path.read_text())
    content["servers"].append(content["servers"][0] | {"name": "Copy"})
    servers.path.write_text(json.dumps(content))
    with pytest.raises(Refused, match="a server is in it twice"):
        servers.profiles()


def test_two_consoles_that_write_at_once_lose_nothing(servers: ServerList) -> None:
    with ThreadPoolExecutor(8) as consoles:
        list(consoles.map(lambda at: ServerList(servers.path).add(replace(NAS, id=f"{at}", name=f"{at}")), range(24)))
    assert len(servers.profiles()) == 24
    assert not list(servers.path.parent.glob(".servers-*"))


def test_a_console_that_does_not_stop_writing_is_told(servers: ServerList, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server_list, "SECONDS_TO_WAIT", 0.1)
    servers.add(NAS)
    with (
        FileLock(servers.path.with_name("servers.json.lock")),
        pytest.raises(Unavailable, match="Another console is writing"),
    ):
        servers.remove(NAS.id)


def test_where_nothing_can_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Unavailable, match="cannot be"):
        ServerList(tmp_path / "file" / "servers.json").add(NAS)


def test_a_full_disk_leaves_the_list_as_it_was(servers: ServerList, monkeypatch: pytest.MonkeyPatch) -> None:
    servers.add(NAS)

    def full(_file: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Unavailable, match=r"cannot be written: No space left on device. Nothing was changed"):
        servers.remove(NAS.id)
    assert servers.profiles() == (NAS,)
    assert not list(servers.path.parent.glob(".servers-*"))


def test_a_link_to_the_list_stays_one(servers: ServerList, tmp_path: Path) -> None:
    link = tmp_path / "link.json"
    link.symlink_to(servers.path)
    ServerList(link).add(NAS)
    assert link.is_symlink()
    assert servers.profiles() == (NAS,)


@pytest.mark.parametrize(
    "changes, why",
    [
        ({"tls": Tls(Encryption.STARTTLS)}, "for directories only"),
        ({"account": "ad\nmin"}, "characters that cannot be written"),
        ({"base": "\udcff"}, "characters that cannot be written"),
        ({"name": " "}, "needs a name"),
        ({"port": 65536}, "from 1 to 65535"),
        ({"host": "nas example"}, "name of the server"),
        ({"tls": Tls(fingerprint="ab")}, "64 hexadecimal"),
    ],
)
def test_what_cannot_be_a_server_is_refused(servers: ServerList, changes: dict[str, Any], why: str) -> None:
    with pytest.raises(Refused, match=why):
        servers.add(replace(NAS, **changes))
    assert servers.profiles() == ()


def test_a_fingerprint_is_written_in_one_way(servers: ServerList) -> None:
    assert servers.add(replace(NAS, tls=Tls(fingerprint=":".join(["AB"] * 32)))).tls.fingerprint == "ab" * 32


def test_a_server_that_another_console_removed_cannot_be_changed(servers: ServerList) -> None:
    with pytest.raises(Refused, match="another console has removed it"):
        servers.change(NAS)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("https://NAS.example.com:5001", Address(ServerKind.DSM, "nas.example.com", 5001, Encryption.TLS)),
        ("https://[2001:DB8::1]/", Address(ServerKind.DSM, "2001:db8::1", None, Encryption.TLS)),
        ("ldaps://dc/dc=a,dc=b", Address(ServerKind.DIRECTORY, "dc", None, Encryption.TLS, base="dc=a,dc=b")),
        ("ldap://dc:1389", Address(ServerKind.DIRECTORY, "dc", 1389, Encryption.STARTTLS)),
        (
            "postgresql://me:p%40ss@db/mail",
            Address(ServerKind.HUB, "db", None, Encryption.TLS, "me", "mail", password="p@ss"),
        ),
    ],
)
def test_an_address_is_read_as_people_write_it(text: str, expected: Address) -> None:
    assert address_from(f" {text}\n") == expected


@pytest.mark.parametrize(
    "text",
    [
        "nas.example.com",
        "ftp://nas",
        "https://",
        "https://nas:0",
        "https://nas:99999",
        "https://[::1",
        "https://na s",
        "http://nas",
        "https://nas/webman",
        "https://nas\\@evil",
        "postgresql://me:s3cr#t@db/mail",
        "postgresql://me:12/s3cret@db/mail",
        "postgresql://me:12/s3cret@db",
        "postgresql://me:12?s3cret@db/mail",
        "postgresql://db/mail?sslmode=disable",
    ],
)
def test_what_is_no_address_is_refused_without_repeating_it(text: str) -> None:
    with pytest.raises(Refused) as refused:
        address_from(text)
    assert "s3cr" not in str(refused.value)
    assert refused.value.__cause__ is None


def test_how_a_line_is_protected_is_said_once_and_fits_the_address() -> None:
    assert address_from("ldap://dc", no_encryption=True).encryption is Encryption.NONE
    assert address_from("ldap://dc", starttls=True).encryption is Encryption.STARTTLS
    assert address_from("http://nas", no_encryption=True).encryption is Encryption.NONE
    with pytest.raises(Refused, match="choose one"):
        address_from("ldap://dc", no_encryption=True, starttls=True)
    for address in ("ldaps://dc", "https://nas", "postgresql://db"):
        with pytest.raises(Refused, match="StartTLS is for"):
            address_from(address, starttls=True)
    for address in ("ldaps://dc", "https://nas"):
        with pytest.raises(Refused, match="is an encrypted connection"):
            address_from(address, no_encryption=True)


def test_default_ports_follow_kind_and_encryption() -> None:
    directory = ServerProfile("x", ServerKind.DIRECTORY, "x", "")
    assert [NAS.port_number, directory.port_number, replace(NAS, kind=ServerKind.HUB).port_number] == [5001, 636, 5432]
    assert replace(directory, tls=Tls(Encryption.STARTTLS)).port_number == 389


letters = st.characters(codec="utf-8", exclude_categories=("C", "Z"))


@given(st.text(letters, max_size=20))
def test_a_password_in_an_address_shows_up_nowhere(noise: str) -> None:
    secret = f"s3cr3t{noise}"
    with tempfile.TemporaryDirectory() as folder:
        connections = Connections(ServerList(Path(folder) / "servers.json"))
        try:
            address = address_from(f"postgresql://me:{secret}@db/mail")
            profile = ServerProfile("hub", address.kind, address.host, address.account, base=address.base)
            added, said = connections.add(profile, address.password)
        except Refused as refused:
            told = f"{refused!r}{refused.__cause__!r}"
        else:
            told = f"{address!r}{added!r}{said}{connections.secrets!r}"
            told += connections.servers.path.read_text(encoding="utf-8")
            assert (connections.secrets.get(added.id) or "").startswith("s3cr3t")
        assert "s3cr3t" not in told
