"""What a directory answers with instead of what was asked for, in words: LDAP's result codes (RFC 4511, appendix A)."""

from __future__ import annotations

import re

from mailplus_console.errors import Refused, Unavailable
from mailplus_console.exchange.problems import shown
from mailplus_console.syncing.server import SignInNeeded
from mailplus_console.syncing.server_profiles import ServerProfile

SUCCESS = 0
OPERATIONS_ERROR = 1
TIME_LIMIT = 3
SIZE_LIMIT = 4
STRONGER_AUTHENTICATION = 8
REFERRAL = 10
ADMINISTRATIVE_LIMIT = 11
CONFIDENTIALITY = 13
NO_SUCH_OBJECT = 32
INVALID_DN = 34
INAPPROPRIATE_AUTHENTICATION = 48
INVALID_CREDENTIALS = 49
INSUFFICIENT_ACCESS = 50
UNWILLING = 53

_NOT_NOW = {51: "it is busy", 52: "it is shutting down or not ready", 80: "it has a fault"}
_ENCRYPTION_FIRST = frozenset((STRONGER_AUTHENTICATION, CONFIDENTIALITY))

_ACTIVE_DIRECTORY = re.compile(r"\bdata ([0-9a-f]{3,4})\b")
_ITS_REASONS = {  # of Active Directory, in the diagnostic message of a sign-in that failed
    "525": "there is no such account",
    "52e": "the password is wrong",
    "530": "the account may not sign in at this time",
    "531": "the account may not sign in from this computer",
    "532": "its password has expired",
    "533": "the account is disabled",
    "701": "the account has expired",
    "773": "its password has to be changed first",
    "775": "the account is locked",
}


def sign_in_failed(profile: ServerProfile, code: int, message: str) -> Exception:
    """Why the directory does not let the account in, and the way out."""
    account = shown(profile.account)
    if code == INVALID_CREDENTIALS:
        detail = _ACTIVE_DIRECTORY.search(message)
        reason = _ITS_REASONS.get(detail[1]) if detail else None
        return SignInNeeded(
            f"The directory {profile.address} does not let {account} in: "
            f"{reason or 'the account or the password is wrong'}. Enter the password once more, or correct the "
            "account: the full DN, in Active Directory also user@domain."
        )
    if code in (INVALID_DN, NO_SUCH_OBJECT):
        return SignInNeeded(
            f"{account} is no account of the directory {profile.address}: write its full DN, such as "
            "uid=reader,dc=example,dc=com, in Active Directory also user@domain."
        )
    if code in (INAPPROPRIATE_AUTHENTICATION, UNWILLING) and not profile.account:
        return SignInNeeded(f"The directory {profile.address} lets nobody in without an account: enter one.")
    return failed(profile, code, message)


def failed(profile: ServerProfile, code: int, message: str) -> Exception:
    """Why the directory does not answer what was asked, and the way out."""
    address, base = profile.address, shown(profile.base) if profile.base else "its base"
    said = f" It says: {shown(message)}." if message else ""
    if code in _NOT_NOW:
        return Unavailable(f"The directory {address} does not answer now: {_NOT_NOW[code]}.{said} Try again later.")
    if code in _ENCRYPTION_FIRST:
        return Refused(f"The directory {address} wants an encrypted connection: choose TLS or StartTLS.{said}")
    if code == NO_SUCH_OBJECT:
        return Refused(
            f"The directory {address} has no entry {base}, or does not show it to this account: correct the base DN."
        )
    if code == INVALID_DN:
        return Refused(f"{base} is no distinguished name: write the base DN such as dc=example,dc=com.")
    if code == OPERATIONS_ERROR and not profile.account:
        return SignInNeeded(f"The directory {address} shows nothing without an account: enter one.{said}")
    if code == INSUFFICIENT_ACCESS:
        return Refused(
            f"{f'{shown(profile.account)} may not' if profile.account else 'Without an account nobody may'} read "
            f"{base} of the directory {address}: sign in with an account that may, or have its administrator allow "
            f"it.{said}"
        )
    return Refused(f"The directory {address} refuses the request (LDAP result {code}).{said}")


def limit_reached(profile: ServerProfile, code: int, received: int, message: str) -> Refused:
    """The directory stopped in the middle: nothing of it is used, since the rest would look as if it had vanished."""
    what = {TIME_LIMIT: "time", SIZE_LIMIT: "number of entries"}.get(code, "work")
    return Refused(
        f"The directory {profile.address} stopped after {received:,} entries: it limits the {what} of one search, also "
        "of one that is read in pages. Nothing was taken over. Sign in with an account without this limit, or have its "
        "administrator raise it for this account (OpenLDAP: olcLimits with size.prtotal=unlimited), or choose a base "
        f"DN with fewer entries below it.{f' It says: {shown(message)}.' if message else ''}"
    )


def elsewhere(profile: ServerProfile, urls: tuple[str, ...]) -> Refused:
    """The whole base is on another server."""
    where = f": {shown(urls[0])}" if urls else ""
    return Refused(
        f"The directory {profile.address} holds nothing of this base DN itself and points to another server{where}. "
        "Add that one to the servers instead."
    )


def broken_off(profile: ServerProfile, received: int | None = None) -> Unavailable:
    """The connection is gone, or nothing comes any more."""
    after = f" after {received:,} entries" if received else ""
    return Unavailable(
        f"The connection to the directory {profile.address} broke off{after}. Nothing was taken over; what was read "
        "before is still there, and you can go on working. Try again when it can be reached."
    )


def no_directory(profile: ServerProfile) -> Unavailable:
    """What answers before anything could be read is not LDAP."""
    return Unavailable(
        f"What answers at {profile.address} does not speak as a directory does. Check address, port and encryption; "
        "what was read before is still there, and you can go on working."
    )


def unreadable(profile: ServerProfile, received: int) -> Unavailable:
    """What came is not LDAP."""
    return Unavailable(
        f"What came from {profile.address} after {received:,} entries is not what a directory sends. Nothing was taken "
        "over. Check address and port of the server, and that nothing on the way changes what it sends."
    )


def no_encryption(profile: ServerProfile) -> Unavailable:
    """TLS cannot be agreed on."""
    return Unavailable(
        f"{profile.address} does not speak TLS the way it is needed here. Nothing was sent. Check the port (636 for "
        "TLS, 389 for StartTLS), or the server's certificate."
    )
