"""The panel of a delegation: what it permits, who is really governed by it, and whom it does not touch."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from mailplus_console.permissions import BY_ID, SECTIONS
from mailplus_console.profiles import PROFILE_TITLES
from mailplus_console.records import Delegation
from ui.places import ACCOUNT, USER, Place
from ui.priority.panel import PriorityPanel, linked, section
from ui.priority.words import users_text
from ui.text import Texts, filled, in_language
from ui.widgets.cards import InfoBanner
from ui.widgets.labels import KeyValue, Label
from ui.widgets.link import Link

if TYPE_CHECKING:
    from mailplus_console.effective.governance import Policy
    from ui.priority.reach import Reach

_tr = Texts("DelegationPanel")

_MOST_PEOPLE = 12


class DelegationPanel(PriorityPanel):
    def own_sections(self, policy: Policy) -> list[QWidget]:
        if not isinstance(policy, Delegation):
            return []
        if not policy.permissions:
            return [InfoBanner(self.tr("It permits nothing."), "warning")]
        rows: list[QWidget] = [KeyValue(self.tr("Profile"), in_language(PROFILE_TITLES[policy.profile]))]
        granted = frozenset(policy.permissions)
        for title in SECTIONS:
            options = [option for option in BY_ID.values() if option.section == title]
            held = [in_language(option.title) for option in options if option.id in granted]
            if len(held) == len(options):
                rows.append(KeyValue(in_language(title), filled(self.tr("Everything (%1)"), str(len(held)))))
            elif held:
                rows.append(KeyValue(in_language(title), ", ".join(held)))
        amount = _tr.counted("Permits %Ln option", "Permits %Ln options", len(granted))
        return [section(amount, *rows)]

    def late_sections(self, policy: Policy, found: Reach) -> list[QWidget]:
        widgets: list[QWidget] = []
        if found.people:
            widgets.append(section(self.tr("Who administers with it"), *self._people(policy.id, found)))
        if found.exempt:
            names = ", ".join(found.exempt[:3]) + ("…" if len(found.exempt) > 3 else "")
            text = _tr.counted(
                "%Ln target is an administrator, whom delegation does not affect: ",
                "%Ln targets are administrators, whom delegation does not affect: ",
                len(found.exempt),
            )
            widgets.append(InfoBanner(f"{text}{names}.", "info"))
        return widgets

    def _people(self, delegation_id: str, found: Reach) -> list[QWidget]:
        users = self._context.bridge.configuration.users
        go = self._context.places.go
        rows: list[QWidget] = []
        for name in found.people[:_MOST_PEOPLE]:
            user = users.get(name)
            link = Link(name, partial(go, Place(ACCOUNT, USER, name)), icon="user")
            rows.append(linked(link, user.full_name if user else ""))
        if found.governed > _MOST_PEOPLE:
            place = Place.at(ACCOUNT, USER, delegation=delegation_id)
            text = filled(self.tr("Show all %1"), users_text(found.governed))
            rows.append(linked(Link(text, partial(go, place), icon="users"), ""))
        elif not rows:
            rows.append(Label(self.tr("Nobody"), "muted"))
        return rows
