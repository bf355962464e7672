"""Finding out what a DSM offers: paths and versions as it says, DSM 6 and 7, and what is no DSM at all."""

from __future__ import annotations

import socket

import pytest

from mailplus_console.errors import Refused, Unavailable
from mailplus_console.servers.dsm.error_codes import NotOffered
from mailplus_console.servers.dsm.session import open_session
from mailplus_console.syncing.server import Credentials
from mailplus_console.syncing.server_profiles import ServerKind, ServerProfile
from tests.helpers.dsm_server import DsmServer, How, Register, profile_of
from tests.servers.dsm.conftest import SECRET, SignIn


def test_the_apis_are_asked_for_before_anybody_signs_in(dsm: DsmServer, sign_in: SignIn) -> None:
    session = sign_in()

    first, second = dsm.received[:2]
    assert first.query == {"api": "SYNO.API.Info", "version": "1", "method": "query", "query": "all"}
    assert first.target.startswith("/webapi/query.cgi?")
    assert second.form["method"] == "login"
    assert session.apis["SYNO.Core.User"].takes_json
    assert not session.apis["SYNO.API.Auth"].takes_json


def test_dsm_6_is_followed_to_its_own_paths_and_its_plain_text_is_read() -> None:
    with DsmServer(dsm=6) as old, open_session(profile_of(old), SECRET) as session:
        users = session.call("SYNO.Core.User", "list", 1)

    login = old.calls("SYNO.API.Auth", "login")[0]
    assert login.target == "/webapi/auth.cgi"
    assert login.form["version"] == "6"
    assert isinstance(users, dict)
    assert users["total"] == 6


def test_dsm_7_signs_in_with_version_7_at_entry_cgi(dsm: DsmServer, sign_in: SignIn) -> None:
    sign_in()

    login = dsm.calls("SYNO.API.Auth", "login")[0]
    assert (login.target, login.form["version"]) == ("/webapi/entry.cgi", "7")


def test_the_newest_version_is_called_unless_one_is_named(dsm: DsmServer, sign_in: SignIn) -> None:
    session = sign_in()

    session.call("SYNO.MailPlusServer.Domain", "list")
    session.call("SYNO.MailPlusServer.Domain", "list", 1)

    assert [call.form["version"] for call in dsm.calls("SYNO.MailPlusServer.Domain")] == ["2", "1"]


def test_without_mailplus_server_its_calls_are_refused_with_the_way_out_and_not_sent(dsm: DsmServer) -> None:
    dsm.register.remove("SYNO.MailPlusServer.")
    with open_session(profile_of(dsm), SECRET) as session:
        assert not session.offered.has_mailplus
        with pytest.raises(NotOffered, match=r"MailPlus Server is not installed on .*Package Center"):
            session.call("SYNO.MailPlusServer.License", "list")
        with pytest.raises(NotOffered, match="MailPlus Server is not installed"):
            session.offered.require_mailplus()

    assert dsm.calls("SYNO.MailPlusServer.License") == []


def test_an_api_or_version_that_this_mailplus_server_lacks_is_named(dsm: DsmServer, sign_in: SignIn) -> None:
    session = sign_in()

    session.offered.require_mailplus()
    with pytest.raises(NotOffered, match=r"does not offer SYNO\.MailPlusServer\.Nothing"):
        session.call("SYNO.MailPlusServer.Nothing", "list")
    with pytest.raises(NotOffered, match="in versions 1 to 2, the console needs 3"):
        session.call("SYNO.MailPlusServer.Domain", "list", 3)


def test_entries_that_cannot_be_called_are_left_out() -> None:
    odd = Register()
    odd.api("SYNO.Odd.Path", path_on_6="../../etc/passwd")
    odd.api("SYNO.Odd.Address", path_on_6="//elsewhere.example.com/a.cgi")
    odd.api("SYNO.Odd.Version", newest="many")
    odd.api("SYNO.Fine", path_on_6="FileStation/info.cgi")
    with DsmServer(None, odd, dsm=6) as old, open_session(profile_of(old), SECRET) as session:
        assert [name for name in session.apis if "Odd" in name or "Fine" in name] == ["SYNO.Fine"]


@pytest.mark.parametrize(
    "text",
    [
        "<html>Router</html>",
        "",
        "null",
        "[]",
        '{"success": true}',
        '{"success": true, "data": []}',
        "\x00\ufffd",
        "[" * 99_999,
    ],
    ids=["page", "nothing", "null", "list", "no data", "a list of APIs", "rubbish", "deep"],
)
def test_what_is_no_dsm_is_told_as_that_and_gets_no_password(dsm: DsmServer, text: str) -> None:
    dsm.fail(How.NO_JSON, text=text)

    with pytest.raises(Unavailable, match=r"is not the Web API of a DSM. Check address and port"):
        open_session(profile_of(dsm), SECRET)

    assert dsm.calls("SYNO.API.Auth") == []


@pytest.mark.parametrize("host", ["", "  ", "nas/x", "user@nas", "nas?x", "nas#x", "a b", "//nas", "a..b", "x" * 70])
def test_what_cannot_be_an_address_is_refused_before_anything_is_sent(host: str) -> None:
    profile = ServerProfile("the NAS", ServerKind.DSM, host, "operator")

    with pytest.raises(Refused, match="is no address of a DSM"):
        open_session(profile, Credentials("secret"))


def test_nobody_there_is_told_with_the_reason() -> None:
    with DsmServer() as gone:
        profile = profile_of(gone)

    with pytest.raises(Unavailable, match=rf"127\.0\.0\.1:{gone.port} cannot be reached \(it refuses\)"):
        open_session(profile, SECRET)


def test_a_name_that_nobody_has_is_told(dsm: DsmServer, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(*_: object) -> None:  # asking a real name server would leave this machine
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", nobody)
    with pytest.raises(Unavailable, match=r"cannot be reached .nobody knows this name"):
        open_session(profile_of(dsm, host="nas.invalid"), SECRET)
