"""Which keys a text field leaves to the window: Ctrl+Z once it has nothing to undo, and Ctrl+E always."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget


class TextKeys(QObject):
    """Watches the field that has the focus (and only that one: a filter on everything would slow every event)."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        application.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo)
            redo = event.matches(QKeySequence.StandardKey.Redo)
            nothing_to_do = (undo and not _can(watched, undo=True)) or (redo and not _can(watched, undo=False))
            if nothing_to_do or _is_second_end_key(event):
                # Not accepted and not passed on: Qt then looks for the window's own shortcut.
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and _takes_text(old):
            old.removeEventFilter(self)
        if new is not None and _takes_text(new):
            new.installEventFilter(self)


def _is_second_end_key(event: QKeyEvent) -> bool:
    """Ctrl+E, which goes to the end of a line under X11 as the End key does everywhere: here it is File › Export."""
    return event.key() == Qt.Key.Key_E and event.matches(QKeySequence.StandardKey.MoveToEndOfLine)


def _takes_text(widget: QWidget) -> bool:
    # By name: importing the two text editors only to ask would cost the first paint a millisecond.
    return any(widget.inherits(name) for name in ("QLineEdit", "QPlainTextEdit", "QTextEdit"))


def _can(widget: QObject, *, undo: bool) -> bool:
    if isinstance(widget, QLineEdit):
        return not widget.isReadOnly() and (widget.isUndoAvailable() if undo else widget.isRedoAvailable())
    from PySide6.QtWidgets import QPlainTextEdit, QTextEdit  # noqa: PLC0415 (not needed for the first paint)

    if isinstance(widget, (QPlainTextEdit, QTextEdit)):
        document = widget.document()
        return not widget.isReadOnly() and (document.isUndoAvailable() if undo else document.isRedoAvailable())
    return False
