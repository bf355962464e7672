"""Which of the NAS's policies is which of ours: by name, and by what this console was about to write itself."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from mailplus_console.records import Targets

POLICY_KINDS = ("user_policies", "delegations")


@dataclass(slots=True)
class Identities:
    """Ours and theirs of the last reading; `remembered` are names that this console has written: kind → name → id.

    `left_targets` are targets that the NAS has and that are not among the users and groups: they are written back.
    """

    profile: str
    remembered: dict[str, dict[str, str]] = field(default_factory=dict)
    theirs: dict[tuple[str, str], object] = field(default_factory=dict)
    left_targets: dict[tuple[str, str], Targets] = field(default_factory=dict)

    def ours(self, kind: str, names: Iterable[str], known: Mapping[str, Any]) -> dict[str, str]:
        """Name → our id, for the policies that the NAS has; those that are new have the same id at every reading."""
        names = list(names)
        by_name = {policy.name.casefold(): policy_id for policy_id, policy in known.items()}
        found = {name: by_name[name.casefold()] for name in names if name.casefold() in by_name}
        taken = {*known, *found.values()}
        for name in names:
            if name in found:
                continue
            remembered = self.remembered.get(kind, {}).get(name.casefold())
            if remembered is None or remembered in found.values():
                remembered = self._made(kind, name, taken)
            found[name] = remembered
            taken.add(remembered)
        return found

    def _made(self, kind: str, name: str, taken: Collection[str]) -> str:
        text = f"{self.profile}/{kind}/{name.casefold()}"
        while True:
            made = hashlib.sha256(text.encode()).hexdigest()[:16]
            if made not in taken:
                return made
            text += "+"

    def remember(self, kind: str, name: str, policy_id: str) -> None:
        """Note that this console is about to write a policy under this name."""
        self.remembered.setdefault(kind, {})[name.casefold()] = policy_id
