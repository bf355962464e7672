"""What stands over the window (dialogs, pickers, the palette) belongs to the open workspace and closes with it."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from ui.widgets.form_dialog import FormDialog
from ui.widgets.popup import Popup

_OUTLIVES = "outlivesWorkspace"


def outlives_workspace(dialog: QDialog) -> None:
    """Let a dialog stay when a workspace is closed: it is about the program, or is the way to another one."""
    dialog.setProperty(_OUTLIVES, True)


def close_all_over(window: QWidget) -> None:
    """Close everything that stands over a window whose workspace is about to go, as if it had been canceled."""
    for popup in window.findChildren(Popup):
        popup.close()
    for dialog in reversed(window.findChildren(QDialog)):  # what was opened from another dialog comes before that
        if dialog.isHidden() or dialog.property(_OUTLIVES):
            continue
        if isinstance(dialog, FormDialog):
            dialog.abandon()
        else:
            dialog.reject()
