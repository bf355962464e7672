"""Signing in to a DSM: passwords, one-time codes, known devices, and everything that can be wrong with an account."""

from __future__ import annotations

import pytest

from mailplus_console.errors import Refused
from mailplus_console.servers.dsm.error_codes import CallRefused
from mailplus_console.servers.dsm.session import open_session
from mailplus_console.syncing.server import CodeNeeded, Credentials, SignInNeeded
from tests.helpers.dsm_server import Account, DsmServer, How, profile_of
from tests.servers.dsm.conftest import SECRET, SignIn


def logins(dsm: DsmServer) -> list[dict[str, str]]:
    """What was sent to sign in, in order."""
    return [call.form for call in dsm.calls("SYNO.API.Auth", "login")]


def test_a_session_is_opened_in_the_body_without_a_name_and_with_a_token(dsm: DsmServer, sign_in: SignIn) -> None:
    session = sign_in("OPERATOR")

    assert logins(dsm) == [
        {
            "api": "SYNO.API.Auth",
            "version": "7",
            "method": "login",
            "account": "OPERATOR",
            "passwd": "secret",
            "format": "sid",
            "enable_syno_token": "yes",
        }
    ]
    assert session.account == "operator"  # as the DSM writes it


def test_a_password_arrives_as_it_was_typed(dsm: DsmServer, sign_in: SignIn) -> None:
    typed = ' "quoted"&=+%41 päss✓\\'
    dsm.state.add(Account("carol", typed))

    assert sign_in("carol", Credentials(typed)).account == "carol"


def test_without_a_password_nobody_is_bothered(dsm: DsmServer) -> None:
    with pytest.raises(SignInNeeded, match="needs the password of 'operator'"):
        open_session(profile_of(dsm), Credentials())
    with pytest.raises(Refused, match="needs an account to sign in with"):
        open_session(profile_of(dsm, ""), SECRET)

    assert logins(dsm) == []


def test_a_wrong_password_is_tried_once(dsm: DsmServer) -> None:
    with pytest.raises(SignInNeeded, match="does not take the password of 'operator'"):
        open_session(profile_of(dsm), Credentials("wrong"))

    assert len(logins(dsm)) == 1


def test_after_too_many_failures_the_dsm_blocks_this_address_and_that_is_told(dsm: DsmServer) -> None:
    for _ in range(dsm.state.most_failures):
        with pytest.raises(SignInNeeded):
            open_session(profile_of(dsm), Credentials("wrong"))

    with pytest.raises(Refused, match=r"address is blocked after too many failed sign-ins.*Protection") as refused:
        open_session(profile_of(dsm), SECRET)

    assert not isinstance(refused.value, SignInNeeded)  # asking for the password again would not help
    assert len(logins(dsm)) == dsm.state.most_failures + 1


@pytest.mark.parametrize(
    "code, words",
    [
        (401, "disabled"),
        (402, "may not sign in here"),
        (406, "two-factor sign-in is required.*browser"),
        (408, "cannot be changed.*administrator"),
        (409, "expired.*browser"),
        (410, "must be changed.*browser"),
        (411, "locked.*unlock"),
    ],
)
def test_what_is_wrong_with_an_account_is_told_with_the_way_out_and_not_tried_again(
    dsm: DsmServer, code: int, words: str
) -> None:
    dsm.state.accounts["operator"].refusal = code

    with pytest.raises(Refused, match=words) as refused:
        open_session(profile_of(dsm), SECRET)

    assert not isinstance(refused.value, SignInNeeded)
    assert len(logins(dsm)) == 1


def test_a_number_that_is_not_known_is_told_as_such(dsm: DsmServer) -> None:
    dsm.state.accounts["operator"].refusal = 499

    with pytest.raises(CallRefused, match=r"whose meaning is not known \(SYNO.API.Auth login, error 499\)"):
        open_session(profile_of(dsm), SECRET)


def test_a_second_factor_is_asked_for_with_the_kinds_there_are(dsm: DsmServer) -> None:
    with pytest.raises(CodeNeeded, match=r"one-time code.*approval in .*, a security key") as needed:
        open_session(profile_of(dsm, "careful"), SECRET)

    assert not any(token in str(needed.value) for token in dsm.state.challenges)
    assert len(logins(dsm)) == 1


def test_an_account_without_codes_is_told_to_set_them_up(dsm: DsmServer) -> None:
    dsm.state.accounts["careful"].factors = ("fido",)

    with pytest.raises(CodeNeeded, match=r"offers a security key only.*set up one-time codes"):
        open_session(profile_of(dsm, "careful"), SECRET)


