"""Paints the tree of changes: airy rows, field names and what was before in second rank, what came after in first."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.history.changes_model import AFTER, ChangesModel
from ui.theme import colors
from ui.widgets.level_model import Index

_ROW = 30


class ChangesDelegate(QStyledItemDelegate):
    """All cells of the tree."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), _ROW)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus  # the view paints the focused row
        model = index.model()
        if isinstance(model, ChangesModel) and model.is_field(index) and index.column() != AFTER:
            option.palette.setColor(QPalette.ColorRole.Text, QColor(colors(option.palette).muted))
