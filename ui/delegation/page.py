"""Account › Delegation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mailplus_console.permissions import BY_ID, SECTIONS
from mailplus_console.profiles import PROFILE_TITLES, Profile
from mailplus_console.records import Delegation
from ui.delegation.panel import DelegationPanel
from ui.page import Context
from ui.pages import page_title
from ui.priority.list_file import Contents
from ui.priority.page import PriorityPage
from ui.priority.panel import PriorityPanel
from ui.priority.subject import DELEGATION_LIST
from ui.text import in_language

if TYPE_CHECKING:
    from ui.priority.editor import PolicyEditor


class DelegationPage(PriorityPage):
    def __init__(self, context: Context) -> None:
        super().__init__(context, DELEGATION_LIST)

    def texts(self) -> tuple[str, str, str]:
        return (
            page_title("account/delegation"),
            self.tr("The highest policy that targets a user says what that user may administer"),
            self.tr("Search name or target"),
        )

    def empty_texts(self) -> tuple[str, str]:
        return self.tr("Nothing is delegated"), self.tr("Only administrators may change anything on this server.")

    def make_panel(self) -> PriorityPanel:
        return DelegationPanel(self.context, self.subject, self.commands)

    def in_file(self) -> tuple[Sequence[str], Contents]:
        delegations = self.context.bridge.configuration.delegations

        def contents(policy_id: str) -> Sequence[object]:
            found = delegations[policy_id]
            return in_language(PROFILE_TITLES[found.profile]), _in_sections(found.permissions)

        return (self.tr("Profile"), self.tr("Permissions")), contents

    def make_editor(self, policy_id: str) -> PolicyEditor:
        # Here, not at the top: a first visit of the page need not wait for its editor.
        from ui.delegation.permissions_tab import PermissionsTab  # noqa: PLC0415
        from ui.priority.editor import PolicyEditor  # noqa: PLC0415 (as above)

        original = self.context.bridge.configuration.delegations[policy_id] if policy_id else None
        profile, granted = (original.profile, original.permissions) if original else (Profile.CUSTOM, ())
        return PolicyEditor(
            self.context,
            self.subject,
            original,
            lambda fresh, color: Delegation(fresh, "", color),
            PermissionsTab(profile, granted, self.why_not.grant),
            self.tr("Permissions"),
            self.tr("Administrators can be chosen, but delegation does not affect them: they may do everything."),
            self.told.show_preview,
            self.window(),
        )


def _in_sections(permissions: Sequence[str]) -> str:
    """“Domain: General, Alias; Auditing: Log”."""
    granted = frozenset(permissions)
    held = {
        title: [option.title for option in BY_ID.values() if option.section == title and option.id in granted]
        for title in SECTIONS
    }
    return "; ".join(
        f"{in_language(title)}: {', '.join(map(in_language, options))}" for title, options in held.items() if options
    )
