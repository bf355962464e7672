"""Which of the NAS's policies is which of ours: by name, and by what this console was about to write itself."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Mapping, Sequence
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

    def ours(self, kind: str, there: Sequence[tuple[str, object]], known: Mapping[str, Any]) -> list[str]:
        """Our ids for the policies that the NAS has, given as their names and its numbers.

        By the number, where this connection has read it before; else by the name. A new one has the same id at every
        reading.
        """
        by_number = {
            str(theirs): key for (its, key), theirs in self.theirs.items() if its == kind and theirs is not None
        }
        by_name = {policy.name.casefold(): policy_id for policy_id, policy in known.items()}
        ways: tuple[Callable[[str, object], str | None], ...] = (
            lambda _, number: by_number.get(str(number)) if number is not None else None,
            lambda name, _: by_name.get(name.casefold()),
            lambda name, _: self.remembered.get(kind, {}).get(name.casefold()),
        )
        found: dict[int, str] = {}
        for way in ways:
            for place, (name, number) in enumerate(there):
                policy_id = way(name, number)
                if place not in found and policy_id is not None and policy_id not in found.values():
                    found[place] = policy_id
        taken = {*known, *found.values()}
        for place, (name, _) in enumerate(there):
            if place not in found:
                found[place] = self._made(kind, name, taken)
                taken.add(found[place])
        return [found[place] for place in range(len(there))]

    def forget(self, kind: str, policy_id: str) -> None:
        """The NAS no longer has this policy: its number may be given to another one."""
        self.theirs.pop((kind, policy_id), None)
        self.left_targets.pop((kind, policy_id), None)

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
