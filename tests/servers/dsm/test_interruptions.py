"""Lines that break, proxies that answer, servers that are silent: reads are repeated once, writes never."""

from __future__ import annotations

from typing import Any

import pytest

from mailplus_console.errors import Refused, Unavailable
from mailplus_console.servers.dsm.session import DsmSession, open_session
from mailplus_console.syncing.server import Unsure
from tests.helpers.dsm_server import Caller, DsmServer, DsmState, How, Parameters, profile_of
from tests.servers.dsm.conftest import SECRET, SignIn

COUNTER = "SYNO.MailPlusServer.Counter"
IMPATIENT = (5.0, 0.1)


class Counter:
    """An API for these tests: 'add' adds one, 'look' says how many there are."""

    def __init__(self, dsm: DsmServer) -> None:
        self.dsm = dsm
        self.value = 0
        dsm.register.api(COUNTER)
        dsm.register.answers(COUNTER, "add")(self._add)
        dsm.register.answers(COUNTER, "look")(self._look)

    def _add(self, state: DsmState, caller: Caller, parameters: Parameters) -> Any:
        self.value += 1

    def _look(self, state: DsmState, caller: Caller, parameters: Parameters) -> Any:
        return {"value": self.value}

    @property
    def asked(self) -> int:
        """How often anything was asked of it."""
        return len(self.dsm.calls(COUNTER))


@pytest.fixture
def counter(dsm: DsmServer) -> Counter:
    return Counter(dsm)


def look(session: DsmSession) -> object:
    return session.call(COUNTER, "look")


def add(session: DsmSession) -> object:
    return session.call(COUNTER, "add", write=True)


def test_requests_share_a_connection(counter: Counter, dsm: DsmServer, sign_in: SignIn) -> None:
    session = sign_in()
    look(session)
    add(session)

    assert len({received.connection for received in dsm.received}) == 1


def test_after_the_dsm_has_hung_up_work_goes_on(counter: Counter, dsm: DsmServer, sign_in: SignIn) -> None:
    session = sign_in()
    dsm.hang_up()
    assert look(session) == {"value": 0}
    dsm.hang_up()
    add(session)

    assert counter.value == 1
    assert counter.asked == 2


def test_a_line_that_was_idle_too_long_is_not_trusted_with_a_write(
    counter: Counter, dsm: DsmServer, sign_in: SignIn
) -> None:
    session = sign_in()
    look(session)
    session._line._last_used -= 16  # DSM hangs up after 20 seconds, perhaps at this very moment
    add(session)

    looked, added = dsm.calls(COUNTER)
    assert looked.connection != added.connection


@pytest.mark.parametrize("how", [How.DROP_BEFORE, How.DROP_AFTER, How.HALF_AN_ANSWER])
def test_a_read_whose_line_breaks_is_repeated(counter: Counter, dsm: DsmServer, sign_in: SignIn, how: How) -> None:
    session = sign_in()
    dsm.fail(how, api=COUNTER)

    assert look(session) == {"value": 0}
    assert counter.asked == 2


@pytest.mark.parametrize("how", [How.DROP_BEFORE, How.HALF_AN_ANSWER])
def test_a_read_is_repeated_once_only(counter: Counter, dsm: DsmServer, sign_in: SignIn, how: How) -> None:
    session = sign_in()
    dsm.fail(how, api=COUNTER, times=9)

    with pytest.raises(Unavailable, match="broke the connection off") as broken:
        look(session)

    assert not isinstance(broken.value, Unsure)
    assert counter.asked == 2


@pytest.mark.parametrize(
    "how, happened",
    [
        (How.DROP_BEFORE, 0),
        (How.DROP_AFTER, 1),
        (How.HALF_AN_ANSWER, 1),
        (How.STATUS_BEFORE, 0),
        (How.STATUS_AFTER, 1),
        (How.NO_JSON, 1),
    ],
)
def test_a_write_whose_answer_is_lost_is_not_repeated_and_nobody_pretends_to_know(
    counter: Counter, dsm: DsmServer, sign_in: SignIn, how: How, happened: int
) -> None:
    session = sign_in()
    dsm.fail(how, api=COUNTER)

    with pytest.raises(Unsure, match="may have happened"):
        add(session)

    assert counter.value == happened
    assert counter.asked == 1
    assert look(session) == {"value": happened}  # the session goes on


def test_silence_ends_a_read_without_asking_again(counter: Counter, dsm: DsmServer, sign_in: SignIn) -> None:
    session = sign_in(seconds=IMPATIENT)
    dsm.fail(How.SILENCE_BEFORE, api=COUNTER)

    with pytest.raises(Unavailable, match="does not answer in time") as silent:
        look(session)

    assert not isinstance(silent.value, Unsure)
    assert counter.asked == 1


@pytest.mark.parametrize("how, happened", [(How.SILENCE_BEFORE, 0), (How.SILENCE_AFTER, 1)])
def test_silence_after_a_write_may_mean_that_it_has_happened(
    counter: Counter, dsm: DsmServer, sign_in: SignIn, how: How, happened: int
) -> None:
    session = sign_in(seconds=IMPATIENT)
    dsm.fail(how, api=COUNTER)

    with pytest.raises(Unsure):
        add(session)

    assert counter.asked == 1
    assert counter.value == happened


def test_a_write_that_could_not_be_sent_has_not_happened() -> None:
    with DsmServer() as dsm:
        Counter(dsm)
        session = open_session(profile_of(dsm), SECRET)

    with pytest.raises(Unavailable, match="cannot be reached") as gone:
        add(session)

    assert not isinstance(gone.value, Unsure)
    session.close()


@pytest.mark.parametrize(
    "status, words",
    [
        (400, "another encryption"),
        (401, "sign-in of its own"),
        (403, "does not let this computer in"),
        (404, "no DSM at this address"),
        (429, "too many requests"),
        (500, "it failed"),
        (502, "does not reach it"),
        (503, "busy or starting"),
        (504, "got no answer from it"),
        (418, "no answer of a DSM"),
    ],
)
def test_what_http_says_is_told_in_words(
    counter: Counter, dsm: DsmServer, sign_in: SignIn, status: int, words: str
) -> None:
    session = sign_in()
    dsm.fail(How.STATUS_BEFORE, api=COUNTER, times=9, status=status)

    with pytest.raises(Unavailable, match=rf"{words} \(HTTP {status}\)") as told:
        look(session)
    assert not isinstance(told.value, Unsure)
    with pytest.raises(Unavailable) as written:
        add(session)
    assert isinstance(written.value, Unsure) is (status >= 500)
    assert counter.asked == 2


@pytest.mark.parametrize("status", [413, 414])
def test_too_much_at_once_is_refused_with_the_way_out(
    counter: Counter, dsm: DsmServer, sign_in: SignIn, status: int
) -> None:
    session = sign_in()
    dsm.fail(How.STATUS_BEFORE, api=COUNTER, status=status)

    with pytest.raises(Refused, match=rf"\(HTTP {status}\)\. Change less at a time"):
        add(session)


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_nobody_is_sent_elsewhere_with_the_password(dsm: DsmServer, status: int) -> None:
    with DsmServer() as elsewhere:
        dsm.fail(
            How.STATUS_BEFORE,
            method="login",
            status=status,
            location=f"http://127.0.0.1:{elsewhere.port}/webapi/entry.cgi",
        )
        with pytest.raises(Refused, match=rf"elsewhere \(HTTP {status}\)\. It was not followed"):
            open_session(profile_of(dsm), SECRET)

        assert elsewhere.received == []
