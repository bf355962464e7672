"""The line to a DSM is protected before anything secret goes over it: by authorities, a CA file, or a pinned one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from mailplus_console.errors import Refused, Unavailable
from mailplus_console.servers.dsm.session import open_session
from mailplus_console.syncing.server import Credentials, UntrustedCertificate
from mailplus_console.syncing.server_profiles import Encryption, Tls
from tests.helpers.dsm_server import DsmServer, How, profile_of
from tests.helpers.tls_server import DAY, Made, certificate

SECRET = Credentials("secret")

Serve = Callable[[Made], DsmServer]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("certificates")


@pytest.fixture(scope="module")
def own(folder: Path) -> Made:
    """Self-signed, as a DSM has it at first."""
    return certificate(folder, "own")


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Starts a DSM that shows a certificate."""
    with ExitStack() as running:
        yield lambda shown: running.enter_context(DsmServer(certificate=(shown.file, shown.file)))


def test_a_certificate_that_nobody_vouches_for_is_shown_and_nothing_is_sent(serve: Serve, own: Made) -> None:
    dsm = serve(own)

    with pytest.raises(UntrustedCertificate, match="self-signed") as untrusted:
        open_session(profile_of(dsm, tls=Tls()), SECRET)

    assert untrusted.value.certificate.fingerprint == own.fingerprint
    assert untrusted.value.certificate.subject == "CN=own"
    assert dsm.received == []


def test_the_file_of_an_authority_vouches_for_it(serve: Serve, own: Made) -> None:
    dsm = serve(own)

    with open_session(profile_of(dsm, tls=Tls(ca_file=str(own.file))), SECRET) as session:
        assert session.call("SYNO.Core.Group", "list")
        context = session._line._session.adapters["https://"].poolmanager.connection_pool_kw["ssl_context"]  # type: ignore[attr-defined]
        assert context.cert_store_stats()["x509"] == 1  # that one, and none of those that requests brings along


def test_another_authority_vouches_for_nothing(serve: Serve, own: Made, folder: Path) -> None:
    stranger = certificate(folder, "stranger")
    dsm = serve(own)

    with pytest.raises(UntrustedCertificate):
        open_session(profile_of(dsm, tls=Tls(ca_file=str(stranger.file))), SECRET)

    assert dsm.received == []


@pytest.mark.parametrize("content", [None, ""])
def test_a_file_without_authorities_is_refused(dsm: DsmServer, tmp_path: Path, content: str | None) -> None:
    file = tmp_path / "authorities.pem"
    if content is not None:
        file.write_text(content, encoding="utf-8")

    with pytest.raises(Refused, match="cannot be used"):
        open_session(profile_of(dsm, tls=Tls(ca_file=str(file))), SECRET)


def test_an_authority_does_not_vouch_for_another_host(serve: Serve, folder: Path) -> None:
    elsewhere = certificate(folder, "elsewhere", names=("elsewhere.example.com",))
    dsm = serve(elsewhere)

    with pytest.raises(UntrustedCertificate, match=r"it is for elsewhere\.example\.com, not for 127"):
        open_session(profile_of(dsm, tls=Tls(ca_file=str(elsewhere.file))), SECRET)

    assert dsm.received == []


def test_a_pinned_certificate_is_enough_whatever_else_is_wrong_with_it(serve: Serve, folder: Path) -> None:
    old = certificate(folder, "old", names=("elsewhere.example.com",), begins=-9 * DAY, ends=-2 * DAY)
    dsm = serve(old)

    with pytest.raises(UntrustedCertificate):
        open_session(profile_of(dsm, tls=Tls(ca_file=str(old.file))), SECRET)
    with open_session(profile_of(dsm, tls=Tls(fingerprint=old.fingerprint)), SECRET) as session:
        assert session.account == "operator"


