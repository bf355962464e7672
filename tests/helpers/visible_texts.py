"""Every text that a window shows or tells a screen reader: labels, buttons, menus, lists, hints."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from ui.widgets.labels import ElidedLabel

_TAG = re.compile(r"<[^>]*>")
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_MOST_ROWS = 60


def visible_texts(top: QWidget) -> Iterator[tuple[str, str]]:
    """Where a text stands, and the text; of the widget and of all that is visible in it."""
    for widget in (top, *top.findChildren(QWidget)):
        if widget is top or widget.isVisible():
            for text in (*_of_any(widget), *_of_kind(widget)):
                if text:
                    yield f"{type(widget).__name__} {widget.objectName()}".strip(), plain(text)


def texts_of_menu(menu: QMenu) -> Iterator[tuple[str, str]]:
    """Every entry of a menu, of the menus in it too, with its hints."""
    for action in menu.actions():
        yield from _of_action(action)
        below = action.menu()
        if isinstance(below, QMenu):
            below.aboutToShow.emit()
            yield from texts_of_menu(below)


def plain(text: str) -> str:
    """The text without marks for bold type, and without the sign for a key."""
    shown = html.unescape(_TAG.sub(" ", text)) if text.startswith("<") else text
    return re.sub(r"&(?=[^\s&])", "", shown)


def _of_action(action: QAction) -> Iterator[tuple[str, str]]:
    for text in (action.text(), action.toolTip(), action.statusTip()):
        if text:
            yield f"menu entry {action.objectName()}", plain(text)


def _of_any(widget: QWidget) -> tuple[str, ...]:
    return (
        widget.toolTip(),
        widget.statusTip(),
        widget.accessibleName(),
        widget.accessibleDescription(),
        widget.windowTitle() if widget.isWindow() else "",
    )


def _of_kind(widget: QWidget) -> Iterator[str]:
    match widget:
        case ElidedLabel():
            yield widget.whole_text()
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit():
            yield from (widget.placeholderText(), widget.text())
        case QPlainTextEdit():
            yield from (widget.placeholderText(), widget.toPlainText())
        case QGroupBox():
            yield widget.title()
        case QComboBox():
            yield from (widget.itemText(row) for row in range(widget.count()))
        case QTabBar():
            yield from (widget.tabText(tab) for tab in range(widget.count()))
        case QAbstractItemView() if widget.model() is not None:
            yield from _of_model(widget.model())


def _of_model(model: QAbstractItemModel) -> Iterator[str]:
    for column in range(_columns(model, QModelIndex())):
        for role in _ROLES:
            yield _text(model.headerData(column, Qt.Orientation.Horizontal, role))
    yield from _of_rows(model, QModelIndex())


def _of_rows(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    for row in range(min(model.rowCount(parent), _MOST_ROWS)):
        for column in range(_columns(model, parent)):
            index = model.index(row, column, parent)
            for role in _ROLES:
                yield _text(model.data(index, role))
        first = model.index(row, 0, parent)
        if model.rowCount(first):
            yield from _of_rows(model, first)


def _columns(model: QAbstractItemModel, parent: QModelIndex) -> int:
    """A list has one; Qt does not let anybody ask it."""
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
