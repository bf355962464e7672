"""Ctrl+K: one field that finds every command, page, user, group and policy."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from time import perf_counter
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from ui import icons
from ui.color_tags import paint_tag
from ui.screen_reader import announce, point_to
from ui.theme import colors
from ui.tokens import RADIUS_S, SPACE_L, SPACE_M, SPACE_S
from ui.widgets.cards import line
from ui.widgets.labels import Label, small_font

MOST_HITS = 60
_ROW_HEIGHT = 40
_ABOVE, _BELOW, _LINES = SPACE_S - 2, SPACE_S, 3
"""Around the rows: two distances, the line under the field, the box's own at its edges."""
_ROWS_OF_NOTHING = 2
"""So much room has the sentence that nothing was found."""
_SLICE_S = 0.006
"""How long a search may go on before the window gets its turn."""


class Hit(NamedTuple):
    """One thing found: how it looks and what Enter does. The higher ``rank``, the higher it stands.

    ``icon`` is a name, or a color (``#rrggbb``) for what has a color tag. ``why_not`` says why it cannot be used now.
    """

    title: str
    subtitle: str
    section: str
    icon: str
    run: Callable[[], None]
    rank: int = 0
    keys: str = ""
    why_not: str = ""


Provider = Callable[[str], Iterable[Hit | None]]
"""Finds hits for a text. A slow one yields None now and then: the palette lets the window breathe there."""


def match_rank(text: str, candidate: str) -> int:
    """How well a typed text fits a name: whole, start, starts of words, inside, letters in order; 0 = not at all."""
    wanted, name = text.casefold().strip(), candidate.casefold()
    if not wanted:
        return 1
    if wanted == name.removesuffix("…"):
        return 120
    if name.startswith(wanted):
        return 100
    words = wanted.split()
    starts = name.replace("-", " ").replace("/", " ").split()
    if all(any(start.startswith(word) for start in starts) for word in words):
        return 80
    if all(word in name for word in words):
        return 60
    letters = iter(name)
    if len(wanted) > 1 and all(letter in letters for letter in wanted if letter != " "):
        return 20
    return 0


class HitModel(QAbstractListModel):
    """The hits, best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hits: list[Hit] = []

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self.hits = list(hits)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.hits)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        if not index.isValid():
            return None
        hit = self.hits[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (hit.title, hit.subtitle, hit.section, hit.keys, hit.why_not) if part)
        return None


class _HitDelegate(QStyledItemDelegate):
    """Icon, title, what it is; on the right its section or shortcut."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(300, _ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        c = colors()
        model = index.model()
        assert isinstance(model, HitModel)  # noqa: S101
        hit = model.hits[index.row()]
        box: QRect = option.rect.adjusted(6, 1, -6, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(c.selection))
            painter.drawRoundedRect(box, RADIUS_S + 1, RADIUS_S + 1)
        self._icon(painter, hit, box)
        right = self._right(painter, hit, box)
        font = painter.font()
        painter.setPen(QColor(c.disabled if hit.why_not else c.text))
        room = box.adjusted(40, 0, -(box.right() - right) - 8, 0)
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        title = painter.fontMetrics().elidedText(hit.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, flags, title)
        used = painter.fontMetrics().horizontalAdvance(title) + 10
        rest = hit.why_not or hit.subtitle
        if rest and used < room.width() - 30:
            painter.setFont(small_font(font, QFont.Weight.Normal))
            painter.setPen(QColor(c.muted))
            room = room.adjusted(used, 0, 0, 0)
            painter.drawText(
                room, flags, painter.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, room.width())
            )
        painter.restore()

    def _icon(self, painter: QPainter, hit: Hit, box: QRect) -> None:
        c = colors()
        if hit.icon.startswith("#"):
            tag = QRect(box.x() + 14, box.center().y() - 6, 13, 13)
            paint_tag(painter, tag.toRectF(), hit.icon, c.raised)
            return
        ratio = painter.device().devicePixelRatio()
        picture = icons.pixmap(hit.icon or "command", 18, "muted", ratio, c.disabled if hit.why_not else "")
        painter.drawPixmap(box.x() + 12, box.center().y() - 8, picture)

    def _right(self, painter: QPainter, hit: Hit, box: QRect) -> int:
        c = colors()
        font = painter.font()
        painter.setFont(small_font(font))
        text = hit.keys or hit.section
        width = painter.fontMetrics().horizontalAdvance(text)
        place = QRect(box.right() - width - 14, box.y(), width + 2, box.height())
        painter.setPen(QColor(c.muted if hit.keys else c.faint))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), text)
        painter.setFont(font)
        return place.x()


