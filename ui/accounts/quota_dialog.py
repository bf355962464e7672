"""Set the quota of one or many users or groups, with what it changes shown before it is confirmed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.accounts.preview_line import PreviewLine
from ui.accounts.quota_fields import QuotaFields
from ui.accounts.words import tr
from ui.bridge import Bridge
from ui.widgets.form_dialog import FormDialog

if TYPE_CHECKING:
    from mailplus_console.edits.draft import Edit
    from mailplus_console.records import Quota
    from mailplus_console.workspace import Staged


class QuotaDialog(FormDialog):
    """``whom`` is a name in quotes or a number of accounts; ``edit_of`` makes the edit for a quota."""

    def __init__(
        self,
        bridge: Bridge,
        whom: str,
        before: Quota | None,
        edit_of: Callable[[Quota | None], Edit],
        done: Callable[[Staged], None],
        parent: QWidget,
        *,
        for_groups: bool = False,
    ) -> None:
        title = tr("Set the quota of %1").replace("%1", whom)
        sentence = (
            tr("It reaches the members who have no quota of their own; of several groups the most generous counts.")
            if for_groups
            else tr("A quota of their own goes before that of groups and before the default.")
        )
        super().__init__(title, tr("Set quota"), parent, sentence=sentence, icon="gauge")
        self._bridge, self._edit_of, self._done = bridge, edit_of, done
        none_text = tr("No quota from this group") if for_groups else tr("No quota of their own")
        hint = "" if for_groups else tr("The groups decide, else the default of Settings.")
        self.fields = QuotaFields(none_text, hint)
        if before is not None:
            self.fields.set_quota(before)
        self.preview_line = PreviewLine(bridge)
        self.body.addWidget(self.fields)
        self.body.addWidget(self.preview_line)
        self.fields.changed.connect(self._preview)
        self.preview_line.shown.connect(lambda _preview: self.make_room())
        self.confirmed.connect(self._commit)
        self.fields.limit.setFocus()
        self.fields.limit.selectAll()
        self._preview()

    def _preview(self) -> None:
        self.banner.hide()
        self.preview_line.preview(self._edit_of(self.fields.quota()))

    def _commit(self) -> None:
        self._bridge.edit(self._edit_of(self.fields.quota()), self._finish, self.refuse)

    def _finish(self, staged: Staged) -> None:
        self.accept()
        self._done(staged)
