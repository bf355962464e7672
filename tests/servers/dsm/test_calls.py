"""Single calls and several at once: how they are sent, what the answers mean, and sessions that end meanwhile."""

from __future__ import annotations

import json
from typing import Any

import pytest

from mailplus_console.errors import Unavailable
from mailplus_console.servers.dsm.calling import Call
from mailplus_console.servers.dsm.error_codes import CallRefused, NotOffered, meaning
from mailplus_console.servers.dsm.session import DsmSession
from mailplus_console.syncing.server import CodeNeeded, Credentials, SignInNeeded, Unsure
from tests.helpers.dsm_server import Caller, CodeAnswer, DsmServer, DsmState, How, Parameters
from tests.servers.dsm.conftest import SignIn

SHELF = "SYNO.MailPlusServer.Shelf"


@pytest.fixture
def shelf(dsm: DsmServer) -> list[Any]:
    """What was put onto the shelf of an API made for these tests, by its method 'put'; 'look' gives it back."""
    things: list[Any] = []
    dsm.register.api(SHELF, newest=2)

    @dsm.register.answers(SHELF, "put")
    def put(state: DsmState, caller: Caller, parameters: Parameters) -> Any:
        things.append(parameters.get("thing"))

    @dsm.register.answers(SHELF, "look")
    def look(state: DsmState, caller: Caller, parameters: Parameters) -> Any:
        return {"things": things}

    @dsm.register.answers(SHELF, "drop")
    def drop(state: DsmState, caller: Caller, parameters: Parameters) -> Any:
        raise CodeAnswer(9123, [{"code": 7, "path": "/a"}, {"code": 8, "msg": "no"}, 3, {}, {"name": "x"}])

    return things


def code_of(refused: pytest.ExceptionInfo[CallRefused]) -> int:
    return refused.value.code


# ------------------------------------------------------------------------------------------------- how they are sent


def test_every_value_is_a_json_text_where_the_api_takes_json(shelf: list[Any], dsm: DsmServer, sign_in: SignIn) -> None:
    things = ["text", "12", 'Ä "q" &', 12, True, ["a", 1], {"k": [None]}, ""]
    session = sign_in()

    for thing in things:
        session.call(SHELF, "put", 1, write=True, thing=thing, nothing=None)

    assert shelf == things
    sent = dsm.calls(SHELF)
    assert [json.loads(call.form["thing"]) for call in sent] == things
    assert all("nothing" not in call.form for call in sent)
    assert {call.form["method"] for call in sent} == {"put"}  # the name itself is none


def test_the_session_goes_in_the_body_and_its_token_in_a_header_only(
    shelf: list[Any], dsm: DsmServer, sign_in: SignIn
) -> None:
    sign_in().call(SHELF, "look", 1)

    sid, opened = next(iter(dsm.state.sessions.items()))
    call = dsm.calls(SHELF)[0]
    assert call.form["_sid"] == sid
    assert call.headers["x-syno-token"] == opened.token
    assert "SynoToken" not in call.form
    assert call.query == {}  # addresses end up in logs


def test_a_dsm_without_tokens_gets_none(shelf: list[Any], dsm: DsmServer, sign_in: SignIn) -> None:
    sid, _ = dsm.state.open_session(dsm.state.accounts["operator"], with_token=False)
    dsm.fail(How.NO_JSON, method="login", text=json.dumps({"success": True, "data": {"sid": sid}}))

    sign_in().call(SHELF, "look", 1)

    assert "x-syno-token" not in dsm.calls(SHELF)[0].headers


def test_a_call_without_parameters_still_has_a_body(shelf: list[Any], dsm: DsmServer, sign_in: SignIn) -> None:
    assert sign_in().call(SHELF, "look", 1) == {"things": []}
    assert dsm.calls(SHELF)[0].method == "POST"
    assert dsm.calls(SHELF)[0].body


def test_success_without_data_gives_an_empty_answer(shelf: list[Any], sign_in: SignIn) -> None:
    assert sign_in().call(SHELF, "put", write=True, thing=1) == {}


# ------------------------------------------------------------------------------------------------------------ errors


def test_an_error_says_which_call_which_number_and_what_it_means(sign_in: SignIn) -> None:
    with pytest.raises(CallRefused, match=r"there is no such user \(SYNO.Core.User get, error 3106\)") as refused:
        sign_in().call("SYNO.Core.User", "get", 1, name="nobody")

    assert (refused.value.api, refused.value.method, refused.value.code) == ("SYNO.Core.User", "get", 3106)


def test_a_number_without_a_known_meaning_says_so_and_tells_of_the_items(shelf: list[Any], sign_in: SignIn) -> None:
    told = r"error 9123, whose meaning is not known: '/a' error 7; 'no' error 8; 3 and 2 more"
    with pytest.raises(CallRefused, match=told):
        sign_in().call(SHELF, "drop", write=True)