def test_a_fingerprint_counts_in_every_way_that_people_write_it(serve: Serve, own: Made) -> None:
    as_browsers_show_it = ":".join(own.fingerprint[at : at + 2] for at in range(0, 64, 2)).upper()

    with open_session(profile_of(serve(own), tls=Tls(fingerprint=as_browsers_show_it)), SECRET) as session:
        assert session.account == "operator"


def test_a_protected_line_that_breaks_is_like_any_other(serve: Serve, own: Made) -> None:
    dsm = serve(own)
    with open_session(profile_of(dsm, tls=Tls(fingerprint=own.fingerprint)), SECRET) as session:
        dsm.fail(How.DROP_BEFORE, api="SYNO.Core.Group")
        assert session.call("SYNO.Core.Group", "list")
        dsm.hang_up()
        assert session.call("SYNO.Core.Group", "list")

    assert len(dsm.calls("SYNO.Core.Group")) == 3


def test_another_certificate_than_the_pinned_one_gets_nothing(serve: Serve, own: Made, folder: Path) -> None:
    other = certificate(folder, "other")
    dsm = serve(own)

    with pytest.raises(UntrustedCertificate, match="another certificate than the one you trusted") as untrusted:
        open_session(profile_of(dsm, tls=Tls(fingerprint=other.fingerprint)), SECRET)

    assert untrusted.value.pinned == other.fingerprint
    assert untrusted.value.certificate.fingerprint == own.fingerprint
    assert dsm.received == []


def test_a_pin_counts_though_an_authority_vouches_for_the_other_one(serve: Serve, own: Made, folder: Path) -> None:
    other = certificate(folder, "another")
    dsm = serve(own)

    with pytest.raises(UntrustedCertificate):
        open_session(profile_of(dsm, tls=Tls(ca_file=str(own.file), fingerprint=other.fingerprint)), SECRET)

    assert dsm.received == []


def test_a_certificate_that_changes_between_two_calls_is_noticed(serve: Serve, own: Made, folder: Path) -> None:
    dsm, intruder = serve(own), certificate(folder, "intruder")
    with open_session(profile_of(dsm, tls=Tls(fingerprint=own.fingerprint)), SECRET) as session:
        dsm.show((intruder.file, intruder.file))
        dsm.hang_up()
        heard = len(dsm.received)

        with pytest.raises(UntrustedCertificate, match="another certificate"):
            session.call("SYNO.Core.Group", "list")

    assert len(dsm.received) == heard


def test_a_dsm_without_tls_gets_no_password_where_tls_is_wanted(dsm: DsmServer) -> None:
    with pytest.raises(Unavailable, match="does not speak TLS"):
        open_session(profile_of(dsm, tls=Tls()), SECRET)

    assert dsm.received == []


def test_plain_http_is_spoken_only_where_the_person_chose_it(serve: Serve, own: Made) -> None:
    dsm = serve(own)

    with pytest.raises(Unavailable):
        open_session(profile_of(dsm, tls=Tls(Encryption.NONE)), SECRET)

    assert dsm.received == []


def test_nothing_in_the_surroundings_leads_the_password_elsewhere(
    serve: Serve, own: Made, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Proxies, certificates and passwords that other programs are to use are not meant for this one."""
    dsm, proxy = serve(own), serve(own)
    for variable in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.setenv(variable, f"http://127.0.0.1:{proxy.port}")
    monkeypatch.setenv("no_proxy", "")
    passwords = tmp_path / "netrc"
    passwords.write_text("machine 127.0.0.1 login somebody password else\n", encoding="utf-8")
    monkeypatch.setenv("NETRC", str(passwords))
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(own.file))

    with pytest.raises(UntrustedCertificate):
        open_session(profile_of(dsm, tls=Tls()), SECRET)
    with open_session(profile_of(dsm, tls=Tls(fingerprint=own.fingerprint)), SECRET) as session:
        session.call("SYNO.Core.Group", "list")

    assert proxy.received == []
    assert dsm.received
    assert all("authorization" not in one.headers for one in dsm.received)