@pytest.mark.parametrize("dsm_version", [6, 7])
def test_a_code_opens_the_door_and_the_device_is_known_from_then_on(dsm_version: int) -> None:
    with DsmServer(dsm=dsm_version) as dsm:
        with open_session(profile_of(dsm, "careful"), Credentials("secret", "111111")) as session:
            token = session.device_token
        assert token
        with open_session(profile_of(dsm, "careful"), Credentials("secret", device_token=token)) as session:
            assert session.account == "careful"
            assert session.device_token == ""  # nothing new to keep

    with_code, with_device = logins(dsm)
    assert with_code["enable_device_token"] == "yes"
    assert with_device["device_name"] == with_code["device_name"]
    assert with_device["device_id"] == token.rpartition("\n")[2]
    assert "otp_code" not in with_device


def test_a_lost_token_is_made_up_for_by_another_code(dsm: DsmServer) -> None:
    """DSM gives a token once for a name, so that each has a name of its own."""
    tokens = []
    for code in ("111111", "222222"):
        with open_session(profile_of(dsm, "careful"), Credentials("secret", code)) as session:
            tokens.append(session.device_token)

    assert all(tokens)
    assert tokens[0] != tokens[1]


def test_where_the_device_is_known_no_code_is_used_up(dsm: DsmServer) -> None:
    with open_session(profile_of(dsm, "careful"), Credentials("secret", "111111")) as session:
        token = session.device_token

    with open_session(profile_of(dsm, "careful"), Credentials("secret", "222222", token)):
        pass

    assert dsm.state.accounts["careful"].codes == {"222222", "333333"}


def test_where_the_device_is_forgotten_the_code_is_asked_for_and_used_instead(dsm: DsmServer) -> None:
    with open_session(profile_of(dsm, "careful"), Credentials("secret", "111111")) as session:
        token = session.device_token
    dsm.state.forget_devices()

    with pytest.raises(CodeNeeded, match="no longer knows this computer"):
        open_session(profile_of(dsm, "careful"), Credentials("secret", device_token=token))
    with open_session(profile_of(dsm, "careful"), Credentials("secret", "222222", token)) as session:
        assert session.device_token not in ("", token)


def test_a_token_of_another_make_is_no_more_than_useless(dsm: DsmServer) -> None:
    with pytest.raises(CodeNeeded):
        open_session(profile_of(dsm, "careful"), Credentials("secret", device_token="from somewhere else"))


def test_a_used_code_is_not_taken_and_not_sent_again(dsm: DsmServer) -> None:
    with open_session(profile_of(dsm, "careful"), Credentials("secret", "111111")):
        pass

    with pytest.raises(CodeNeeded, match=r"did not take the one-time code.*wait for the next one"):
        open_session(profile_of(dsm, "careful"), Credentials("secret", "111111"))

    assert len(logins(dsm)) == 2


def test_a_code_is_not_sent_again_where_the_line_breaks(dsm: DsmServer) -> None:
    dsm.fail(How.DROP_AFTER, method="login")

    with pytest.raises(Exception, match="broke the connection off"):
        open_session(profile_of(dsm, "careful"), Credentials("secret", "111111"))

    assert len(logins(dsm)) == 1


@pytest.mark.parametrize("text", ['{"success": true}', '{"success": true, "data": {"sid": 3}}'])
def test_a_sign_in_that_opens_no_session_is_no_sign_in(dsm: DsmServer, text: str) -> None:
    dsm.fail(How.NO_JSON, method="login", text=text)

    with pytest.raises(Exception, match="signs in without opening a session"):
        open_session(profile_of(dsm), SECRET)


def test_signing_out_ends_the_session_and_never_raises(dsm: DsmServer) -> None:
    session = open_session(profile_of(dsm), SECRET)
    assert len(dsm.state.sessions) == 1

    session.close()
    session.close()

    assert dsm.state.sessions == {}
    assert len(dsm.calls("SYNO.API.Auth", "logout")) == 1


@pytest.mark.parametrize("how", [How.DROP_BEFORE, How.STATUS_BEFORE, How.NO_JSON, How.CODE])
def test_signing_out_at_a_dsm_that_fails_does_no_harm(dsm: DsmServer, how: How) -> None:
    session = open_session(profile_of(dsm), SECRET)
    dsm.fail(how, method="logout", times=2)

    session.close()
