"""The servers that the console knows, and the way in to each: what the window and the command line hold.

Whatever touches a keyring or a network may wait: it is called on workers.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module

from mailplus_console.errors import Refused, Unavailable
from mailplus_console.secrets import Secret, Secrets
from mailplus_console.sentence import joined, said
from mailplus_console.syncing.server import Certificate, CodeNeeded, Credentials, Server, SignInNeeded
from mailplus_console.syncing.server_list import ServerList
from mailplus_console.syncing.server_profiles import Encryption, ServerKind, ServerProfile

Opener = Callable[[ServerProfile, Credentials], Server]
"""Signs in at a server and nothing else; raises as `Connections.connect`."""


class Connections:
    """The list of servers with what opens them; one for each running console.

    `opener` stands in for the way in to each kind of server.
    """

    def __init__(
        self, servers: ServerList | None = None, secrets: Secrets | None = None, opener: Opener | None = None
    ) -> None:
        self.servers = servers or ServerList()
        self.secrets = secrets or Secrets()
        self._open = opener or _open
        self._not_taken: set[str] = set()  # ids of servers that did not take the password that is kept for them

    # ---------------------------------------------------------------------------------------------------- the list

    def profiles(self) -> tuple[ServerProfile, ...]:
        """All servers, by name; raises as ServerList."""
        return self.servers.profiles()

    def named(self, name: str) -> ServerProfile:
        """The server of this name; raises Refused where there is none."""
        return self.servers.named(name)

    def add(self, profile: ServerProfile, password: str = "") -> tuple[ServerProfile, str]:
        """Write a new server; the sentence says why its password is not in the keyring, '' where it is."""
        added = self.servers.add(profile)
        return added, self.keep_password(added, password) if password else ""

    def change(self, profile: ServerProfile) -> tuple[ServerProfile, str]:
        """Write what is new in a server. What was kept for another host or account is forgotten, with the pin.

        The sentence says what the keyring could not forget, '' otherwise.
        """
        old = self.servers.with_id(profile.id)
        elsewhere = (old.kind, old.host, old.port_number) != (profile.kind, profile.host, profile.port_number)
        if elsewhere and old.tls.fingerprint == profile.tls.fingerprint:
            profile = replace(profile, tls=replace(profile.tls, fingerprint=None))
        changed = self.servers.change(profile)
        if not elsewhere and old.account == changed.account:
            return changed, ""
        return changed, self._forget(changed.id)

    def remove(self, profile: ServerProfile) -> str:
        """Take a server out and forget its secrets; the sentence says what the keyring could not forget."""
        self.servers.remove(profile.id)
        return self._forget(profile.id)

    def keep_password(self, profile: ServerProfile, password: str) -> str:
        """Keep a password; the sentence says why it is for this session only, '' where it is in the keyring."""
        self._not_taken.discard(profile.id)
        return self.secrets.keep(profile.id, Secret.PASSWORD, password)

    def _forget(self, profile_id: str) -> str:
        self._not_taken.discard(profile_id)
        return self.secrets.forget(profile_id)

    # ---------------------------------------------------------------------------------------------------- the way in

    def connect(
        self, profile: ServerProfile, credentials: Credentials | None = None, *, remember: bool = True
    ) -> Server:
        """Sign in, with what the person entered or what is kept; what worked is kept where `remember` is True.

        For a profile that is not (yet) in the list as it is here, nothing that is kept is sent and nothing is kept:
        `add` takes its password. Where both are the same place, the pin of the list guards the connection even if the
        profile was read before it.

        Raises SignInNeeded (CodeNeeded) where a person has to enter something: a password that is kept is sent once,
        and not again once it was not taken. Raises UntrustedCertificate, Unavailable, Refused.
        """
        entered = credentials or Credentials()
        if profile.kind is not ServerKind.DIRECTORY and not profile.account:
            raise Refused(
                said(
                    "{profile} needs an account to sign in with: enter it in the server's settings.",
                    profile=profile.name,
                )
            )
        listed = self._listed(profile)
        if listed is not None and profile.tls.fingerprint is None:
            profile = replace(profile, tls=replace(profile.tls, fingerprint=listed.tls.fingerprint))
        complete, why_missing = self._completed(profile, entered) if listed is not None else (entered, "")
        if not complete.password and (profile.kind is ServerKind.DSM or profile.id in self._not_taken):
            raise _password_needed(profile, why_missing, was_kept=profile.id in self._not_taken)
        try:
            server = self._open(profile, complete)
        except CodeNeeded:
            raise  # the password was right
        except SignInNeeded as needed:
            if complete.password and not entered.password:
                self._not_taken.add(profile.id)
            elif why_missing:
                raise SignInNeeded(joined(" ", (needed.sentence, why_missing))) from needed
            raise
        if remember and listed is not None:
            self._remember(profile, entered, complete, server)
        return server

    def pin(self, profile: ServerProfile, certificate: Certificate) -> ServerProfile:
        """From now on trust this certificate of the server and no other; the person has compared its fingerprint.

        For a profile that is not in the list as it is here the pin is only in the one that comes back: whoever adds or
        changes the server with it writes it.
        """
        if profile.tls.encryption is Encryption.NONE:
            raise Refused(
                said("{profile} is reached without encryption: there is no certificate to trust.", profile=profile.name)
            )
        listed = self._listed(profile)
        pinned = replace((listed or profile).tls, fingerprint=certificate.fingerprint)
        if listed is None:
            return replace(profile, tls=pinned)
        return self.servers.change(replace(listed, tls=pinned))

    def certificate_of(self, profile: ServerProfile) -> Certificate:
        """The certificate that the server shows now, unchecked. Raises Unavailable, Refused."""
        if profile.tls.encryption is Encryption.NONE:
            raise Refused(
                said("{profile} is reached without encryption: there is no certificate to trust.", profile=profile.name)
            )
        # Lazy: heavy, and the window starts without it.
        from mailplus_console.servers import before_tls, certificates  # noqa: PLC0415

        prepare = before_tls.postgresql if profile.kind is ServerKind.HUB else None
        if profile.tls.encryption is Encryption.STARTTLS:
            prepare = before_tls.start_tls
        return certificates.fetch(profile.host, profile.port_number, prepare)

    def _listed(self, profile: ServerProfile) -> ServerProfile | None:
        """The same server as the list has it now; None where it is not there, or is another place there."""
        listed = next((one for one in self.profiles() if one.id == profile.id), None)
        return listed if listed is not None and _place(listed) == _place(profile) else None

    def _completed(self, profile: ServerProfile, entered: Credentials) -> tuple[Credentials, str]:
        """What was entered with what is kept, and why the keyring did not help, '' where it did."""
        try:
            password, token = entered.password, entered.device_token
            if not password and profile.account and profile.id not in self._not_taken:
                password = self.secrets.get(profile.id, Secret.PASSWORD) or ""
            if not token and profile.kind is ServerKind.DSM:
                token = self.secrets.get(profile.id, Secret.DEVICE_TOKEN) or ""
        except Unavailable as why:  # told only where it matters: when the password is needed
            return entered, str(why)
        return replace(entered, password=password, device_token=token), ""

    def _remember(self, profile: ServerProfile, entered: Credentials, complete: Credentials, server: Server) -> None:
        if entered.password:
            self.keep_password(profile, entered.password)
        token = getattr(server, "device_token", "")  # only a NAS gives one
        if token and token != complete.device_token:
            self.secrets.keep(profile.id, Secret.DEVICE_TOKEN, token)


def _place(profile: ServerProfile) -> tuple[object, ...]:
    """Where a password goes, as whose, and whether others on the way can read it."""
    return profile.kind, profile.host, profile.port_number, profile.account, profile.tls.encryption


def _password_needed(profile: ServerProfile, why: str, *, was_kept: bool) -> SignInNeeded:
    """Said here, so that an attempt that cannot succeed does not count at the server."""
    reason = why or (said("The one that is kept was not taken.") if was_kept else "")
    needed = said("{profile} needs the password of {account}.", profile=profile.name, account=profile.account)
    return SignInNeeded(joined(" ", [needed, reason]) if reason else needed)


def _open(profile: ServerProfile, credentials: Credentials) -> Server:
    """The way in to a kind of server; each brings its libraries, so only the one that is needed is loaded."""
    package = f"mailplus_console.servers.{profile.kind}"
    module = import_module(package)
    if not hasattr(module, "connect"):
        module = import_module(f"{package}.connecting")
    server: Server = module.connect(profile, credentials)
    return server
