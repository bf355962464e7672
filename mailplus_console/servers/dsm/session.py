"""A session at a DSM: single calls and several at once, signed in again once where the session has ended."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from mailplus_console.errors import Refused, Unavailable
from mailplus_console.servers.dsm import sign_in as signing
from mailplus_console.servers.dsm.calling import Call, data_of, not_understood, send
from mailplus_console.servers.dsm.discovery import Api, Offered, discover
from mailplus_console.servers.dsm.error_codes import SESSION_ENDED, CallRefused
from mailplus_console.servers.dsm.line import SECONDS, Line
from mailplus_console.syncing.server import Credentials
from mailplus_console.syncing.server_profiles import ServerProfile

COMPOUND = "SYNO.Entry.Request"

_STOPPED = 112  # what a DSM may say of the calls after the one that failed

Data = TypeVar("Data")


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one call of several: its data, or the error, or neither where an earlier one stopped the rest."""

    call: Call
    data: object = None
    error: Refused | Unavailable | None = None
    done: bool = True


class DsmSession:
    """Signed in at a DSM; for one thread at a time. Made by `open_session`, a context manager that signs out.

    `offered` says what the DSM has. `device_token` is a new token for the keyring, or ''.
    """

    def __init__(self, line: Line, offered: Offered, credentials: Credentials) -> None:
        self.offered = offered
        self._line = line
        # A code is good once, so that signing in again goes without it.
        self._signed_in = signing.sign_in(line, offered, credentials)
        self.device_token = self._signed_in.device_token
        known = self.device_token or credentials.device_token
        self._credentials = replace(credentials, one_time_code="", device_token=known)
        self._is_open = True

    def __repr__(self) -> str:
        return f"DsmSession({self._line.profile.address})"

    def __enter__(self) -> DsmSession:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def profile(self) -> ServerProfile:
        """Which server this is."""
        return self._line.profile

    @property
    def account(self) -> str:
        """Who is signed in, as the DSM writes the name where it says so."""
        return self._signed_in.account

    @property
    def apis(self) -> Mapping[str, Api]:
        """Everything that the DSM offers, by name."""
        return self.offered.apis

    def call(
        self, api: str, method: str, version: int | None = None, *, write: bool = False, **parameters: object
    ) -> object:
        """Make one call and give its data ({} where it has none); `version` None is the newest offered.

        Parameters are Python values: they are encoded as the API wants them, and left out where they are None. A read
        whose line breaks is repeated once. A write never is: Unsure says that it may have happened. `success` means
        that the DSM took it, not that it is so: read back.

        Raises CallRefused (with `code`), NotOffered, SignInNeeded and CodeNeeded where the session has ended and
        signing in again needs the person, Unavailable, Unsure, UntrustedCertificate.
        """
        return self.made(Call(api, method, version, parameters), write=write)

    def made(self, call: Call, *, write: bool = False) -> object:
        """As `call`, for parameters whose names come from data."""
        api, version = self.offered.api(call.api, call.version)
        return self._renewing(lambda: send(self._line, api, call, version, self._signed_in.signature, write=write))

    def compound(
        self, calls: Sequence[Call], *, write: bool = False, stop_when_error: bool = True, parallel: bool = False
    ) -> list[Answer]:
        """Several calls in one request, each with its own answer, in their order: look at each.

        Raises as `call` does for the request as a whole; what single calls raise is in their answers.
        """
        prepared = [self._item(call) for call in calls]
        if not prepared:
            return []
        whole = Call(
            COMPOUND,
            "request",
            1,
            {
                "mode": "parallel" if parallel else "sequential",
                "stop_when_error": stop_when_error,
                "compound": prepared,
            },
        )
        data = self.made(whole, write=write)
        results = data.get("result") if isinstance(data, dict) else None
        if not isinstance(results, list):
            raise not_understood(whole, self._line.profile.address, write=write)
        answers = [self._answer(call, result, write=write) for call, result in zip(calls, results, strict=False)]
        stopped = stop_when_error and any(answer.error for answer in answers)
        if len(results) > len(calls) or (len(results) < len(calls) and not stopped):
            raise not_understood(whole, self._line.profile.address, write=write)
        return answers + [Answer(call, done=False) for call in calls[len(answers) :]]

    def close(self) -> None:
        """Sign out and hang up; more than once does no harm, and it never raises."""
        if not self._is_open:
            return
        self._is_open = False
        try:
            signing.sign_out(self._line, self.offered, self._signed_in.signature)
        except (Refused, Unavailable):
            pass  # a session that nobody uses ends by itself
        finally:
            self._line.close()

    def _item(self, call: Call) -> dict[str, object]:
        """A call within a compound: its parameters are JSON already, whatever the API wants by itself."""
        _, version = self.offered.api(call.api, call.version)
        given = {name: value for name, value in call.parameters.items() if value is not None}
        return {**given, "api": call.api, "method": call.method, "version": version}

    def _answer(self, call: Call, result: object, *, write: bool) -> Answer:
        try:
            return Answer(call, data_of(result, call, self._line.profile.address, write=write))
        except CallRefused as refused:
            if refused.code == _STOPPED:
                return Answer(call, done=False)
            return Answer(call, error=refused)
        except Unavailable as unavailable:
            return Answer(call, error=unavailable)

    def _renewing(self, made: Callable[[], Data]) -> Data:
        """Make a call, and once more after signing in again where the DSM says that the session has ended.

        What it says after that is what it means: 119 is also how some APIs refuse an account.
        """
        try:
            return made()
        except CallRefused as refused:
            if refused.code not in SESSION_ENDED:
                raise
        self._signed_in = signing.sign_in(self._line, self.offered, self._credentials)
        return made()


def open_session(
    profile: ServerProfile, credentials: Credentials, *, seconds: tuple[float, float] = SECONDS
) -> DsmSession:
    """Find out what a DSM offers and sign in. `seconds`: how long to wait for the connection, and for an answer.

    The certificate is checked before the password is sent. Raises UntrustedCertificate, SignInNeeded, CodeNeeded,
    Unavailable, Refused. Whether MailPlus Server is there tells `session.offered.require_mailplus()`.
    """
    line = Line(profile, seconds)
    try:
        return DsmSession(line, discover(line), credentials)
    except BaseException:
        line.close()
        raise
