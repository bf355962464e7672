"""What a priority list is a list of: user policies or delegation policies; all that the shared parts need to know."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mailplus_console.edits.policies import DELEGATIONS, USER_POLICIES, PriorityList
from ui.places import DELEGATION, USER_POLICY

if TYPE_CHECKING:
    from mailplus_console.effective.governance import Governance
    from mailplus_console.effective.resolution import Resolution


@dataclass(frozen=True)
class Subject:
    """One of the two lists. ``word`` begins the ids of its commands; ``tab`` is its place under Account."""

    which: PriorityList
    word: str
    tab: str
    icon: str
    has_default: bool
    """The Default policy stands at the end of the list."""
    searches_targets: bool
    user_filter: str
    """The filter of the user table that shows whom one of these policies governs."""
    governance: Callable[[Resolution], Governance]

    @property
    def mime_type(self) -> str:
        """What a drag of these policies carries; the other list does not take it."""
        return f"application/x-mailplus-console-{self.word.replace('_', '-')}"


USER_POLICY_LIST = Subject(
    which=USER_POLICIES,
    word="user_policy",
    tab=USER_POLICY,
    icon="policy",
    has_default=True,
    searches_targets=False,
    user_filter="policy",
    governance=lambda resolution: resolution.user_policies,
)
DELEGATION_LIST = Subject(
    which=DELEGATIONS,
    word="delegation",
    tab=DELEGATION,
    icon="delegation",
    has_default=False,
    searches_targets=True,
    user_filter="delegation",
    governance=lambda resolution: resolution.delegations,
)
