"""What a pull had to say about itself: sentences to be read in peace, and copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.text import Texts, filled, in_language
from ui.widgets.form_dialog import FormDialog

_tr = Texts("NotesDialog")


class NotesDialog(FormDialog):
    """One note a line."""

    def __init__(self, server: str, notes: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(
            filled(_tr("Notes of the pull from “%1”"), server),
            _tr("Close"),
            parent,
            sentence=_tr("What was not taken over as it is there, and why."),
            icon="document",
        )
        self.resize(640, 380)
        self.text = QPlainTextEdit("\n\n".join(map(in_language, notes)))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Notes"))
        self.body.addWidget(self.text, 1)
        self.cancel.hide()
        self.confirmed.connect(self.accept)
