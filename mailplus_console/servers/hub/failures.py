"""What can go wrong with a hub, each as one sentence that names the hub and the way out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from sqlalchemy.exc import DBAPIError

from mailplus_console.errors import Refused, Unavailable
from mailplus_console.sentence import Sentence, said
from mailplus_console.store.failures import Garbled
from mailplus_console.syncing.server import SignInNeeded
from mailplus_console.syncing.server_profiles import ServerProfile

AGAIN = frozenset({"40001", "40P01"})
"""Somebody else wrote at the same time: nothing is wrong, a fresh look helps."""

_NO_TABLE = frozenset({"42P01", "3F000", "42703"})
_BROKEN_OFF = ("08", "57P", "25P03")
_FULL = "53100"
_NOT_ALLOWED = "42501"
_READ_ONLY = "25006"
_TOO_LONG = "57014"
_LOCKED = "55P03"
_LONGEST_REASON = 200
_ONLY_SERVER_ERRORS = ("53", "54", "58", "XX", "F0")


class NotAllowed(Refused):
    """The server does not let this role do it, or not even into the database."""


class NoDatabase(NotAllowed):
    """The server has no database of that name, at least none that this role could be let into."""


def place(profile: ServerProfile) -> Sentence:
    """A hub as a person names it: its database and where that is."""
    return said("“{base}” at {address}", base=profile.base, address=profile.address)


def no_hub(profile: ServerProfile) -> Refused:
    """The database is there, and nobody made a hub in it; or the database is not there."""
    return Refused(
        said(
            "There is no hub in the database {hub}. Check the name, or make one with “mailplus-console "
            "hub init postgresql://{account}@{address}/{base}”.",
            hub=place(profile),
            account=profile.account,
            address=profile.address,
            base=profile.base,
        )
    )


def newer(profile: ServerProfile) -> Refused:
    """Made, or written to, by a later console than this one."""
    return Refused(
        said(
            "The hub {hub} belongs to a newer version of this console; it was left as it is. Update the console.",
            hub=place(profile),
        )
    )


def damaged(profile: ServerProfile) -> Refused:
    """A record that no console wrote, or one with fields that a later console has."""
    return Refused(
        said(
            "The hub {hub} holds records that this console cannot read: a newer version of it wrote "
            "them, or they are damaged. Update the console, or restore a backup of the database.",
            hub=place(profile),
        )
    )


def foreign(profile: ServerProfile) -> Refused:
    """Tables of the same names that are no hub."""
    return Refused(
        said(
            "The database {hub} has a schema of the hub's name that belongs to something else; it was "
            "left as it is. Choose another database.",
            hub=place(profile),
        )
    )


def not_utf8(profile: ServerProfile, encoding: str) -> Refused:
    """A database that cannot hold every name."""
    return Refused(
        said(
            "The database {hub} stores texts as {encoding}, which does not have every name. Make a "
            "database with the encoding UTF8.",
            hub=place(profile),
            encoding=encoding,
        )
    )


def broken_off(profile: ServerProfile) -> Unavailable:
    """The line went before anything was sent that could not be taken back."""
    return Unavailable(
        said(
            "The connection to the hub {hub} broke off; nothing was written since. Connect again; what "
            "was pulled before is still there to work with.",
            hub=place(profile),
        )
    )


def not_allowed(profile: ServerProfile) -> NotAllowed:
    """The database does not let this role read or write the tables."""
    return NotAllowed(
        said(
            "The database does not let “{account}” do this in the hub {hub}. Whoever made the hub can: "
            "mailplus-console hub admit postgresql://{address}/{base} {account}.",
            account=profile.account,
            hub=place(profile),
            address=profile.address,
            base=profile.base,
        )
    )


def unstorable(profile: ServerProfile) -> Refused:
    """A value that the database cannot hold."""
    return Refused(
        said(
            "A value of this step cannot be stored in the hub {hub} (half a character, or one that does "
            "not exist): nothing of it was written. Correct it and try again.",
            hub=place(profile),
        )
    )


def sqlstate(error: BaseException) -> str:
    """PostgreSQL's five characters for what went wrong; '' where the line broke without any."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    return (cause.sqlstate or "") if isinstance(cause, psycopg.Error) else ""


