"""What the command palette finds: commands, policies, groups, users."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from ui.actions import Actions, Command
from ui.bridge import Bridge
from ui.command_palette import Hit, match_rank
from ui.lookup import UserLookup
from ui.places import ACCOUNT, DEFAULT, DELEGATION, GROUP, USER, USER_POLICY, Place, Places
from ui.text import Texts

if TYPE_CHECKING:
    from mailplus_console.records import Delegation, UserPolicy

_tr = Texts("Found")

_WITHOUT_TEXT = 8
"""How many records of a kind an empty search shows."""

_BY_TIP = 10
"""The rank of a command that says the searched words only where it tells what it does."""


def command_rank(text: str, command: Command, title: str) -> int:
    """How well a text fits a command: its title, its page with it, or what it does; 0 = not at all."""
    named = max(match_rank(text, title), match_rank(text, f"{command.section} {title}") - 5)
    return named if named > 0 else _BY_TIP if text.casefold().strip() in command.tip.casefold() else 0


class Found:
    """The providers of the palette, over the open workspace; `shows` is whether a place is open to the operator."""

    def __init__(self, actions: Actions, bridge: Bridge, places: Places, shows: Callable[[Place], bool]) -> None:
        self._actions, self._bridge, self._places, self._shows = actions, bridge, places, shows
        self._lookup: UserLookup | None = None

    @property
    def users(self) -> UserLookup:
        """The search over the present directory; made anew only when the directory has changed."""
        users = self._bridge.configuration.users
        if self._lookup is None or self._lookup.users is not users:
            self._lookup = UserLookup(users)
        return self._lookup

    def commands(self, text: str) -> Iterator[Hit | None]:
        """Every command that can be reached here, pages included."""
        for command in self._actions:
            if not command.in_palette or not self._actions.usable_here(command.id):
                continue
            title = self._actions.title(command.id)
            rank = command_rank(text, command, title)
            if rank <= 0:
                continue
            action = self._actions.action(command.id)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            why_not = self._actions.why_not(command.id)
            # What cannot be used now stands below what can.
            rank = rank + 10 - (40 if why_not else 0)
            yield Hit(title, command.tip, command.section, command.icon, action.trigger, rank, keys, why_not)

    def policies(self, text: str) -> Iterator[Hit | None]:
        """User policies, by name."""
        if not self._is_open(USER_POLICY):
            return
        for position, policy in enumerate(self._bridge.configuration.user_policies_in_order, 1):
            yield self._policy(text, policy, position, _tr("User policy"), USER_POLICY)
        if text.strip() and (rank := match_rank(text, _tr("Default"))):
            run = self._to(Place(ACCOUNT, USER_POLICY, DEFAULT))
            yield Hit(_tr("Default"), _tr("Mirrors the current settings"), _tr("User policy"), "lock", run, rank)

    def delegations(self, text: str) -> Iterator[Hit | None]:
        """Delegations, by name."""
        if not self._is_open(DELEGATION):
            return
        for position, delegation in enumerate(self._bridge.configuration.delegations_in_order, 1):
            yield self._policy(text, delegation, position, _tr("Delegation"), DELEGATION)

    def _policy(self, text: str, policy: UserPolicy | Delegation, position: int, kind: str, tab: str) -> Hit | None:
        rank = match_rank(text, policy.name)
        if not rank or (not text and position > _WITHOUT_TEXT):
            return None
        subtitle = _tr("Priority %1").replace("%1", str(position))
        return Hit(policy.name, subtitle, kind, policy.color, self._to(Place(ACCOUNT, tab, policy.id)), rank)

    def groups(self, text: str) -> Iterator[Hit | None]:
        """Groups, by name and description."""
        if not self._is_open(GROUP) or not text.strip():
            return
        configuration = self._bridge.configuration
        for number, group in enumerate(configuration.groups.values()):
            if number % 2000 == 1999:
                yield None
            rank = max(match_rank(text, group.name), min(40, match_rank(text, group.description)))
            if rank > 20:
                members = len(configuration.members.get(group.name, ()))
                subtitle = _tr.counted("%Ln member", "%Ln members", members)
                run = self._to(Place(ACCOUNT, GROUP, group.name))
                yield Hit(group.name, subtitle, _tr("Group"), "group", run, rank)

    def people(self, text: str) -> Iterator[Hit | None]:
        """Users, by name, full name and address."""
        if not self._is_open(USER) or not text.strip():
            return
        for user in self.users.find(text):
            if user is None:
                yield None
                continue
            rank = max(match_rank(text, user.name), match_rank(text, user.full_name), 30)
            words = (user.full_name, user.email or "", _tr("administrator") if user.administrator else "")
            subtitle = "  ·  ".join(filter(None, words))
            icon = "administrator" if user.administrator else "user"
            yield Hit(user.name, subtitle, _tr("User"), icon, self._to(Place(ACCOUNT, USER, user.name)), rank - 1)

    def _is_open(self, tab: str) -> bool:
        return self._bridge.is_open and self._shows(Place(ACCOUNT, tab))

    def _to(self, place: Place) -> Callable[[], None]:
        return lambda: self._places.go(place)
