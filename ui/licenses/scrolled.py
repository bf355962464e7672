"""A column of widgets that scrolls inside a dialog, on the dialog's own ground."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.tokens import SPACE_S


class ScrolledColumn(QScrollArea):
    """`column` takes the widgets; they are as wide as the column."""

    def __init__(self, spacing: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inside = QWidget()
        inside.setProperty("surface", "page")
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, SPACE_S, 0)
        self.column.setSpacing(spacing)
        self.column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def take_no_more_room(self) -> None:
        """Be no higher than what stands in the column, so that what follows stands right below it."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        width, hint = self.viewport().width(), self.column.totalSizeHint()
        return QSize(hint.width(), self.column.totalHeightForWidth(width)) if self.column.hasHeightForWidth() else hint

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().boundedTo(self.sizeHint())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def add(self, widget: QWidget, at: int | None = None) -> None:
        """Put a widget at a place, or below the others."""
        self.column.insertWidget(self.column.count() - 1 if at is None else at, widget)

    def clear(self) -> None:
        """Take all widgets away."""
        while self.column.count() > 1:
            item = self.column.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