class CommandPalette(QWidget):
    """Covers the window: a dimmed ground, and the palette in its upper part. Escape and a click outside close it."""

    def __init__(self, window: QWidget, providers: Sequence[Provider]) -> None:
        super().__init__(window)
        self._window = window
        self._providers = providers
        self._search: Iterator[Hit | None] = iter(())
        self._found: list[Hit] = []
        self._came_from: QWidget | None = None
        self._build()
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._go_on)
        self.field.textChanged.connect(self._begin)
        self.field.installEventFilter(self)
        self.list.clicked.connect(lambda index: self._run(index.row()))
        self.list.entered.connect(self.list.setCurrentIndex)
        self.list.selectionModel().currentChanged.connect(lambda index, _before: point_to(self.list, index))
        window.installEventFilter(self)
        self.hide()

    def _build(self) -> None:
        self._box = QFrame(self)
        self._box.setProperty("surface", "popup")
        rows = QVBoxLayout(self._box)
        rows.setContentsMargins(0, 0, 0, _BELOW)
        rows.setSpacing(0)
        self.field = QLineEdit()
        self.field.setProperty("bare", True)
        self.field.setObjectName("palette/field")
        self.field.setTextMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        self.field.setPlaceholderText(self.tr("Find a command, page, user, group or policy"))
        self.field.setAccessibleName(self.field.placeholderText())
        rows.addWidget(self.field)
        rows.addWidget(line())
        rows.addSpacing(_ABOVE)
        self.model = HitModel(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(_HitDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setMinimumHeight(_ROW_HEIGHT)  # Qt has more for it, which a single hit would not fill
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("Found"))
        self.list.setProperty("surface", "raised")
        rows.addWidget(self.list, 1)
        self._nothing = Label(self.tr("Nothing is called like that."), "muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        rows.addWidget(self._nothing, 1)

    def open(self) -> None:
        """Show it, empty, with the focus in its field."""
        focused = self.window().focusWidget()
        self._came_from = focused
        self._fit()
        self.show()
        self.raise_()
        self.field.clear()
        self.field.setFocus()
        self._begin("")

    def close_palette(self) -> None:
        """Hide it and give the focus back."""
        self._timer.stop()
        self.hide()
        if self._came_from is not None and isValid(self._came_from):  # its page may have gone with its workspace
            self._came_from.setFocus()
        self._came_from = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parent():
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._fit()
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event.key())
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._box.geometry().contains(event.position().toPoint()):
            self.close_palette()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground = QColor(colors().shadow)
        ground.setAlpha(90 if colors().shadow != "#000000" else 130)
        painter.fillRect(self.rect(), ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        around = self._box.geometry().toRectF()
        for spread in range(1, 12):
            shade = QColor(0, 0, 0, 9 - spread * 9 // 12)
            painter.setPen(QPen(shade, 1.5))
            painter.drawRoundedRect(around.adjusted(-spread, 4 - spread, spread, 4 + spread), 12, 12)

    def _key(self, key: int) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        step = steps.get(Qt.Key(key))
        if step is not None:
            last = self.model.rowCount() - 1
            row = max(0, min(last, self.list.currentIndex().row() + step))
            self.list.setCurrentIndex(self.model.index(row))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._finish()
            self._run(self.list.currentIndex().row())
            return True
        if key == Qt.Key.Key_Escape:
            self.close_palette()
            return True
        return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)

    def _begin(self, text: str) -> None:
        self._found = []
        self._search = (hit for provider in self._providers for hit in provider(text))
        self._go_on()

    def _go_on(self, patience: float = _SLICE_S) -> None:
        until = perf_counter() + patience
        for hit in self._search:
            if hit is not None:
                self._found.append(hit)
            if len(self._found) >= MOST_HITS * 4:
                self._search = iter(())
                break
            if perf_counter() > until:
                self._timer.start()
                break
        self._show()

    def _finish(self) -> None:
        """Enter right after typing: what was typed last is what counts."""
        if self._timer.isActive():
            self._timer.stop()
            self._go_on(0.09)

    def _show(self) -> None:
        best = sorted(self._found, key=lambda hit: -hit.rank)[:MOST_HITS]
        if best != self.model.hits:
            self.model.show_hits(best)
            self.list.setCurrentIndex(self.model.index(0))
        nothing = not best and not self._timer.isActive()
        if nothing and not self._nothing.isVisible():
            announce(self._nothing, self._nothing.text())
        self._nothing.setVisible(nothing)
        self.list.setVisible(bool(best))
        self._fit()

    def _run(self, row: int) -> None:
        if not 0 <= row < len(self.model.hits):
            return
        hit = self.model.hits[row]
        if hit.why_not:
            return
        self.close_palette()
        hit.run()

    def _fit(self) -> None:
        """As high as what was found, within the window."""
        room = self._window.rect()
        self.setGeometry(room)
        width = min(640, room.width() - 48)
        rows = len(self.model.hits) or _ROWS_OF_NOTHING
        around = self.field.sizeHint().height() + _ABOVE + _BELOW + _LINES
        height = min(around + rows * _ROW_HEIGHT, 470, room.height() - 120)
        self._box.setGeometry((room.width() - width) // 2, min(84, room.height() // 9), width, height)
        self.update()  # the shadow is around the box
