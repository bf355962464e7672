"""The console's list of servers: one JSON file in the person's configuration folder, without any secret in it."""

from __future__ import annotations

import json
import os
import tempfile
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from mailplus_console.errors import Refused, Unavailable
from mailplus_console.records import Source
from mailplus_console.sentence import said
from mailplus_console.syncing.addresses import host_from
from mailplus_console.syncing.server_profiles import Encryption, ServerKind, ServerProfile, Tls, plain_fingerprint

SERVERS_VARIABLE = "MAILPLUS_CONSOLE_SERVERS"
FORMAT = "mailplus-console-servers/1"
SECONDS_TO_WAIT = 5  # for another console that is writing
_LONGEST_NAME = 100


def default_server_list() -> Path:
    """The file that the environment names, else the one in the person's configuration folder."""
    named = os.environ.get(SERVERS_VARIABLE)
    if named:
        return Path(named)
    # Lazy: the window asks for this after its first paint only.
    from platformdirs import user_config_path  # noqa: PLC0415

    return user_config_path("mailplus-console", appauthor=False) / "servers.json"


class ServerList:
    """The file; it is read anew each time, since another console may have written it.

    Everything here raises Refused where the file is damaged or from a newer console (it is left as it is), and
    Unavailable where it cannot be read or written. Fields that this console does not know are kept.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or default_server_list()

    def profiles(self) -> tuple[ServerProfile, ...]:
        """All servers, by name."""
        return _by_name([self._profile(entry) for entry in self._read()["servers"]])

    def named(self, name: str) -> ServerProfile:
        """The server of this name, in whatever case. Raises Refused where there is none."""
        profiles = self.profiles()
        found = next((profile for profile in profiles if _plain(profile.name) == _plain(name)), None)
        if found is None:
            if not profiles:
                raise Refused(said("There is no server “{name}”. None is there yet.", name=name))
            names = ", ".join(one.name for one in profiles)
            raise Refused(said("There is no server “{name}”. There are: {names}.", name=name, names=names))
        return found

    def with_id(self, profile_id: str) -> ServerProfile:
        """The server with this id. Raises Refused where it is not in the list any more."""
        found = next((profile for profile in self.profiles() if profile.id == profile_id), None)
        if found is None:
            raise Refused(said("This server is not in the list any more: another console has removed it."))
        return found

    def add(self, profile: ServerProfile) -> ServerProfile:
        """Write one more server. Raises Refused where its name is taken or something in it is not possible."""
        profile = checked(profile)

        def added(entries: list[dict[str, Any]]) -> None:
            self._refuse_taken(profile, entries)
            entries.append(_entry(profile))

        self._write(added)
        return profile

    def change(self, profile: ServerProfile) -> ServerProfile:
        """Write what is new in the server with this id. Raises as `add`, and where it has been removed."""
        profile = checked(profile)

        def changed(entries: list[dict[str, Any]]) -> None:
            self._refuse_taken(profile, entries)
            position = self._position(profile.id, entries)
            old = entries[position]
            both = {**old, **_entry(profile)}
            both["tls"] = {**old["tls"], **both["tls"]}
            entries[position] = both

        self._write(changed)
        return profile

    def remove(self, profile_id: str) -> None:
        """Take a server out of the list."""
        self._write(lambda entries: entries.pop(self._position(profile_id, entries)))

    # ------------------------------------------------------------------------------------------------------ the file

    def _position(self, profile_id: str, entries: list[dict[str, Any]]) -> int:
        for position, entry in enumerate(entries):
            if entry["id"] == profile_id:
                return position
        raise Refused(said("This server is not in the list any more: another console has removed it."))

    def _refuse_taken(self, profile: ServerProfile, entries: list[dict[str, Any]]) -> None:
        for entry in entries:
            if entry["id"] != profile.id and _plain(entry["name"]) == _plain(profile.name):
                raise Refused(said("There is a server “{name}” already: choose another name.", name=str(entry["name"])))

    def _read(self) -> dict[str, Any]:
        """What is in the file, with every entry checked; an empty list where there is no file."""
        try:
            content = json.loads(self.path.read_bytes())
        except FileNotFoundError:
            return {"format": FORMAT, "servers": []}
        except OSError as error:
            raise Unavailable(
                said(
                    "The list of servers {path} cannot be read: {strerror}.",
                    path=str(self.path),
                    strerror=str(error.strerror),
                )
            ) from error
        except (ValueError, RecursionError):
            raise self._damaged(said("it is no JSON")) from None
        if not isinstance(content, dict) or not isinstance(content.get("format"), str):
            raise self._damaged(said("it does not say its format"))
        if content["format"] != FORMAT:
            raise Refused(
                said(
                    "The list of servers {path} was written by another version of the console. It was left as it is: "
                    "use that version, or move the file away and add the servers again.",
                    path=str(self.path),
                )
            )
        if not isinstance(content.get("servers"), list):
            raise self._damaged(said("the list is missing"))
        read = [self._profile(entry) for entry in content["servers"]]
        if len({one.id for one in read}) < len(read) or len({_plain(one.name) for one in read}) < len(read):
            raise self._damaged(said("a server is in it twice"))
        return content

    def _profile(self, entry: object) -> ServerProfile:
        try:
            return _profile(entry)
        except (KeyError, TypeError, ValueError, Refused):
            raise self._damaged(said("a server in it is not complete")) from None

    def _damaged(self, why: str) -> Refused:
        return Refused(
            said(
                "The list of servers {path} is damaged: {why}. It was left as it is: mend it, or move it away "
                "and add the servers again.",
                path=str(self.path),
                why=why,
            )
        )

    def _write(self, change: Callable[[list[dict[str, Any]]], object]) -> None:
        """Change what is in the file now, whole, while no other console does."""
        # Lazy: most starts only look.
        from filelock import FileLock, Timeout  # noqa: PLC0415

        try:
            target = self.path.resolve()  # a link stays one
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with FileLock(target.with_name(target.name + ".lock"), timeout=SECONDS_TO_WAIT):
                content = self._read()
                change(content["servers"])
                _replace(target, json.dumps(content, indent=2, ensure_ascii=False) + "\n")
        except Timeout as error:
            raise Unavailable(
                said("Another console is writing {path}. Try again in a moment.", path=str(self.path))
            ) from error
        except OSError as error:
            why = error.strerror or said("the folder does not take it")
            raise Unavailable(
                said(
                    "The list of servers {path} cannot be written: {why}. Nothing was changed; ${servers_variable} "
                    "names another file.",
                    path=str(self.path),
                    why=why,
                    servers_variable=SERVERS_VARIABLE,
                )
            ) from error


def checked(profile: ServerProfile) -> ServerProfile:
    """The profile as it is written, name and host tidied up. Raises Refused where something in it is not possible."""
    name = unicodedata.normalize("NFC", profile.name.strip())
    if not name or not name.isprintable() or len(name) > _LONGEST_NAME:
        raise Refused(
            said("A server needs a name of at most {longest_name} characters, on one line.", longest_name=_LONGEST_NAME)
        )
    if profile.port is not None and not 1 <= profile.port <= 65535:
        raise Refused(said("The port is a number from 1 to 65535."))
    if profile.tls.encryption is Encryption.STARTTLS and profile.kind is not ServerKind.DIRECTORY:
        raise Refused(said("StartTLS is for directories only."))
    texts = (profile.account, profile.base, profile.tls.ca_file or "", profile.mapping_file or "")
    if not all(text.isprintable() for text in texts):  # half a surrogate pair is not printable either
        raise Refused(said("The account, the base or a file of this server has characters that cannot be written."))
    pin = profile.tls.fingerprint
    tls = replace(profile.tls, fingerprint=None if pin is None else plain_fingerprint(pin))
    return replace(profile, name=name, host=host_from(profile.host), tls=tls)


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", name.strip()).casefold()


def _by_name(profiles: list[ServerProfile]) -> tuple[ServerProfile, ...]:
    return tuple(sorted(profiles, key=lambda profile: _plain(profile.name)))


def _entry(profile: ServerProfile) -> dict[str, Any]:
    return {
        "id": profile.id,
        "name": profile.name,
        "kind": profile.kind.value,
        "host": profile.host,
        "port": profile.port,
        "account": profile.account,
        "base": profile.base,
        "source": profile.source.value,
        "mapping_file": profile.mapping_file,
        "tls": {
            "encryption": profile.tls.encryption.value,
            "ca_file": profile.tls.ca_file,
            "fingerprint": profile.tls.fingerprint,
        },
    }


def _profile(entry: Any) -> ServerProfile:
    """Raises KeyError, TypeError, ValueError or Refused where the entry is not what `_entry` writes."""
    tls = entry["tls"]
    for holder, names in ((entry, ("mapping_file",)), (tls, ("ca_file", "fingerprint"))):
        if not all(isinstance(holder[name], str | None) for name in names):
            raise TypeError
    if not all(isinstance(entry[name], str) for name in ("id", "name", "host", "account", "base")) or not entry["id"]:
        raise TypeError
    if not isinstance(entry["port"], int | None) or isinstance(entry["port"], bool):
        raise TypeError
    return checked(
        ServerProfile(
            name=entry["name"],
            kind=ServerKind(entry["kind"]),
            host=entry["host"],
            account=entry["account"],
            port=entry["port"],
            tls=Tls(Encryption(tls["encryption"]), tls["ca_file"], tls["fingerprint"]),
            base=entry["base"],
            source=Source(entry["source"]),
            mapping_file=entry["mapping_file"],
            id=entry["id"],
        )
    )


def _replace(target: Path, text: str) -> None:
    """Write the file whole or not at all; only its owner may read it."""
    handle, name = tempfile.mkstemp(prefix=".servers-", dir=target.parent)  # 0600
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(target)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