def is_broken_line(error: BaseException) -> bool:
    """Whether the connection is gone: without a word, or with one that ends it."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    state = sqlstate(error)
    if not state:
        return isinstance(cause, psycopg.OperationalError | psycopg.InterfaceError)
    return state.startswith(_BROKEN_OFF)


def in_words(profile: ServerProfile, error: BaseException) -> Refused | Unavailable | None:
    """What an error of the database means for the person; None where it is a bug of ours."""
    if is_broken_line(error):
        return broken_off(profile)
    state = sqlstate(error)
    if state in _NO_TABLE:
        return no_hub(profile)
    if state == _NOT_ALLOWED:
        return not_allowed(profile)
    if state == _READ_ONLY:
        return Refused(
            said("The hub {hub} takes no writing at present: PostgreSQL serves it read-only.", hub=place(profile))
        )
    if state == _LOCKED or state in AGAIN:
        return _unavailable(profile, said("is being written to by somebody else"))
    if state == _TOO_LONG:
        return _unavailable(profile, said("took too long to answer"))
    if state == _FULL:
        return _unavailable(profile, said("has no room left on its disk"))
    if state.startswith(_ONLY_SERVER_ERRORS):
        return _unavailable(profile, said("cannot do it at present"))
    return unstorable(profile) if state.startswith("22") else None


def _unavailable(profile: ServerProfile, what: Sentence) -> Unavailable:
    return Unavailable(
        said(
            "The hub {hub} {what}: nothing of this was written. Try again later; what was pulled before "
            "is still there to work with.",
            hub=place(profile),
            what=what,
        )
    )


@contextmanager
def explained(profile: ServerProfile) -> Iterator[None]:
    """Errors of the database and of stored content become sentences; bugs pass as they are."""
    try:
        yield
    except Garbled as error:
        raise damaged(profile) from error
    except UnicodeEncodeError as error:
        raise unstorable(profile) from error
    except (DBAPIError, psycopg.Error) as error:
        sentence = in_words(profile, error)
        if sentence is None:
            raise
        raise sentence from error


def not_connected(profile: ServerProfile, error: psycopg.OperationalError) -> Refused | Unavailable:
    """Why a connection did not come about. libpq gives no code for that: only what the server said, in its language."""
    connection = error.pgconn
    if connection is not None and connection.needs_password:
        return SignInNeeded(
            said("The hub {hub} needs the password of “{account}”.", hub=place(profile), account=profile.account)
        )
    if "channel binding" in str(error) or "authentication method requirement" in str(error):
        return Refused(
            said(
                "The database server {address} keeps the password of “{account}” in an old form, with which a "
                "pinned certificate alone is not safe. Name the file of the authority that signed it, or let the "
                "password be set again under password_encryption = scram-sha-256.",
                address=profile.address,
                account=profile.account,
            )
        )
    # "FATAL" is translated by some servers: then the names that they speak of tell that it was they who spoke.
    _, fatal, reason = str(error).rpartition("FATAL:")
    if not fatal:
        first, *_ = str(error).splitlines() or [""]
        reason = first.rpartition("failed: ")[2]
    reason = _harmless(reason)
    has_spoken = fatal or (connection is not None and connection.used_password)
    if has_spoken or _names(reason, profile.account) or _names(reason, profile.base):
        return _turned_away(profile, reason)
    return Unavailable(
        said(
            "The database server {address} cannot be reached ({reason}). Check address and port, or try "
            "again later; what was pulled before is still there to work with.",
            address=profile.address,
            reason=reason,
        )
    )


def not_sendable(profile: ServerProfile) -> SignInNeeded:
    """A password or a name with characters that PostgreSQL cannot have."""
    return SignInNeeded(
        said(
            "The password or the name of an account at {address} has characters that no account of "
            "PostgreSQL can have. Enter it again.",
            address=profile.address,
        )
    )


def _harmless(reason: str) -> str:
    """What came from outside, as a part of a sentence."""
    plain = " ".join("".join(letter if letter.isprintable() else " " for letter in reason).split())
    return plain if len(plain) <= _LONGEST_REASON else f"{plain[:_LONGEST_REASON]}…"


def no_such_host() -> Unavailable:
    """A name that no computer can have."""
    return Unavailable(said("Nobody knows the name of the database server. Check the address."))


def _turned_away(profile: ServerProfile, reason: str) -> Refused | Unavailable:
    names_account, names_base = _names(reason, profile.account), _names(reason, profile.base)
    if "pg_hba.conf" in reason or "permission denied for database" in reason:
        return NotAllowed(
            said(
                "The database server {address} does not admit “{account}” to “{base}” from this computer: "
                "{reason}. Its administrator can.",
                address=profile.address,
                account=profile.account,
                base=profile.base,
                reason=reason,
            )
        )
    if names_base and (not names_account or reason.endswith("does not exist")):
        return NoDatabase(no_hub(profile).sentence)
    if names_account:
        return SignInNeeded(
            said(
                "The hub {hub} does not take this password of “{account}”.", hub=place(profile), account=profile.account
            )
        )
    return Unavailable(
        said(
            "The database server {address} does not let anybody in at present: {reason}.",
            address=profile.address,
            reason=reason,
        )
    )


def _names(reason: str, name: str) -> bool:
    """Whether a message of PostgreSQL, of whichever language, has this name in quotation marks."""
    for mark in "“”„«»‹›‘’`'":
        reason = reason.replace(mark, '"')
        name = name.replace(mark, '"')
    return f'"{name}"' in reason.replace('" ', '"').replace(' "', '"') or f'"{name}"' in reason
