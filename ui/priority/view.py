"""The priority list on screen: rows that open, are dragged and are reached with the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from ui.places import DEFAULT
from ui.priority.delegate import PriorityDelegate
from ui.priority.drag_picture import drag_picture
from ui.priority.open_rows import OpenRows
from ui.priority.type_ahead import TypeAhead
from ui.priority.zones import POLICY_HEIGHT, zones
from ui.row_runs import runs
from ui.theme import colors
from ui.widgets.table_view import TreeView

if TYPE_CHECKING:
    from ui.priority.model import PriorityModel

Index = QModelIndex | QPersistentModelIndex
_SCROLL_MARGIN = 44
_MOVE_KEYS = {
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Home: "to_top",
    Qt.Key.Key_End: "to_bottom",
}
_STOPS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


class PriorityView(TreeView):
    """Selection is told as policy ids (`selected_ids`), which outlive every move."""

    selection_changed = Signal()
    policy_opened = Signal(str)
    """Enter or double click on a policy: its id."""
    target_opened = Signal(object)
    """Enter or double click on a target: its TargetKey, and the policy's id."""
    drag_refused = Signal(str)
    move_key_left = Signal(str)
    """A key that moves policies came although its command cannot be used now: the command's short name."""
    menu_wanted = Signal(QPoint)
    _seen = False

    def __init__(self, model: PriorityModel, why_not_drag: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._why_not_drag = why_not_drag
        self._gap: int | None = None
        self._drag_at: QPoint | None = None
        self._kept: tuple[list[str], str] | None = None
        self._selected: list[str] | None = None
        self._selected_in: tuple[str, ...] = ()
        self.open_rows = OpenRows(model, self)
        self._type_ahead = TypeAhead(model)
        self._painter = PriorityDelegate(model, self.open_rows, self)
        self._painter.fit(self.font())
        self.setModel(model)
        self.setItemDelegate(self._painter)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setAllColumnsShowFocus(False)  # the style would paint its own focus over the row's
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)  # it has its own, which near misses reach too
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setAutoScrollMargin(_SCROLL_MARGIN)
        self.verticalScrollBar().setSingleStep(POLICY_HEIGHT)  # Qt would take a large one where the last row is tall
        self._listen(model)

    def _listen(self, model: PriorityModel) -> None:
        self.selectionModel().selectionChanged.connect(self._select_others)
        self.selectionModel().currentChanged.connect(lambda _new, _old: self.selection_changed.emit())
        self.activated.connect(self._open)
        self.expanded.connect(self.open_rows.expanded)
        self.collapsed.connect(self.open_rows.collapsed)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._bring_back)
        model.rowsInserted.connect(lambda parent, _first, _last: self.measure(parent))
        model.dataChanged.connect(lambda *_which: self.viewport().update())  # notes at targets may be others too

    # ------------------------------------------------------------------ selection and open rows

    def selected_ids(self) -> list[str]:
        """The selected policies in the order of the list; a selected target stands for its policy."""
        order = self._rows.whole_order
        if self._selected is None or self._selected_in is not order:
            ids = self._ids_in(self.selectionModel().selection())
            found = [policy_id for policy_id in order if policy_id in ids]
            self._selected = [*found, DEFAULT] if DEFAULT in ids else found
            self._selected_in = order
        return list(self._selected)

    def _ids_in(self, selection: QItemSelection) -> frozenset[str]:
        """By ranges: Qt would ask of every row in them whether it can be selected."""
        found: set[str] = set()
        for rows in map(selection.at, range(selection.count())):
            if rows.parent().isValid():
                found.add(self._rows.policy_id(rows.parent()))
            else:
                found.update(self._rows.policy_ids(rows.top(), rows.bottom()))
        return frozenset(found)

    def _select_others(self) -> None:
        self._selected = None  # each command asks for it
        self.selection_changed.emit()

    def current_id(self) -> str:
        """The policy that the keyboard stands on, or ''."""
        return self._rows.policy_id(self.currentIndex())

    def select_ids(self, ids: Iterable[str]) -> bool:
        """Select these policies, as far as they are shown, and bring the first into sight."""
        indexes = [index for policy_id in ids if (index := self._rows.index_of(policy_id)).isValid()]
        selection = self.selectionModel()
        selected = QItemSelection()  # told once: each telling has all that depends on the selection looked at
        for first, last in runs(sorted(index.row() for index in indexes)):
            selected.select(self._rows.index(first, 0), self._rows.index(last, 0))
        selection.select(selected, selection.SelectionFlag.ClearAndSelect | selection.SelectionFlag.Rows)
        if indexes:
            selection.setCurrentIndex(indexes[0], selection.SelectionFlag.NoUpdate)
            self.scrollTo(indexes[0])
        return bool(indexes)

    def doItemsLayout(self) -> None:
        """Lay out the rows; not before somebody sees them: each widget around the list would have it done anew."""
        if self._seen:
            super().doItemsLayout()
            self.open_rows.lay_out()

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Other words in rows: no height depends on them, so none is asked for anew."""
        QAbstractItemView.dataChanged(self, first, last, roles)

    def measure(self, index: Index) -> None:
        """Ask anew how tall a row is."""
        if index.isValid():
            super().dataChanged(index, index)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._seen:
            self._seen = True
            self.doItemsLayout()
            self.scrollTo(self.currentIndex())

    def rows_near(self) -> tuple[int, int]:
        """The first and the last policy that is in sight, or would be a page further up or down: their rows."""
        page = self.viewport().height()
        first, last = self._policy_at(-page), self._policy_at(2 * page)
        return max(0, first.row()), last.row() if last.isValid() else self._rows.rowCount() - 1

    def _policy_at(self, y: int) -> QModelIndex:
        """The policy at this height of the viewport, its own row or a target's; invalid below the last one."""
        index = self.indexAt(QPoint(1, y))
        return index if self._rows.is_policy(index) else index.parent()

    def _keep(self) -> None:
        self._kept = (self.selected_ids(), self.current_id())

    def _bring_back(self) -> None:
        self._selected = None
        if self._kept is not None:
            (ids, current), self._kept = self._kept, None
            self.select_ids(ids)
            self.selectionModel().setCurrentIndex(
                self._rows.index_of(current), self.selectionModel().SelectionFlag.NoUpdate
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.open_rows.lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_painter"):
            self._painter.fit(self.font())
            self.scheduleDelayedItemsLayout()

    # ------------------------------------------------------------------ mouse and keys

    def _open(self, index: QModelIndex) -> None:
        target = self._rows.target_key(index)
        if target is None:
            self.policy_opened.emit(self._rows.policy_id(index))
        else:
            self.target_opened.emit((target, self._rows.policy_id(index)))

    def _chevron_at(self, position: QPoint) -> str:
        """The policy whose triangle is there, or ''."""
        index = self.indexAt(position)
        if not self._rows.is_policy(index) or not self._rows.hasChildren(index):
            return ""
        where = zones(self.visualRect(index), self._painter.digits())
        return self._rows.policy_id(index) if where.chevron.contains(position) else ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        draggable = self._rows.is_policy(index) and self._rows.policy_id(index) != DEFAULT
        grip = zones(self.visualRect(index), self._painter.digits()).grip
        if draggable and grip.contains(event.position().toPoint()):
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.viewport().unsetCursor()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        policy_id = self._chevron_at(event.position().toPoint())
        if policy_id and event.button() == Qt.MouseButton.LeftButton:
            self.open_rows.toggle(policy_id)
            event.accept()
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._chevron_at(event.position().toPoint()):
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self._type_ahead.going_on:
            self.keyboardSearch(" ")  # of a name
        elif event.key() == Qt.Key.Key_Space and not event.modifiers() & _STOPS and self.current_id():
            self.open_rows.toggle(self.current_id())
        elif event.key() == Qt.Key.Key_Asterisk:
            self.open_rows.show_all()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in _MOVE_KEYS:
            self.move_key_left.emit(_MOVE_KEYS[Qt.Key(event.key())])  # else the selection alone would move
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters were typed."""
        found = self._type_ahead.type(search, self._rows.index_of(self.current_id()).row())
        if found.isValid():
            self.setCurrentIndex(found)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        self.menu_wanted.emit(place)

    def copy_selection(self) -> None:
        """Put the selected policies on the clipboard as text, one a line: number, name, targets, governed users."""
        rows = [self._rows.row_of(policy_id) for policy_id in self.selected_ids()]
        lines = ["\t".join((str(row.place or ""), row.name, row.targets, str(row.governs))) for row in rows]
        if lines:
            QGuiApplication.clipboard().setText("\n".join(lines))

    # ------------------------------------------------------------------ dragging

    def startDrag(self, _actions: Qt.DropAction) -> None:
        ids = [policy_id for policy_id in self.selected_ids() if policy_id != DEFAULT]
        reason = self._why_not_drag()
        if reason:
            self.drag_refused.emit(reason)
            return
        if not ids:
            return
        drag = QDrag(self)
        drag.setMimeData(self._rows.mimeData([self._rows.index_of(policy_id) for policy_id in ids]))
        drag.setPixmap(drag_picture(self._rows.row_of(ids[0]), len(ids), self.devicePixelRatioF()))
        drag.setHotSpot(QPoint(-12, -8))
        self._painter.dragged = frozenset(ids)
        self.viewport().update()
        drag.exec(Qt.DropAction.MoveAction)  # the move is an edit: nothing is removed here afterwards
        self._painter.dragged = frozenset()
        self._end_drag()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        super().dragEnterEvent(event)
        self._answer(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)  # scrolls near the edges
        self._answer(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._end_drag()

    def dropEvent(self, event: QDropEvent) -> None:
        row = self._gap_at(event.position().toPoint())
        self._end_drag()
        self._rows.dropMimeData(event.mimeData(), Qt.DropAction.MoveAction, row, 0, QModelIndex())
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()

    def _answer(self, event: QDragMoveEvent) -> None:
        nowhere = QModelIndex()
        if not self._rows.canDropMimeData(event.mimeData(), Qt.DropAction.MoveAction, 0, 0, nowhere):
            event.ignore()
            self._show_gap(None)
            return
        self._drag_at = event.position().toPoint()
        self._show_gap(self._gap_at(self._drag_at))
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()

    def _end_drag(self) -> None:
        self._drag_at = None
        self._show_gap(None)
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.open_rows.lay_out()
        if self._drag_at is not None:
            self._show_gap(self._gap_at(self._drag_at))

    # ------------------------------------------------------------------ where a drop lands

    def gap(self) -> int | None:
        """Where the drop indicator is: above the policy in this row; None without a drag."""
        return self._gap

    def _gap_at(self, position: QPoint) -> int:
        """The gap between policies that is nearest: above the row of this number. Nothing lands below Default."""
        last = self._rows.policy_count
        policy = self._policy_at(max(0, position.y()))
        if not policy.isValid():
            return last
        block = self._block(policy.row())
        seen = block.intersected(self.viewport().rect())
        return min(policy.row() + (position.y() > seen.center().y()), last)

    def _block(self, row: int) -> QRect:
        """A policy and its targets, as far as they are laid out."""
        index = self._rows.index(row, 0)
        block = self.visualRect(index)
        if self.isExpanded(index):
            last = self._rows.index(self._rows.rowCount(index) - 1, 0, index)
            block = block.united(self.visualRect(last)) if last.isValid() else block
        return block

    def _gap_y(self, row: int) -> int:
        if row < self._rows.rowCount():
            return self._block(row).top()
        return self._block(row - 1).bottom() + 1 if row else 0

    def _show_gap(self, row: int | None) -> None:
        if row != self._gap:
            self._gap = row
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._gap is None:
            return
        accent = QColor(colors().accent)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y = min(max(self._gap_y(self._gap), 5), self.viewport().height() - 5)
        painter.setPen(QPen(accent, 2.5))
        painter.drawLine(14, y, self.viewport().width() - 6, y)
        painter.setBrush(QColor(colors().surface))
        painter.drawEllipse(QPoint(10, y), 4, 4)
        painter.end()
