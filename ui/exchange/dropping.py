"""A file dropped onto the window is imported; while it hovers, the window says what would happen, or why nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRect, Qt
from PySide6.QtGui import QColor, QDragEnterEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.exchange.source_file import format_of
from ui.text import Texts
from ui.theme import colors
from ui.tokens import RADIUS_L, SPACE_M, SPACE_S
from ui.widgets.labels import IconLabel, Label

_tr = Texts("FileDrop")

_SHADE = 225
"""How much of the window the overlay covers, of 255."""


class DropOverlay(QWidget):
    """Lies over the window while a file hovers above it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        rows = QVBoxLayout(self)
        rows.setSpacing(SPACE_S)
        rows.addStretch(1)
        self._icon = IconLabel("import", 44, "accent_text")
        rows.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        self.title = Label("", "heading")
        self.sentence = Label("", "muted", wrap=True)
        self.sentence.setMaximumWidth(520)
        for label in (self.title, self.sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            rows.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        rows.addStretch(1)
        self._refused = False
        self.hide()

    def show_file(self, name: str, reason: str) -> None:
        """Name the file that would be imported, or say why it would not be."""
        self._refused = bool(reason)
        self._icon.set_icon("x-circle" if reason else "import", "danger" if reason else "accent_text")
        text = self.tr("%1 cannot be imported here") if reason else self.tr("Drop to import %1")
        self.title.setText(text.replace("%1", name))
        self.sentence.setText(reason or self.tr("You see what it would change before anything is imported."))
        self.setGeometry(self._window.rect())
        self.sentence.setMinimumWidth(min(520, max(240, self.width() - 80)))
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        c = colors()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(c.surface)
        ground.setAlpha(_SHADE)
        painter.fillRect(self.rect(), ground)
        painter.setPen(QPen(QColor(c.danger if self._refused else c.accent), 2, Qt.PenStyle.DashLine))
        box: QRect = self.rect().adjusted(SPACE_M, SPACE_M, -SPACE_M, -SPACE_M)
        painter.drawRoundedRect(box, RADIUS_L, RADIUS_L)


class FileDrop(QObject):
    """Watches the drags over a window that accepts drops. ``why_not`` says why nothing can be imported now, or ''."""

    def __init__(self, window: QWidget, run: Callable[[Path], object], why_not: Callable[[], str]) -> None:
        super().__init__(window)
        self._window, self._run, self._why_not = window, run, why_not
        self._overlay: DropOverlay | None = None
        window.installEventFilter(self)

    @property
    def overlay(self) -> DropOverlay:
        """What lies over the window while a file hovers; made when it is first needed."""
        if self._overlay is None:
            self._overlay = DropOverlay(self._window)
        return self._overlay

    def enter(self, event: QDragEnterEvent) -> None:
        """A drag comes in, the first one: it was on its way before this was there to watch."""
        if not self._hover(event):
            event.ignore()

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        if isinstance(event, (QDragEnterEvent, QDragMoveEvent)):
            return self._hover(event)
        if isinstance(event, QDropEvent):
            return self._drop(event)
        if event.type() == QEvent.Type.DragLeave and self._overlay is not None:
            self._overlay.hide()
        return False

    def _hover(self, event: QDragMoveEvent) -> bool:
        files = files_of(event.mimeData())
        if not files:
            return False
        reason = self.reason(files)
        if not self.overlay.isVisible():
            self.overlay.show_file(files[0].name, reason)
        event.setDropAction(Qt.DropAction.IgnoreAction if reason else Qt.DropAction.CopyAction)
        event.accept()  # also where nothing can be imported: else the window would not hear that the drag has left
        return True

    def _drop(self, event: QDropEvent) -> bool:
        self.overlay.hide()
        files = files_of(event.mimeData())
        if not files:
            return False
        if self.reason(files):
            event.ignore()
            return True
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._run(files[0])
        return True

    def reason(self, files: list[Path]) -> str:
        """Why these files cannot be imported now, or ''."""
        if len(files) > 1:
            return _tr("Files are imported one at a time: drop a single file.")
        if format_of(files[0]) is None:
            return _tr("Documents (.yaml, .yml, .json), LDIF (.ldif) and CSV (.csv) files can be imported.")
        return self._why_not()


def files_of(data: QMimeData) -> list[Path]:
    """The files of this computer that are being dragged; none where anything else is among them."""
    names = [url.toLocalFile() for url in data.urls()]
    can_be = all(name and "\0" not in name for name in names)  # '' for what is no file of this computer
    return list(map(Path, names)) if can_be else []
