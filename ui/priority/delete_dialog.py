"""Asks before policies are deleted, and says live whom that changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from mailplus_console.edits import policies
from ui.bridge import Bridge
from ui.priority.impact_banner import ImpactBanner
from ui.priority.words import policies_text
from ui.widgets.form_dialog import FormDialog
from ui.widgets.labels import Label

if TYPE_CHECKING:
    from mailplus_console.edits.draft import Edit
    from mailplus_console.edits.policies import PriorityList
    from mailplus_console.workspace import Preview
from ui.text import Texts, filled, quoted

_tr = Texts("DeleteDialog")

_MOST_NAMES = 8
_WIDTH = 520


class DeleteDialog(FormDialog):
    """``names`` are those of the policies ``ids``. `edit` is what will be made when the person confirms."""

    def __init__(
        self,
        bridge: Bridge,
        which: PriorityList,
        ids: Sequence[str],
        names: Sequence[str],
        show_list: Callable[[str, Preview, QWidget], None],
        parent: QWidget,
    ) -> None:
        one = len(ids) == 1
        title = filled(_tr("Delete %1?"), quoted(names[0]) if one else policies_text(len(ids)))
        confirm = _tr("Delete policy") if one else filled(_tr("Delete %1"), policies_text(len(ids)))
        sentence = _tr("Whom it governs falls to the next policy below. This can be undone.")
        super().__init__(title, confirm, parent, sentence=sentence, icon="trash", destructive=True)
        self.edit: Edit = policies.delete(which, ids)
        if not one:
            shown = ", ".join(names[:_MOST_NAMES])
            left = len(names) - _MOST_NAMES
            text = filled(_tr("%1 and %2 more"), shown, str(left)) if left > 0 else shown
            self.body.addWidget(Label(text, wrap=True))
        self.impact = ImpactBanner(bridge, lambda preview: show_list(title, preview, self), self._told)
        self.body.addWidget(self.impact)
        self.finished.connect(lambda _result: self.impact.stop())
        self.impact.look_at(self.edit, at_once=True)
        self.cancel.setFocus()
        self.resize(_WIDTH, self.height())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _told(self, refusal: str) -> None:
        self.confirm.setEnabled(not refusal)
        self._fit()

    def _fit(self) -> None:
        """As high as the sentences need to be read in full."""
        layout = self.layout()
        if layout is not None:
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))
