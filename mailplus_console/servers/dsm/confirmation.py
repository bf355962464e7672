"""What a capture has confirmed of the mapping, per NAS, and what this console was about to write there.

A file per server profile in the person's data folder; nothing in it is secret, and losing it only makes the NAS
read-only again.
"""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from mailplus_console.errors import Unavailable
from mailplus_console.sentence import counted, joined, said
from mailplus_console.servers.dsm.identities import POLICY_KINDS
from mailplus_console.servers.dsm.mapping import FieldNames

NEEDED: Mapping[str, tuple[str, ...]] = {
    "licenses": ("licenses.activate",),
    "server": ("server.protocols", "server.search"),
    "settings": ("settings.activation", "settings.quota"),
    "domains": ("domains.settings",),
    "users": ("users.status", "users.quota", "users.quota_cleared"),
    "groups": ("groups.status", "groups.quota", "groups.quota_cleared"),
    "user_policies": ("user_policies.create", "user_policies.update", "user_policies.delete"),
    "user_policy_order": ("user_policies.update",),
    "delegations": ("delegations.create", "delegations.update", "delegations.delete"),
    "delegation_order": ("delegations.update",),
    "data_clearings": ("data_clearings.clear",),
}
"""The calls that a kind of records needs: only where all of them are confirmed is it written."""

_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")


@dataclass(slots=True)
class Kept:
    """What is in the file: which calls are confirmed since when, for which mapping and version of the package.

    `ids`: kind → name → our id of the policies that this console has written.
    """

    digest: str = ""
    version: str = ""
    confirmed: dict[str, str] = field(default_factory=dict)
    ids: dict[str, dict[str, str]] = field(default_factory=dict)

    def holds_for(self, names: FieldNames, version: str) -> bool:
        """Whether it was this mapping and, as far as that is known, this version of MailPlus Server."""
        return self.digest == names.digest and (not version or not self.version or self.version == version)

    def calls(self, names: FieldNames, version: str) -> frozenset[str]:
        """The names of the writes that are confirmed here and now."""
        return frozenset(self.confirmed) & names.writes.keys() if self.holds_for(names, version) else frozenset()

    def confirm(self, names: FieldNames, version: str, calls: Iterable[str]) -> None:
        """Note that a capture has shown these calls; what was confirmed for another mapping or version is dropped."""
        if not self.holds_for(names, version):
            self.confirmed = {}
        self.digest, self.version = names.digest, version or self.version
        now = datetime.now(UTC).isoformat(timespec="seconds")
        self.confirmed |= dict.fromkeys(calls, now)


def writable(calls: frozenset[str]) -> frozenset[str]:
    """The kinds of records whose calls are all confirmed."""
    return frozenset(kind for kind, needed in NEEDED.items() if calls.issuperset(needed))


_MOST_NAMED = 4


def why_read_only(names: FieldNames, calls: frozenset[str]) -> str:
    """What is missing for the rest, and how to go on; '' where nothing is."""
    missing = [names.writes[name] for needed in NEEDED.values() for name in needed if name in names.writes]
    left = list(dict.fromkeys(write.about for write in missing if write.name not in calls))
    if not left:
        return ""
    listed = joined(", ", left[:_MOST_NAMED])
    if len(left) > _MOST_NAMED:
        listed = counted("{first} and {n} more", "{first} and {n} more", len(left) - _MOST_NAMED, first=listed)
    how = said(
        "Make one of each in the NAS's web interface, save the browser's network record as a HAR file, and let "
        "“mailplus-console dsm probe --capture FILE” compare it with what the console would send."
    )
    if calls:
        return said(
            "Apart from what was confirmed it is only read: the console does not know for sure how a NAS takes these "
            "changes ({changes}). {how}",
            changes=listed,
            how=how,
        )
    return said(
        "It is only read: the console does not know for sure how a NAS takes these changes ({changes}). {how}",
        changes=listed,
        how=how,
    )


# ----------------------------------------------------------------------------------------------------------- the file


def folder() -> Path:
    """Where the files are."""
    # Lazy: only a NAS needs it.
    from platformdirs import user_data_path  # noqa: PLC0415

    return user_data_path("mailplus-console", appauthor=False) / "dsm"


def load(profile_id: str) -> Kept:
    """What is kept of a NAS; nothing where there is no file, or none that makes sense. Raises Unavailable."""
    try:
        kept = json.loads(_path(profile_id).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Kept()
    except OSError as error:
        raise Unavailable(
            said(
                "What was confirmed for this NAS cannot be read ({why}): {path}. It can be read from "
                "once that is mended or the file is deleted.",
                why=str(error.strerror),
                path=str(_path(profile_id)),
            )
        ) from error
    except (ValueError, RecursionError):
        return Kept()  # a damaged file confirms nothing
    return _kept(kept)


def save(profile_id: str, kept: Kept) -> None:
    """Write the file, whole or not at all. Raises Unavailable."""
    path = _path(profile_id)
    plain = {"digest": kept.digest, "version": kept.version, "confirmed": kept.confirmed, "ids": kept.ids}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, delete=False) as file:
            json.dump(plain, file, indent=1)
            file.flush()
            os.fsync(file.fileno())
        Path(file.name).replace(path)
    except OSError as error:
        raise Unavailable(
            said(
                "What is known of this NAS cannot be kept in {folder}: {why}.",
                folder=str(path.parent),
                why=str(error.strerror),
            )
        ) from error


def _path(profile_id: str) -> Path:
    name = profile_id if _ID.fullmatch(profile_id) else profile_id.encode().hex()[:120]
    return folder() / f"{name}.json"


def _kept(said: Any) -> Kept:
    if not isinstance(said, dict):
        return Kept()
    digest, version = said.get("digest"), said.get("version")
    ids = said.get("ids")
    ids = ids if isinstance(ids, dict) else {}
    return Kept(
        digest if isinstance(digest, str) else "",
        version if isinstance(version, str) else "",
        _texts(said.get("confirmed")),
        {kind: _texts(ids.get(kind)) for kind in POLICY_KINDS},
    )


def _texts(said: Any) -> dict[str, str]:
    if not isinstance(said, dict):
        return {}
    return {key: value for key, value in said.items() if isinstance(key, str) and isinstance(value, str)}
