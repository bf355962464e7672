"""What a directory answers with instead of what was asked for, in words: LDAP's result codes (RFC 4511, appendix A)."""

from __future__ import annotations

import re

from mailplus_console.errors import Refused, Unavailable
from mailplus_console.exchange.problems import shown
from mailplus_console.sentence import Sentence, counted, joined, said
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

_NOT_NOW = {51: said("it is busy"), 52: said("it is shutting down or not ready"), 80: said("it has a fault")}
_ENCRYPTION_FIRST = frozenset((STRONGER_AUTHENTICATION, CONFIDENTIALITY))

_ACTIVE_DIRECTORY = re.compile(r"\bdata ([0-9a-f]{3,4})\b")
_ITS_REASONS = {  # of Active Directory, in the diagnostic message of a sign-in that failed
    "525": said("there is no such account"),
    "52e": said("the password is wrong"),
    "530": said("the account may not sign in at this time"),
    "531": said("the account may not sign in from this computer"),
    "532": said("its password has expired"),
    "533": said("the account is disabled"),
    "701": said("the account has expired"),
    "773": said("its password has to be changed first"),
    "775": said("the account is locked"),
}


def sign_in_failed(profile: ServerProfile, code: int, message: str) -> Exception:
    """Why the directory does not let the account in, and the way out."""
    account = shown(profile.account)
    if code == INVALID_CREDENTIALS:
        detail = _ACTIVE_DIRECTORY.search(message)
        reason = _ITS_REASONS.get(detail[1]) if detail else None
        return SignInNeeded(
            said(
                "The directory {address} does not let {account} in: {reason}. Enter the password once more, or "
                "correct the account: the full DN, in Active Directory also user@domain.",
                address=profile.address,
                account=account,
                reason=reason or said("the account or the password is wrong"),
            )
        )
    if code in (INVALID_DN, NO_SUCH_OBJECT):
        return SignInNeeded(
            said(
                "{account} is no account of the directory {address}: write its full DN, such as "
                "uid=reader,dc=example,dc=com, in Active Directory also user@domain.",
                account=account,
                address=profile.address,
            )
        )
    if code in (INAPPROPRIATE_AUTHENTICATION, UNWILLING) and not profile.account:
        return SignInNeeded(
            said("The directory {address} lets nobody in without an account: enter one.", address=profile.address)
        )
    return failed(profile, code, message)


def failed(profile: ServerProfile, code: int, message: str) -> Exception:
    """Why the directory does not answer what was asked, and the way out."""
    address, base = profile.address, shown(profile.base) if profile.base else said("its base")
    its_words = _its_words(message)
    if code in _NOT_NOW:
        why = said("The directory {address} does not answer now: {why}.", address=address, why=_NOT_NOW[code])
        return Unavailable(joined(" ", [why, *its_words, said("Try again later.")]))
    if code in _ENCRYPTION_FIRST:
        why = said("The directory {address} wants an encrypted connection: choose TLS or StartTLS.", address=address)
        return Refused(joined(" ", [why, *its_words]))
    if code == NO_SUCH_OBJECT:
        return Refused(
            said(
                "The directory {address} has no entry {base}, or does not show it to this account: correct the "
                "base DN.",
                address=address,
                base=base,
            )
        )
    if code == INVALID_DN:
        return Refused(said("{base} is no distinguished name: write the base DN such as dc=example,dc=com.", base=base))
    if code == OPERATIONS_ERROR and not profile.account:
        why = said("The directory {address} shows nothing without an account: enter one.", address=address)
        return SignInNeeded(joined(" ", [why, *its_words]))
    if code == INSUFFICIENT_ACCESS:
        return Refused(joined(" ", [_may_not(profile, base), *its_words]))
    why = said("The directory {address} refuses the request (LDAP result {code}).", address=address, code=str(code))
    return Refused(joined(" ", [why, *its_words]))


def _its_words(message: str) -> list[Sentence]:
    return [said("It says: {message}.", message=shown(message))] if message else []