def test_errors_that_are_a_mapping_are_not_shown(dsm: DsmServer, sign_in: SignIn) -> None:
    session = sign_in()
    dsm.fail(How.CODE, code=100, errors={"token": "hidden"})

    with pytest.raises(CallRefused) as refused:
        session.call("SYNO.Core.User", "list", 1)

    assert "hidden" not in str(refused.value)


def test_a_number_means_something_else_with_another_api() -> None:
    assert meaning("SYNO.API.Auth", 400) == "there is no such account, or the password is wrong"
    assert "not known" in meaning("SYNO.FileStation.List", 400)
    assert meaning("SYNO.Core.User.Group", 3106) == "there is no such user"
    assert "not known" in meaning("SYNO.Core.Group", 3106)
    assert meaning("SYNO.Core.Group", 105) == meaning("SYNO.Anything", 105) == "the account may not do this"
    assert "not known" in meaning("SYNO.Anything", 137)


def test_who_is_no_administrator_may_not_list_users_but_a_delegate_lists_them_through_mailplus(
    sign_in: SignIn,
) -> None:
    session = sign_in("alice")

    with pytest.raises(CallRefused, match="may not do this") as refused:
        session.call("SYNO.Core.User", "list", 1)
    assert refused.value.lacks_permission
    listed = session.call("SYNO.MailPlusServer.Util", "list_user", 1, domain_id=1, action="enum", limit=-1)
    assert isinstance(listed, dict)
    assert listed["total"] == 6
    with pytest.raises(CallRefused) as refused:
        sign_in("bob").call("SYNO.MailPlusServer.Domain", "list", 1)
    assert code_of(refused) == 105


@pytest.mark.parametrize("code", [109, 110, 111, 117, 118])
def test_a_busy_dsm_is_no_refusal(shelf: list[Any], dsm: DsmServer, sign_in: SignIn, code: int) -> None:
    session = sign_in()
    dsm.fail(How.CODE, api=SHELF, times=2, code=code)

    with pytest.raises(Unavailable, match=f"cannot answer now.*busy.*error {code}") as reading:
        session.call(SHELF, "look")
    with pytest.raises(Unsure, match="may have happened"):
        session.call(SHELF, "put", write=True, thing=1)
    assert not isinstance(reading.value, Unsure)
    assert len(dsm.calls(SHELF)) == 2


# -------------------------------------------------------------------------------------------- sessions that have ended


@pytest.mark.parametrize("code", [106, 107, 119])
def test_where_the_session_has_ended_it_is_renewed_and_the_call_made_once_more(
    shelf: list[Any], dsm: DsmServer, sign_in: SignIn, code: int
) -> None:
    session = sign_in()
    dsm.state.end_sessions(code)

    session.call(SHELF, "put", write=True, thing="once")

    assert shelf == ["once"]
    assert len(dsm.calls("SYNO.API.Auth", "login")) == 2
    old, new = dsm.calls(SHELF)
    assert old.form["_sid"] != new.form["_sid"]
    assert old.headers["x-syno-token"] != new.headers["x-syno-token"]


@pytest.mark.parametrize("code", [106, 107, 119])
def test_what_still_says_so_after_signing_in_again_means_it(dsm: DsmServer, sign_in: SignIn, code: int) -> None:
    session = sign_in()
    dsm.fail(How.CODE, api="SYNO.Core.User", times=9, code=code)

    with pytest.raises(CallRefused) as refused:
        session.call("SYNO.Core.User", "list", 1)

    assert code_of(refused) == code
    assert len(dsm.calls("SYNO.API.Auth", "login")) == 2
    assert len(dsm.calls("SYNO.Core.User")) == 2


def test_another_error_renews_nothing(dsm: DsmServer, sign_in: SignIn) -> None:
    session = sign_in()
    dsm.fail(How.CODE, api="SYNO.Core.User", code=150)

    with pytest.raises(CallRefused, match="another address than the sign-in"):
        session.call("SYNO.Core.User", "list", 1)

    assert len(dsm.calls("SYNO.API.Auth", "login")) == 1


def test_a_session_of_a_known_device_is_renewed_without_the_code(dsm: DsmServer, sign_in: SignIn) -> None:
    session = sign_in("careful", Credentials("secret", "111111"))
    dsm.state.end_sessions(106)

    session.call("SYNO.Core.User", "list", 1)

    assert "otp_code" not in dsm.calls("SYNO.API.Auth", "login")[1].form


def test_where_renewing_needs_the_person_he_is_asked_and_a_used_code_not_sent(dsm: DsmServer, sign_in: SignIn) -> None:
    session = sign_in("careful", Credentials("secret", "111111"))
    dsm.state.end_sessions(106)
    dsm.state.forget_devices()

    with pytest.raises(CodeNeeded):
        session.call("SYNO.Core.User", "list", 1)

    assert len(dsm.calls("SYNO.API.Auth", "login")) == 2


