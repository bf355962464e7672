"""The HTTP line to a DSM: how its certificate is checked, how long is waited, and what goes wrong in words.

Nothing secret stands in an address: urllib3 logs those. Nothing that requests raises leaves this module: its
exceptions carry the request, whose body may be the password.
"""

from __future__ import annotations

import json
import ssl
import time
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

import requests
from requests.adapters import HTTPAdapter
from urllib3.exceptions import HTTPError, LocationValueError, NewConnectionError, ReadTimeoutError

from mailplus_console.errors import Refused, Unavailable
from mailplus_console.exchange.problems import shown
from mailplus_console.sentence import said
from mailplus_console.servers import certificates
from mailplus_console.syncing.server import Unsure, UntrustedCertificate
from mailplus_console.syncing.server_profiles import Encryption, ServerProfile, Tls, plain_fingerprint

SECONDS = (float(certificates.SECONDS_TO_CONNECT), 60.0)
"""How long is waited for the connection, and for a sign of life after that."""

Found = TypeVar("Found", bound=BaseException)

_FRESH = 15  # seconds; DSM hangs up after 20 without a request
_LARGEST_ANSWER = 1 << 28  # bytes; a hundred thousand users take a tenth of that
_OK, _NOT_FOUND, _FORBIDDEN, _TOO_LONG, _TOO_LARGE, _TOO_MANY = 200, 404, 403, 414, 413, 429
_FIRST_OF_SERVER = 500
_STATUS = {
    400: said("it does not understand the request: the port may want another encryption"),
    401: said("something before it wants a sign-in of its own"),
    _FORBIDDEN: said("it does not let this computer in"),
    _NOT_FOUND: said("there is no DSM at this address"),
    _TOO_LARGE: said("the request is too large for it"),
    _TOO_LONG: said("the request's address is too long for it"),
    _TOO_MANY: said("it has had too many requests"),
    500: said("it failed"),
    502: said("what stands before it does not reach it"),
    503: said("it is busy or starting"),
    504: said("what stands before it got no answer from it"),
}


