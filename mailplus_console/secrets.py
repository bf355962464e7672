"""Passwords, device tokens and the vendor account's sign-in: in the system keyring, else in memory until the end.

Everything here may wait for a person who unlocks the keyring: it is called on workers, never on the window's thread.
"""

from __future__ import annotations

from enum import StrEnum
from threading import Lock
from typing import TYPE_CHECKING

from mailplus_console.errors import Unavailable
from mailplus_console.sentence import capitalized, said

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "mailplus-console"

_STORES = {
    "keyring.backends.SecretService": said("the system keyring (Secret Service)"),
    "keyring.backends.libsecret": said("the system keyring (Secret Service)"),
    "keyring.backends.kwallet": "KWallet",
    "keyring.backends.macOS": said("the macOS Keychain"),
    "keyring.backends.Windows": said("the Windows Credential Manager"),
}
"""The stores that encrypt what they keep; whatever else is set up (null, fail, files in plain text) counts as none."""


class Secret(StrEnum):
    """What is kept for one server."""

    PASSWORD = "password"  # noqa: S105 (a name, as are the next ones)
    DEVICE_TOKEN = "device-token"  # noqa: S105
    VENDOR_ACCOUNT = "vendor-account"
    VENDOR_PASSWORD = "vendor-password"  # noqa: S105


class Secrets:
    """The secrets of each server, by the `id` of its profile. It may be used by several threads."""

    def __init__(self) -> None:
        self._session: dict[tuple[str, Secret], str] = {}
        self._looking = Lock()
        self._store: KeyringBackend | None = None
        self._why_none: str | None = None  # '' where there is a store; None: nobody has looked yet

    def __repr__(self) -> str:
        return "Secrets()"

    @property
    def usable(self) -> bool:
        """Whether there is a keyring that keeps secrets beyond this session."""
        return self._keyring() is not None

    @property
    def sentence(self) -> str:
        """Where passwords are kept, or why they are not, for the person."""
        store = self._keyring()
        if store is not None:
            return said("Passwords are kept in {store}.", store=_name(store))
        return said("Passwords are kept until the console is closed only: {why}.", why=self._why_none or "")

    def get(self, profile_id: str, what: Secret = Secret.PASSWORD) -> str | None:
        """The secret, or None where none is kept. Raises Unavailable where the keyring is locked or does not answer."""
        kept = self._session.get((profile_id, what))
        store = self._keyring()
        if kept is not None or store is None:
            return kept
        try:
            return store.get_password(SERVICE, _entry(profile_id, what))
        except Exception as error:  # noqa: BLE001 (many libraries stand behind it; told as what it is)
            raise Unavailable(_trouble(store, error)) from None  # the original may hold what it was about

    def keep(self, profile_id: str, what: Secret, value: str) -> str:
        """Keep a secret; '' when it is in the keyring, else the sentence that says why for this session only."""
        store = self._keyring()
        if store is None:
            self._session[profile_id, what] = value
            return self.sentence
        try:
            store.set_password(SERVICE, _entry(profile_id, what), value)
        except Exception as error:  # noqa: BLE001 (as in get)
            self._session[profile_id, what] = value
            return said("{trouble} Until the console is closed it is kept in memory.", trouble=_trouble(store, error))
        self._session.pop((profile_id, what), None)
        return ""

    def forget(self, profile_id: str, *which: Secret) -> str:
        """Forget these secrets of a server, or all; '' when they are gone, else the sentence that says what is left."""
        for what in which or tuple(Secret):
            self._session.pop((profile_id, what), None)
        store = self._keyring()
        if store is None:
            return ""
        try:
            for what in which or tuple(Secret):
                if store.get_password(SERVICE, _entry(profile_id, what)) is not None:
                    store.delete_password(SERVICE, _entry(profile_id, what))
        except Exception as error:  # noqa: BLE001 (as in get)
            return said(
                "{trouble} What is kept there for this server is still there: entry '{service}'.",
                trouble=_trouble(store, error),
                service=SERVICE,
            )
        return ""

    def _keyring(self) -> KeyringBackend | None:
        """The store, looked for once: that takes a moment."""
        with self._looking:
            if self._why_none is None:
                self._store, self._why_none = _found()
            return self._store


def _found() -> tuple[KeyringBackend | None, str]:
    """The store that encrypts, or none and why."""
    try:
        # Lazy: it looks through everything that is installed.
        import keyring  # noqa: PLC0415

        chosen = keyring.get_keyring()
        candidates = getattr(chosen, "backends", [chosen])  # several that are asked one after the other
        for candidate in candidates:
            if type(candidate).__module__ in _STORES:
                return candidate, ""
    except Exception as error:  # noqa: BLE001 (no keyring is no reason to stop; it is told)
        return None, said("the keyring cannot be used here ({kind})", kind=type(error).__name__)
    module = type(chosen).__module__
    if module in ("keyring.backends.fail", "keyring.backends.null", "keyring.backends.chainer"):
        return None, said("this system has no keyring that answers, or it is switched off")
    return None, said(
        "the keyring that is set up ({module}) is not one that is known to encrypt what it keeps", module=module
    )


def _entry(profile_id: str, what: Secret) -> str:
    return f"{profile_id}/{what}"


def _name(store: KeyringBackend) -> str:
    return _STORES[type(store).__module__]


def _trouble(store: KeyringBackend, error: Exception) -> str:
    """Why a keyring does not do what was asked; only the kind of error, since its text may hold anything."""
    name = _name(store)
    kind = type(error).__name__
    if kind in ("KeyringLocked", "LockedException", "PromptDismissedException"):
        return capitalized(said("{store} is locked. Unlock it and try again, or enter the password.", store=name))
    return capitalized(
        said(
            "{store} does not answer as it should ({kind}). Enter the password, or try again later.",
            store=name,
            kind=kind,
        )
    )