def test_a_password_changed_meanwhile_is_tried_once(dsm: DsmServer, sign_in: SignIn) -> None:
    session = sign_in()
    dsm.state.accounts["operator"].password = "another"
    dsm.state.end_sessions(106)

    with pytest.raises(SignInNeeded):
        session.call("SYNO.Core.User", "list", 1)

    assert len(dsm.calls("SYNO.API.Auth", "login")) == 2


# ---------------------------------------------------------------------------------------------------- several at once


def test_several_calls_in_one_request_each_have_their_answer(shelf: list[Any], dsm: DsmServer, sign_in: SignIn) -> None:
    calls = [
        Call(SHELF, "put", 1, {"thing": 'a "b"', "nothing": None}),
        Call(SHELF, "drop", 2),
        Call(SHELF, "look"),
    ]

    put, drop, look = sign_in().compound(calls, write=True, stop_when_error=False)

    assert put.error is None
    assert isinstance(drop.error, CallRefused)
    assert drop.error.code == 9123
    assert look.data == {"things": ['a "b"']}
    sent = dsm.calls("SYNO.Entry.Request")
    assert json.loads(sent[0].form["compound"]) == [
        {"thing": 'a "b"', "api": SHELF, "method": "put", "version": 1},
        {"api": SHELF, "method": "drop", "version": 2},
        {"api": SHELF, "method": "look", "version": 2},
    ]
    assert len(sent) == 1


def test_after_an_error_the_rest_is_not_done_unless_asked_to_go_on(shelf: list[Any], sign_in: SignIn) -> None:
    calls = [Call(SHELF, "put", 1, {"thing": 1}), Call(SHELF, "drop"), Call(SHELF, "put", 1, {"thing": 2})]

    answers = sign_in().compound(calls, write=True)

    assert [answer.done for answer in answers] == [True, True, False]
    assert shelf == [1]


def test_where_nothing_was_to_stop_a_missing_answer_is_not_taken_for_that(
    shelf: list[Any], dsm: DsmServer, sign_in: SignIn
) -> None:
    session = sign_in()
    envelope = {"success": True, "data": {"result": [{"success": False, "error": {"code": 9123}}]}}
    dsm.fail(How.NO_JSON, api="SYNO.Entry.Request", text=json.dumps(envelope))

    with pytest.raises(Unsure):
        session.compound([Call(SHELF, "drop"), Call(SHELF, "put")], write=True, stop_when_error=False)


def test_what_the_dsm_calls_stopped_is_not_done(shelf: list[Any], dsm: DsmServer, sign_in: SignIn) -> None:
    session = sign_in()
    results = [{"success": False, "error": {"code": code}} for code in (9123, 112)]
    envelope = {"success": True, "data": {"has_fail": True, "result": results}}
    dsm.fail(How.NO_JSON, api="SYNO.Entry.Request", text=json.dumps(envelope))

    failed, stopped = session.compound([Call(SHELF, "drop"), Call(SHELF, "look")])

    assert isinstance(failed.error, CallRefused)
    assert (stopped.done, stopped.error) == (False, None)


def test_no_calls_need_no_request(dsm: DsmServer, sign_in: SignIn) -> None:
    assert sign_in().compound([]) == []
    assert dsm.calls("SYNO.Entry.Request") == []


def test_a_compound_with_an_api_that_is_not_offered_is_not_sent(dsm: DsmServer, sign_in: SignIn) -> None:
    with pytest.raises(NotOffered, match=r"SYNO.Nothing"):
        sign_in().compound([Call("SYNO.Core.User", "list"), Call("SYNO.Nothing", "get")])
    assert dsm.calls("SYNO.Entry.Request") == []


@pytest.mark.parametrize("result", [None, "text", [], [{"success": True}] * 3, [{"success": True}]])
def test_answers_that_do_not_match_the_calls_are_not_believed(
    shelf: list[Any], dsm: DsmServer, sign_in: SignIn, result: object
) -> None:
    session = sign_in()
    envelope = json.dumps({"success": True, "data": {"has_fail": False, "result": result}})
    dsm.fail(How.NO_JSON, api="SYNO.Entry.Request", times=2, text=envelope)
    calls = [Call(SHELF, "put", 1, {"thing": 1}), Call(SHELF, "look")]

    with pytest.raises(Unavailable, match="no answer of a DSM") as reading:
        session.compound(calls)
    with pytest.raises(Unsure):
        session.compound(calls, write=True)
    assert not isinstance(reading.value, Unsure)


def test_a_session_says_where_it_is_and_nothing_else(dsm: DsmServer, sign_in: SignIn) -> None:
    session: DsmSession = sign_in()

    assert repr(session) == f"DsmSession(127.0.0.1:{dsm.port})"
    assert session.profile.account == "operator"
