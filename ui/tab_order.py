"""The Tab key goes through a page as it is read: in the order of the layouts, not of the making of its parts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from operator import itemgetter

from PySide6 import QtWidgets  # each class is made at its first use: the first paint does without most of these
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def follow_layouts(root: QWidget) -> None:
    """Put everything in ``root`` that takes the focus into the order in which it is laid out."""
    for before, after in pairwise(stops(root)):
        QWidget.setTabOrder(before, after)


def stops(widget: QWidget) -> Iterator[QWidget]:
    """What the Tab key stops at inside a widget, itself included, in reading order; hidden parts too."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    whole = (QtWidgets.QAbstractItemView, QtWidgets.QAbstractSpinBox, QtWidgets.QComboBox)
    if not isinstance(widget, whole):  # else what is inside is its own affair
        for part in _parts(widget):
            yield from stops(part)


def _parts(widget: QWidget) -> list[QWidget]:
    if isinstance(widget, (QtWidgets.QSplitter, QtWidgets.QStackedWidget)):
        laid_out = [widget.widget(at) for at in range(widget.count())]
    elif isinstance(widget, QtWidgets.QScrollArea):
        laid_out = [widget.widget()]
    else:
        layout = widget.layout()
        laid_out = list(_laid_out(layout, _children(widget))) if layout is not None else []
    found = [part for part in laid_out if part is not None]
    rest = (child for child in _children(widget) if not child.isWindow())
    found += [child for child in rest if not any(child is part or child.isAncestorOf(part) for part in found)]
    return found


def _children(widget: QWidget) -> list[QWidget]:
    """Without those that are no widgets: to show one of Qt's own to Python takes milliseconds."""
    return widget.findChildren(QWidget, "", Qt.FindChildOption.FindDirectChildrenOnly)


def _laid_out(layout: QLayout, children: list[QWidget]) -> Iterator[QWidget]:
    """Those of the children that stand in this layout, in its order.

    The layout is asked where each one stands, never what stands where (`itemAt`): PySide keeps such an item for as long
    as the layout lives. When Qt has deleted it, whatever comes to lie at the same place in memory is taken for it, and
    the process ends.
    """
    inner = layout.findChildren(QLayout, "", Qt.FindChildOption.FindDirectChildrenOnly)
    placed: list[tuple[int, QWidget | QLayout]] = [(layout.indexOf(part), part) for part in children]
    placed += [(layout.indexOf(part), part) for part in inner]
    for at, part in sorted(placed, key=itemgetter(0)):
        if at < 0:
            continue
        if isinstance(part, QLayout):
            yield from _laid_out(part, children)
        else:
            yield part
