"""Signing in to a DSM: password, one-time code or the token of a device it knows, and every way it can fail."""

from __future__ import annotations

import platform
import secrets
from dataclasses import dataclass, field, replace

from mailplus_console.errors import Refused, Unavailable
from mailplus_console.exchange.problems import shown
from mailplus_console.sentence import joined, said
from mailplus_console.servers.dsm.calling import Call, Signature, data_of, error_of, form, send
from mailplus_console.servers.dsm.discovery import Offered
from mailplus_console.servers.dsm.error_codes import meaning
from mailplus_console.servers.dsm.line import Line
from mailplus_console.syncing.server import CodeNeeded, Credentials, SignInNeeded

AUTH = "SYNO.API.Auth"

_NEWEST = 7  # the newest version whose answers are known
_CODE_NEEDED, _CODE_REFUSED, _WRONG_PASSWORD = 403, 404, 400
_TYPES = {
    "otp": said("a one-time code"),
    "authenticator": said("approval in Synology Secure SignIn"),
    "fido": said("a security key"),
}
_WAY_OUT = {
    401: said("Have an administrator of the DSM enable it, or use another account."),
    402: said("Have an administrator of the DSM allow it to sign in, or use another account."),
    406: said("Sign in to DSM in a browser once and set up two-factor sign-in there."),
    407: said("Wait, or have it unblocked in DSM: Control Panel > Security > Protection."),
    408: said("Have an administrator of the DSM set a new one."),
    409: said("Sign in to DSM in a browser and change it there."),
    410: said("Sign in to DSM in a browser and change it there."),
    411: said("Wait, or have an administrator of the DSM unlock it."),
}


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A session. `device_token` is a new one for the keyring, or '': with it no code is asked for next time."""

    account: str
    signature: Signature
    device_token: str = field(repr=False, default="")


def sign_in(line: Line, offered: Offered, credentials: Credentials) -> SignedIn:
    """Sign in as the profile's account. A code is used once: whoever signs in again leaves it out.

    The device token is tried first; where it no longer works the code is, if there is one. Raises SignInNeeded (no
    password, or a wrong one), CodeNeeded, Refused where it is no use to try again, and as `Line.post` does.
    """
    account = line.profile.account
    if not account:
        raise Refused(
            said(
                "{address} needs an account to sign in with: enter it in the server's settings.",
                address=line.profile.address,
            )
        )
    if not credentials.password:
        raise SignInNeeded(
            said("{address} needs the password of {account}.", address=line.profile.address, account=shown(account))
        )
    if credentials.device_token and credentials.one_time_code:
        try:
            return _attempt(line, offered, replace(credentials, one_time_code=""))
        except CodeNeeded:
            credentials = replace(credentials, device_token="")
    return _attempt(line, offered, credentials)


def sign_out(line: Line, offered: Offered, signature: Signature) -> None:
    """End a session. Raises as `Line.post` does."""
    api, version = offered.api(AUTH)
    send(line, api, Call(AUTH, "logout"), min(version, _NEWEST), signature, write=False)


def _attempt(line: Line, offered: Offered, credentials: Credentials) -> SignedIn:
    """One request: a failed one counts at the DSM, which blocks an address after some."""
    api, version = offered.api(AUTH)
    version = min(version, _NEWEST)
    parameters, device = _parameters(line.profile.account, credentials)
    call = Call(AUTH, "login", version, parameters)
    # A code that was sent may be used up, whatever became of the answer: it is not sent again.
    answer = line.post(api.path, form(api, call, version), {}, write=False, repeat=False)
    code, errors = error_of(answer)
    refused = _refused(line, credentials, code, errors)
    if refused is not None:
        raise refused
    return _signed_in(data_of(answer, call, line.profile.address, write=False), line, device)


def _parameters(account: str, credentials: Credentials) -> tuple[dict[str, object], str]:
    """What is sent, and the device's name. No name of a session: an unknown one is refused with 402."""
    parameters: dict[str, object] = {
        "account": account,
        "passwd": credentials.password,
        "format": "sid",
        "enable_syno_token": "yes",
    }
    if credentials.one_time_code:
        # A token is given once for a name: a new name for each, kept together with it.
        device = f"MailPlus Console on {platform.node() or 'a computer'} {secrets.token_hex(3)}"
        parameters |= {"otp_code": credentials.one_time_code, "enable_device_token": "yes", "device_name": device}
        return parameters, device
    device, _, token = credentials.device_token.rpartition("\n")
    if token:
        parameters |= {"device_id": token, "device_name": device}
    return parameters, device


def _signed_in(data: object, line: Line, device: str) -> SignedIn:
    told = data if isinstance(data, dict) else {}
    sid, token, account = told.get("sid"), told.get("synotoken"), told.get("account")
    if not isinstance(sid, str) or not sid:
        raise Unavailable(
            said(
                "{address} signs in without opening a session: this DSM is not understood.",
                address=line.profile.address,
            )
        )
    given = told.get("device_id") or told.get("did")  # version 7, version 6
    return SignedIn(
        account if isinstance(account, str) and account else line.profile.account,
        Signature(sid, token if isinstance(token, str) else ""),
        f"{device}\n{given}" if isinstance(given, str) and device else "",
    )


def _refused(line: Line, credentials: Credentials, code: int | None, errors: object) -> Refused | None:
    """Why nobody is signed in, as something to ask the person for or as something he has to mend elsewhere.

    None where it is not about signing in.
    """
    address, account = line.profile.address, shown(line.profile.account)
    if code == _WRONG_PASSWORD:
        return SignInNeeded(
            said(
                "{address} does not take the password of {account}, or has no such account.",
                address=address,
                account=account,
            )
        )
    if code == _CODE_REFUSED:
        return CodeNeeded(
            said(
                "{address} did not take the one-time code of {account}. Each is good for one sign-in and a short "
                "time only: wait for the next one.",
                address=address,
                account=account,
            )
        )
    if code == _CODE_NEEDED:
        asks = said("{address} asks {account} for a second factor.", address=address, account=account)
        again = [said("It no longer knows this computer.")] if credentials.device_token else []
        return CodeNeeded(joined(" ", [asks, *again, _ways(errors)]))
    if code is None or code not in _WAY_OUT:
        return None
    return Refused(
        said(
            "{address} does not let {account} in: {why}. {way_out}",
            address=address,
            account=account,
            why=meaning(AUTH, code),
            way_out=_WAY_OUT[code],
        )
    )


def _ways(errors: object) -> str:
    """The second factors that an account has, in words. What else a 403 carries is a secret."""
    types = errors.get("types") if isinstance(errors, dict) else None
    found = [str(one.get("type")) for one in types if isinstance(one, dict)] if isinstance(types, list) else []
    if found and "otp" not in found:
        return said(
            "It offers {ways} only, which the console cannot give: set up one-time codes for the account in DSM.",
            ways=joined(", ", (_TYPES.get(one, shown(one)) for one in found)),
        )
    others = [_TYPES.get(one, shown(one)) for one in found if one != "otp"]
    if not others:
        return said("Enter a one-time code from the authenticator app.")
    return said(
        "Enter a one-time code from the authenticator app (in a browser also: {others}).", others=joined(", ", others)
    )