class Line:
    """Requests to one DSM. A read is repeated once where the line broke; a write never is.

    Raises Refused for an address that cannot be one.
    """

    def __init__(self, profile: ServerProfile, seconds: tuple[float, float] = SECONDS) -> None:
        self.profile = profile
        self._seconds = seconds
        self._base = _base(profile)
        self._last_used = 0.0
        self._session = requests.Session()
        # Otherwise a proxy named in the environment would get the password, and .netrc would add one of its own.
        self._session.trust_env = False
        self._session.verify = profile.tls.fingerprint is None
        self._session.mount("https://", _Checked(profile.tls))

    def __repr__(self) -> str:
        return f"Line({self._base})"

    def get(self, path: str, query: Mapping[str, str]) -> object:
        """What a GET answers, decoded. Nothing secret goes here. Raises as `post` does for a read."""
        request = requests.Request("GET", self._base + path, params=dict(query))
        return self._answered(request, write=False, repeat=True)

    def post(
        self, path: str, body: Mapping[str, str], headers: Mapping[str, str], *, write: bool, repeat: bool = True
    ) -> object:
        """What a POST of a form answers, decoded from JSON whatever its header calls it.

        `repeat` False sends even a read only once: what is used up by sending it.

        Raises Unavailable where there is no answer, Unsure where a write may have happened all the same,
        UntrustedCertificate, Refused where what answers does not take it.
        """
        request = requests.Request("POST", self._base + path, data=dict(body), headers=dict(headers))
        return self._answered(request, write=write, repeat=repeat and not write)

    def close(self) -> None:
        """Hang up."""
        self._session.close()

    def _answered(self, request: requests.Request, *, write: bool, repeat: bool) -> object:
        if time.monotonic() - self._last_used > _FRESH:
            # What has been idle may be dead: a write sent on it would leave nobody knowing what became of it.
            self._session.close()
        answer, trouble = self._tried(request, write=write)
        if trouble is not None and repeat and _is_broken(trouble):
            answer, trouble = self._tried(request, write=write)
        if trouble is not None:
            raise self._in_words(trouble, write=write)  # where nothing is being handled, so that it does not hang on
        return answer

    def _tried(self, request: requests.Request, *, write: bool) -> tuple[object, Exception | None]:
        try:
            return self._sent(request, write=write), None
        except (requests.RequestException, HTTPError) as error:  # it lets some of urllib3's through
            return None, error

    def _sent(self, request: requests.Request, *, write: bool) -> object:
        prepared = self._session.prepare_request(request)
        # A redirection is not followed: it would take the password to another place.
        with self._session.send(
            prepared, timeout=self._seconds, allow_redirects=False, stream=True, verify=self._session.verify
        ) as response:
            if response.status_code != _OK:
                raise self._status(response, write=write)
            raw = b"".join(self._pieces(response.iter_content(1 << 16)))
        self._last_used = time.monotonic()
        decoded = _decoded(raw)
        if decoded is None:
            raise _unsure(self.profile) if write else self._no_dsm()
        return decoded

    def _pieces(self, pieces: Iterator[bytes]) -> Iterator[bytes]:
        length = 0
        for piece in pieces:
            length += len(piece)
            if length > _LARGEST_ANSWER:
                raise Unavailable(
                    said(
                        "{address} sends more than any DSM would: check address and port.", address=self.profile.address
                    )
                )
            yield piece

    def _status(self, response: requests.Response, *, write: bool) -> Exception:
        status, address = response.status_code, self.profile.address
        if 300 <= status < 400:
            return Refused(
                said(
                    "{address} sends the console elsewhere (HTTP {status}). It was not followed: enter the address "
                    "and port that DSM has itself, and TLS where it wants that.",
                    address=address,
                    status=str(status),
                )
            )
        why = _STATUS.get(status, said("that is no answer of a DSM"))
        if status >= _FIRST_OF_SERVER:
            return (
                _unsure(self.profile, said("HTTP {status}: {why}", status=str(status), why=why))
                if write
                else self._unavailable(status, why)
            )
        if status in (_TOO_LONG, _TOO_LARGE):
            return Refused(
                said(
                    "{address} does not take it: {why} (HTTP {status}). Change less at a time.",
                    address=address,
                    why=why,
                    status=str(status),
                )
            )
        return self._unavailable(status, why)

    def _unavailable(self, status: int, why: str) -> Unavailable:
        return Unavailable(
            said(
                "{address} does not answer as a DSM: {why} (HTTP {status}). Check address and port, or try again "
                "later; you can go on working offline.",
                address=self.profile.address,
                why=why,
                status=str(status),
            )
        )

    def _no_dsm(self) -> Unavailable:
        return Unavailable(
            said(
                "What answers at {address} is not the Web API of a DSM. Check address and port; you can go on "
                "working offline.",
                address=self.profile.address,
            )
        )

    def _in_words(self, error: Exception, *, write: bool) -> Exception:
        """What a person is told; nothing of the request is taken over."""
        profile = self.profile
        if isinstance(error, requests.exceptions.SSLError):
            checked = _first(error, ssl.SSLCertVerificationError)
            if checked is not None or _is_other_fingerprint(error):
                return _untrusted(profile, checked)
        if isinstance(error, requests.ConnectTimeout) or _first(error, NewConnectionError) is not None:
            return _unreachable(profile, error)
        if isinstance(error, requests.exceptions.InvalidURL | LocationValueError):
            return _no_address(profile)
        if isinstance(error, requests.exceptions.SSLError) and not self._last_used:
            return Unavailable(
                said(
                    "{address} does not speak TLS: check the port and the kind of encryption.", address=profile.address
                )
            )
        if write:
            return _unsure(profile)
        silent = isinstance(error, requests.Timeout) or _first(error, ReadTimeoutError) is not None
        address = profile.address
        return Unavailable(
            said("{address} does not answer in time. Try again later; you can go on working offline.", address=address)
            if silent
            else said(
                "{address} broke the connection off. Try again later; you can go on working offline.", address=address
            )
        )


