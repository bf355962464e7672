"""Passwords, codes, sessions and tokens of a DSM stand in no error, no traceback, no log and no address."""

from __future__ import annotations

import logging
import traceback
from pathlib import Path

import pytest

from mailplus_console.errors import Refused, Unavailable
from mailplus_console.servers.dsm.calling import Call, Signature
from mailplus_console.servers.dsm.error_codes import CallRefused
from mailplus_console.servers.dsm.session import open_session
from mailplus_console.syncing.server import Credentials, UntrustedCertificate
from mailplus_console.syncing.server_profiles import Tls
from tests.helpers.dsm_server import Account, DsmServer, How, profile_of
from tests.helpers.tls_server import certificate

PASSWORD, CODE, TOKEN = "pa55-word", "987654", "known-device"
EVERYTHING = Credentials(PASSWORD, CODE, f"this computer\n{TOKEN}")


def secrets_of(dsm: DsmServer) -> set[str]:
    """Everything that must not be seen anywhere."""
    sessions = {session.token for session in dsm.state.sessions.values() if session.token}
    tokens = {*dsm.state.sessions, *dsm.state.challenges, *dsm.state.devices.values()}
    return {PASSWORD, CODE, TOKEN, *sessions, *tokens}


def seen(error: BaseException, caplog: pytest.LogCaptureFixture) -> str:
    """All that a log, a crash report or a person gets to see of an error."""
    chain = "".join(traceback.TracebackException.from_exception(error).format(chain=True))
    everything: list[str] = [chain, caplog.text]
    waiting: list[object] = [error]
    while waiting:
        one = waiting.pop()
        if isinstance(one, BaseException):
            everything.append(f"{one!r} {one.args!r} {vars(one)!r}")
            waiting += [one.__cause__, one.__context__, *one.args]
            assert not hasattr(one, "request"), "an exception of requests carries what was sent"
            assert not hasattr(one, "doc"), "an exception of json carries what was answered"
    return "\n".join(everything)


@pytest.fixture
def careful(dsm: DsmServer, caplog: pytest.LogCaptureFixture) -> DsmServer:
    caplog.set_level(logging.DEBUG)
    dsm.state.add(Account("carol", PASSWORD, codes={CODE}, administrator=True))
    return dsm


@pytest.mark.parametrize("how", list(How))
@pytest.mark.parametrize("method", ["query", "login"])
def test_a_sign_in_that_fails_in_any_way_tells_no_secret(
    careful: DsmServer, caplog: pytest.LogCaptureFixture, how: How, method: str
) -> None:
    careful.fail(how, method=method, times=2)

    with pytest.raises((Refused, Unavailable)) as failed:
        open_session(profile_of(careful, "carol"), EVERYTHING, seconds=(5, 0.1))

    text = seen(failed.value, caplog)
    assert [secret for secret in secrets_of(careful) if secret in text] == []


@pytest.mark.parametrize(
    "credentials", [Credentials("wr0ng-one"), Credentials(PASSWORD), Credentials(PASSWORD, "123123")]
)
def test_a_sign_in_that_is_refused_tells_no_secret(
    careful: DsmServer, caplog: pytest.LogCaptureFixture, credentials: Credentials
) -> None:
    with pytest.raises(Refused) as refused:
        open_session(profile_of(careful, "carol"), credentials)

    text = seen(refused.value, caplog)
    assert [secret for secret in {*secrets_of(careful), "wr0ng-one", "123123"} if secret in text] == []


def test_what_comes_with_an_unknown_error_of_the_sign_in_is_not_told(careful: DsmServer) -> None:
    careful.fail(How.CODE, method="login", code=499, errors=[{"msg": "perhaps-a-token"}])

    with pytest.raises(CallRefused, match="error 499") as refused:
        open_session(profile_of(careful, "carol"), EVERYTHING)

    assert "perhaps-a-token" not in str(refused.value)


@pytest.mark.parametrize("how", list(How))
@pytest.mark.parametrize("write", [False, True])
def test_a_call_that_fails_in_any_way_tells_no_secret(
    careful: DsmServer, caplog: pytest.LogCaptureFixture, how: How, write: bool
) -> None:
    with open_session(profile_of(careful, "carol"), EVERYTHING, seconds=(5, 0.1)) as session:
        careful.fail(how, api="SYNO.Core.User", times=2, code=119)
        with pytest.raises((Refused, Unavailable)) as failed:
            session.call("SYNO.Core.User", "list", 1, write=write)
        text = f"{seen(failed.value, caplog)} {session!r} {session._line!r} {session._signed_in!r}"
        found = [secret for secret in secrets_of(careful) if secret in text]

    assert found == []


def test_a_certificate_that_is_not_trusted_brings_no_secret_along(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    own, other = certificate(tmp_path, "own"), certificate(tmp_path, "other")
    with (
        DsmServer(certificate=(own.file, own.file)) as dsm,
        open_session(profile_of(dsm, tls=Tls(fingerprint=own.fingerprint)), Credentials("secret")) as session,
    ):
        dsm.show((other.file, other.file))
        dsm.hang_up()
        with pytest.raises(UntrustedCertificate) as untrusted:
            session.call("SYNO.Core.User", "list", 1)
        text = seen(untrusted.value, caplog)
        found = [secret for secret in secrets_of(dsm) if secret in text]

    assert found == []


def test_what_is_passed_around_does_not_show_what_it_holds() -> None:
    assert repr(Signature("sid", "token")) == "Signature()"
    assert "hidden" not in repr(Call("SYNO.Core.User", "set", 1, {"password": "hidden"}))
    assert repr(EVERYTHING) == "Credentials()"


def test_no_address_holds_anything_secret(careful: DsmServer) -> None:
    with open_session(profile_of(careful, "carol"), EVERYTHING) as session:
        session.call("SYNO.Core.User", "list", 1)
        secrets = secrets_of(careful)

    addresses = " ".join(received.target for received in careful.received)
    assert [secret for secret in secrets if secret in addresses] == []


def test_neither_a_proxy_of_the_environment_nor_a_file_of_passwords_comes_between(
    careful: DsmServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    passwords = tmp_path / "netrc"
    passwords.write_text("machine 127.0.0.1 login mallory password from-netrc\n")
    passwords.chmod(0o600)
    monkeypatch.setenv("NETRC", str(passwords))
    with DsmServer() as proxy:
        for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
        monkeypatch.setenv("no_proxy", "")
        with open_session(profile_of(careful, "carol"), EVERYTHING) as session:
            session.call("SYNO.Core.User", "list", 1)

        assert proxy.received == []
    assert not any("authorization" in received.headers for received in careful.received)
