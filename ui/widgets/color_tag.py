"""Color tags on screen: the tag itself, and the picker with the palette and any own color."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QRegularExpressionValidator
from PySide6.QtWidgets import (
    QAbstractButton,
    QColorDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui import icons
from ui.color_tags import TAG_COLORS, color_name, outline, paint_tag, tag_icon, text_on
from ui.text import Texts
from ui.theme import colors
from ui.tokens import SPACE_M, SPACE_S
from ui.tooltips import show_plain_tooltip
from ui.widgets.buttons import button
from ui.widgets.labels import Label
from ui.widgets.popup import Popup

_tr = Texts("ColorTag")

_COLUMNS = 6


class ColorTag(QWidget):
    """A small rounded square in a policy's color, with the color's name for screen readers."""

    def __init__(self, color: str, size: int = 14, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(size, size)
        self._color = ""
        self.set_color(color)

    def color(self) -> str:
        """The color as ``#rrggbb``."""
        return self._color

    def set_color(self, color: str) -> None:
        """Show another color."""
        self._color = color
        said = _tr("Color: %1").replace("%1", color_name(color))
        self.setAccessibleName(said)
        show_plain_tooltip(self, said)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_tag(QPainter(self), self.rect().toRectF(), self._color, colors().surface)


class _Swatch(QAbstractButton):
    """One color of the palette, to choose."""

    def __init__(self, color: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.color = color
        self.setCheckable(True)
        self.setFixedSize(34, 34)
        self.setAccessibleName(color_name(color))
        show_plain_tooltip(self, color_name(color))

    def paintEvent(self, _event: QPaintEvent) -> None:
        c = colors()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(5, 5, 24, 24)
        painter.setPen(QPen(QColor(outline(self.color, c.raised)), 1))
        painter.setBrush(QColor(self.color))
        painter.drawRoundedRect(box, 7, 7)
        if self.isChecked():
            ratio = self.devicePixelRatioF()
            painter.drawPixmap(9, 9, icons.pixmap("check", 16, ratio=ratio, color=text_on(self.color)))
        if self.hasFocus() or self.isChecked() or self.underMouse():
            painter.setPen(QPen(QColor(c.accent if self.hasFocus() else c.faint), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 9, 9)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()  # the popup knows the rows
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        event.accept()


class ColorPopup(Popup):
    """The palette, a field for any own color, and the door to the system's color dialog. Arrow keys move."""

    chosen = Signal(str)

    def __init__(self, color: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_M)
        rows.setSpacing(SPACE_S)
        grid = QGridLayout()
        grid.setSpacing(0)
        self.swatches: list[_Swatch] = []
        for index, tag in enumerate(TAG_COLORS):
            swatch = _Swatch(tag.color, self)
            swatch.setChecked(tag.color == color.lower())
            swatch.clicked.connect(lambda _on=False, value=tag.color: self._choose(value))
            grid.addWidget(swatch, index // _COLUMNS, index % _COLUMNS)
            self.swatches.append(swatch)
        rows.addLayout(grid)
        own = QHBoxLayout()
        own.setSpacing(SPACE_S)
        own.addWidget(Label(self.tr("Own color"), "muted"))
        self.field = QLineEdit(color)
        self.field.setMaximumWidth(96)
        self.field.setValidator(QRegularExpressionValidator(r"#[0-9a-fA-F]{6}", self))
        self.field.setAccessibleName(self.tr("Own color as #rrggbb"))
        self.field.returnPressed.connect(lambda: self._choose(self.field.text().lower()))
        own.addWidget(self.field)
        own.addWidget(button(self.tr("More…"), self._more))
        rows.addLayout(own)
        self._color = color
        (next((s for s in self.swatches if s.isChecked()), self.swatches[0])).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -_COLUMNS,
            Qt.Key.Key_Down: _COLUMNS,
        }
        step = moves.get(Qt.Key(event.key()))
        focused = next((i for i, swatch in enumerate(self.swatches) if swatch.hasFocus()), None)
        if step is not None and focused is not None and 0 <= focused + step < len(self.swatches):
            self.swatches[focused + step].setFocus()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and focused is not None:
            self._choose(self.swatches[focused].color)
        elif event.text() == "#":  # the beginning of an own color
            self.field.setFocus()
            self.field.setText("#")
        else:
            super().keyPressEvent(event)

    def _choose(self, color: str) -> None:
        self.chosen.emit(color)
        self.close()

    def _more(self) -> None:
        """The system's color dialog in place of the palette."""
        dialog = QColorDialog(QColor(self._color), self.parentWidget())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.colorSelected.connect(lambda color: self.chosen.emit(color.name()))
        dialog.finished.connect(self.deleteLater)
        self.hide()
        dialog.open()


class ColorPicker(QPushButton):
    """A button that shows a color with its name, and opens the palette."""

    changed = Signal(str)

    def __init__(self, color: str = TAG_COLORS[7].color, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoDefault(False)
        self.setIconSize(QSize(24, 18))
        self._color = ""
        self.set_color(color)
        self.clicked.connect(lambda _on=False: self.open_palette())

    def color(self) -> str:
        """The chosen color as ``#rrggbb``."""
        return self._color

    def set_color(self, color: str) -> None:
        """Show this color; does not emit `changed`."""
        self._color = color
        self.setAccessibleName(self.tr("Color: %1").replace("%1", color_name(color)))
        self.setText(color_name(color))
        self.setIcon(tag_icon(color))

    def open_palette(self) -> ColorPopup:
        """Open the palette below the button."""
        popup = ColorPopup(self._color, self)
        popup.chosen.connect(self._choose)
        popup.move(self.mapToGlobal(QPoint(0, self.height() + 4)))
        popup.show()
        return popup

    def _choose(self, color: str) -> None:
        if color != self._color:
            self.set_color(color)
            self.changed.emit(color)