class _Checked(HTTPAdapter):
    """Certificates are checked as for all other kinds of server, not by the authorities that requests brings along."""

    def __init__(self, tls: Tls) -> None:
        self._tls = tls
        super().__init__()

    def init_poolmanager(self, *args: Any, **options: Any) -> None:
        options["ssl_context"] = certificates.context(self._tls)
        if self._tls.fingerprint is not None:
            options["assert_fingerprint"] = plain_fingerprint(self._tls.fingerprint)
        super().init_poolmanager(*args, **options)

    def cert_verify(self, conn: Any, url: Any, verify: Any, cert: Any) -> None:
        """Adds no authorities: the context has those that count."""


def _base(profile: ServerProfile) -> str:
    host = profile.host.strip()
    if not host or any(character in "/@?#\\%" or character.isspace() for character in host):
        raise _no_address(profile)
    bracketed = f"[{host}]" if ":" in host else host
    scheme = "http" if profile.tls.encryption is Encryption.NONE else "https"
    return f"{scheme}://{bracketed}:{profile.port_number}/webapi/"


def _no_address(profile: ServerProfile) -> Refused:
    return Refused(
        said("{host} is no address of a DSM: enter a name such as nas.example.com.", host=shown(profile.host))
    )


def _unreachable(profile: ServerProfile, error: Exception) -> Unavailable:
    """Nothing was sent, not even of a write."""
    is_silent = isinstance(error, requests.ConnectTimeout)
    low = TimeoutError() if is_silent else _first(error, OSError, but=(requests.RequestException,))
    return Unavailable(
        said(
            "{address} cannot be reached ({why}). What was read before is still there, and you can go on "
            "working. Check address and port, or try again later.",
            address=profile.address,
            why=certificates.why_unreachable(low or error),
        )
    )


def _unsure(profile: ServerProfile, why: str = "") -> Unsure:
    return Unsure(
        said(
            "{address} was told to make a change, and then nobody answered for it ({why}). It may have "
            "happened: what the server has is read before anything is tried again.",
            address=profile.address,
            why=why or said("the connection broke off"),
        )
    )


def _untrusted(profile: ServerProfile, checked: ssl.SSLCertVerificationError | None) -> Exception:
    """What is wrong with the certificate; it is fetched anew, to be shown."""
    try:
        shown_one = certificates.fetch(profile.host, profile.port_number)
        if checked is not None:
            return certificates.untrusted(checked, profile.address, shown_one)
        certificates.check_pin(profile.tls, ssl.PEM_cert_to_DER_cert(shown_one.pem), profile.address)
    except (Unavailable, UntrustedCertificate) as trouble:
        return trouble
    return Unavailable(
        said("{address} showed another certificate a moment ago than now. Try again.", address=profile.address)
    )


def _is_other_fingerprint(error: BaseException) -> bool:
    return "Fingerprints did not match" in str(error)


def _is_broken(error: Exception) -> bool:
    """Whether an open line broke: DSM hangs up on idle ones, sometimes just as the next request is sent."""
    if isinstance(error, requests.exceptions.SSLError):
        return _first(error, ssl.SSLEOFError) is not None or _first(error, ssl.SSLZeroReturnError) is not None
    if isinstance(error, requests.Timeout) or _first(error, TimeoutError) is not None:
        return False
    is_line = isinstance(error, requests.ConnectionError | requests.exceptions.ChunkedEncodingError)
    return is_line and _first(error, NewConnectionError) is None and _first(error, ReadTimeoutError) is None


def _first(error: BaseException, kind: type[Found], but: tuple[type[BaseException], ...] = ()) -> Found | None:
    """The first of this kind among what an exception was made of."""
    waiting: list[object] = [error]
    seen: set[int] = set()
    while waiting:
        one = waiting.pop(0)
        if not isinstance(one, BaseException) or id(one) in seen:
            continue
        seen.add(id(one))
        if isinstance(one, kind) and not isinstance(one, but):
            return one
        waiting += [getattr(one, "reason", None), *one.args, one.__cause__, one.__context__]
    return None


def _decoded(raw: bytes) -> object:
    """JSON, or None: DSM 6 calls it plain text, so only trying tells."""
    try:
        return json.loads(raw)
    except (ValueError, RecursionError):
        return None
