"""SYNO.API.Auth as documented: passwords, second factor, known devices, and what counts as a failed sign-in."""

from __future__ import annotations

import base64
import secrets
from typing import Any

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from tests.helpers.dsm_server.handlers import Caller, CodeAnswer, Parameters, Register, WithCookies
from tests.helpers.dsm_server.state import KNOWN_SESSION_NAMES, Account, DsmState

AUTH = "SYNO.API.Auth"

SIGNING = Register()
SIGNING.api(AUTH, newest=7, takes_json=False, path_on_6="auth.cgi", newest_on_6=6)
SIGNING.api("SYNO.API.Auth.UIConfig", takes_json=False)


@SIGNING.answers(AUTH, "login", needs_session=False)
def login(state: DsmState, caller: Caller, parameters: Parameters) -> Any:
    if state.failures.get(caller.address, 0) >= state.most_failures:
        raise CodeAnswer(407)
    account = state.account(str(parameters.get("account", "")))
    challenged = state.challenges.get(str(parameters.get("passwd", "")))
    if account is None or (parameters.get("passwd") != account.password and challenged is not account):
        raise failed(state, caller, 400)
    if account.expired == "now":
        raise CodeAnswer(401)
    if parameters.get("session", "") not in KNOWN_SESSION_NAMES:
        raise CodeAnswer(402)
    if account.refusal is not None:
        raise CodeAnswer(account.refusal)
    _second_factor(state, caller, parameters, account)
    state.failures.pop(caller.address, None)
    sid, session = state.open_session(account, with_token=parameters.get("enable_syno_token") == "yes")
    answer: dict[str, Any] = {"is_portal_port": False, "sid": sid}
    if session.token:
        answer["synotoken"] = session.token
    device = _new_device(state, parameters, account)
    if device:
        answer["device_id" if caller.version >= 7 else "did"] = device
    if caller.version >= 7:
        answer["account"] = account.name
    return WithCookies(answer, {"id": sid}) if parameters.get("format") == "cookie" else answer


@SIGNING.answers(AUTH, "logout", needs_session=False)
def logout(state: DsmState, caller: Caller, parameters: Parameters) -> Any:
    state.sessions.pop(caller.sid, None)
    return None


@SIGNING.answers("SYNO.API.Auth.UIConfig", "get", needs_session=False)
def key_of_the_login_page(state: DsmState, caller: Caller, parameters: Parameters) -> Any:
    """DSM 7's login page takes a key from a cookie; nothing here ever uses it."""
    key = X25519PrivateKey.generate().public_key().public_bytes_raw()
    return WithCookies({}, {"_SSID": base64.urlsafe_b64encode(key).decode().rstrip("=")})


def failed(state: DsmState, caller: Caller, code: int) -> CodeAnswer:
    """Counts for the automatic block."""
    state.failures[caller.address] = state.failures.get(caller.address, 0) + 1
    return CodeAnswer(code)


def _second_factor(state: DsmState, caller: Caller, parameters: Parameters, account: Account) -> None:
    if account.codes is None:
        return
    device, token = str(parameters.get("device_name", "")), parameters.get("device_id")
    if token and device and state.devices.get((account.name, device)) == token:
        return
    code = parameters.get("otp_code")
    if not code:
        raise CodeAnswer(403, _challenge(state, account) if caller.version >= 7 else None)
    if code not in account.codes:
        raise failed(state, caller, 404)
    account.codes.remove(str(code))  # good once


def _challenge(state: DsmState, account: Account) -> dict[str, Any]:
    token = secrets.token_urlsafe(24)
    state.challenges[token] = account
    return {"token": token, "types": [{"type": factor} for factor in account.factors]}


def _new_device(state: DsmState, parameters: Parameters, account: Account) -> str:
    """A device's token, once for a name."""
    name = (account.name, str(parameters.get("device_name", "")))
    if parameters.get("enable_device_token") != "yes" or name in state.devices:
        return ""
    state.devices[name] = secrets.token_urlsafe(32)
    return state.devices[name]