def _may_not(profile: ServerProfile, base: str) -> Sentence:
    if not profile.account:
        return said(
            "Without an account nobody may read {base} of the directory {address}: sign in with an account that may, "
            "or have its administrator allow it.",
            base=base,
            address=profile.address,
        )
    return said(
        "{account} may not read {base} of the directory {address}: sign in with an account that may, or have its "
        "administrator allow it.",
        account=shown(profile.account),
        base=base,
        address=profile.address,
    )


def limit_reached(profile: ServerProfile, code: int, received: int, message: str) -> Refused:
    """The directory stopped in the middle: nothing of it is used, since the rest would look as if it had vanished."""
    limits = {TIME_LIMIT: said("time"), SIZE_LIMIT: said("number of entries")}
    sentence = counted(
        "The directory {address} stopped after {n} entry: it limits the {what} of one search, also of one that is read "
        "in pages. Nothing was taken over. Sign in with an account without this limit, or have its administrator raise "
        "it for this account (OpenLDAP: olcLimits with size.prtotal=unlimited), or choose a base DN with fewer entries "
        "below it.",
        "The directory {address} stopped after {n} entries: it limits the {what} of one search, also of one that is "
        "read in pages. Nothing was taken over. Sign in with an account without this limit, or have its administrator "
        "raise it for this account (OpenLDAP: olcLimits with size.prtotal=unlimited), or choose a base DN with fewer "
        "entries below it.",
        received,
        address=profile.address,
        what=limits.get(code, said("work")),
    )
    return Refused(joined(" ", [sentence, *_its_words(message)]))


def elsewhere(profile: ServerProfile, urls: tuple[str, ...]) -> Refused:
    """The whole base is on another server."""
    address = profile.address
    if not urls:
        return Refused(
            said(
                "The directory {address} holds nothing of this base DN itself and points to another server. "
                "Add that one to the servers instead.",
                address=address,
            )
        )
    return Refused(
        said(
            "The directory {address} holds nothing of this base DN itself and points to another server: {server}. "
            "Add that one to the servers instead.",
            address=address,
            server=shown(urls[0]),
        )
    )


def broken_off(profile: ServerProfile, received: int | None = None) -> Unavailable:
    """The connection is gone, or nothing comes any more."""
    address = profile.address
    if not received:
        return Unavailable(
            said(
                "The connection to the directory {address} broke off. Nothing was taken over; what was read before is "
                "still there, and you can go on working. Try again when it can be reached.",
                address=address,
            )
        )
    return Unavailable(
        counted(
            "The connection to the directory {address} broke off after {n} entry. Nothing was taken over; what was "
            "read before is still there, and you can go on working. Try again when it can be reached.",
            "The connection to the directory {address} broke off after {n} entries. Nothing was taken over; what was "
            "read before is still there, and you can go on working. Try again when it can be reached.",
            received,
            address=address,
        )
    )


def no_directory(profile: ServerProfile) -> Unavailable:
    """What answers before anything could be read is not LDAP."""
    return Unavailable(
        said(
            "What answers at {address} does not speak as a directory does. Check address, port and "
            "encryption; what was read before is still there, and you can go on working.",
            address=profile.address,
        )
    )


def unreadable(profile: ServerProfile, received: int) -> Unavailable:
    """What came is not LDAP."""
    return Unavailable(
        said(
            "What came from {address} after {received} entries is not what a directory sends. Nothing was "
            "taken over. Check address and port of the server, and that nothing on the way changes what it "
            "sends.",
            address=profile.address,
            received=received,
        )
    )


def no_encryption(profile: ServerProfile) -> Unavailable:
    """TLS cannot be agreed on."""
    return Unavailable(
        said(
            "{address} does not speak TLS the way it is needed here. Nothing was sent. Check the port (636 "
            "for TLS, 389 for StartTLS), or the server's certificate.",
            address=profile.address,
        )
    )
