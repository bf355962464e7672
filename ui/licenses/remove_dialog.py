"""Removing licenses: what becomes of the user limit is shown before anything is done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from mailplus_console.effective.seats import Seats
from mailplus_console.records import License
from ui.licenses.forecast_words import balance
from ui.licenses.license_line import LicenseLine
from ui.licenses.limit_change import LimitChange
from ui.licenses.scrolled import ScrolledColumn
from ui.text import Texts
from ui.tokens import SPACE_S
from ui.widgets.form_dialog import FormDialog

_tr = Texts("RemoveDialog")

_MOST_LINES = 5


class RemoveDialog(FormDialog):
    """Can be confirmed once the effect is known."""

    def __init__(self, licenses: Sequence[License], today: date, parent: QWidget | None) -> None:
        amount = len(licenses)
        super().__init__(
            _tr.counted("Remove this license?", "Remove %Ln licenses?", amount),
            _tr.counted("Remove license", "Remove %Ln licenses", amount),
            parent,
            sentence=_tr("The keys leave the list. You can undo this."),
            icon="trash",
            destructive=True,
        )
        self.setMinimumWidth(520)
        self.exceeds = False
        """Whether the person has been shown that more users would be activated than authorized."""
        scroll = ScrolledColumn(SPACE_S)
        lines = [LicenseLine(license_, today) for license_ in licenses]
        for made in lines:
            scroll.add(made)
        scroll.setFixedHeight(min(amount, _MOST_LINES) * (lines[0].sizeHint().height() + SPACE_S))
        self.body.addWidget(scroll)
        self.change = LimitChange(self.tr("User limit now"), self.tr("Afterwards"))
        self.body.addWidget(self.change)
        self.confirm.setEnabled(False)

    def show_effect(self, before: Seats, after: Seats) -> None:
        """Say what the removal does, and let it be confirmed."""
        self.exceeds = after.over > before.over
        text, tone = _effect(before, after)
        self.change.show_change(before.authorized, after.authorized, text, tone)
        self.confirm.setEnabled(True)
        self.adjustSize()


def _effect(before: Seats, after: Seats) -> tuple[str, str]:
    """What it means, and how serious it is."""
    left = balance(after.authorized, after.used)
    if after.restriction is not None and before.restriction is None:
        text = _tr("The system will be restricted: %1. Security services are suspended until there are seats.")
        return text.replace("%1", left), "danger"
    if after.restriction is not None:
        if after.over > before.over:
            return _tr("The system stays restricted: %1.").replace("%1", left), "danger"
        return _tr("The system stays restricted."), "warning"
    if before.restriction is not None:
        return _tr("The system will not be restricted any more: %1.").replace("%1", left), "success"
    if after.authorized == before.authorized:
        return _tr("The user limit does not change."), ""
    return _tr("The activated users keep their seats: %1.").replace("%1", left), ""
