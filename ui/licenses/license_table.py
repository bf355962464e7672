"""The table of licenses: as high as its rows, keys in a font of equal widths, status as a pill with an icon."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mailplus_console.records import License
from ui.licenses.license_model import ACCOUNTS, ACTIVATED, EXPIRES, KEY, LICENSE_ROLE, PRODUCT, STATUS, LicenseModel
from ui.licenses.license_words import expiry_words, status_words
from ui.theme import colors, fixed_font
from ui.tokens import ROW_HEIGHT
from ui.widgets.labels import paint_pill, pill_size, small_font, tone_colors
from ui.widgets.table_view import TableView

CELL_MARGIN = 10
"""From the edge of a cell to its text; the same as in the header (console.qss)."""
_MOST_ROWS = 12
"""With more rows than this the table scrolls by itself."""
_HEADER = 34
_NARROW = 840

Index = QModelIndex | QPersistentModelIndex


class LicenseDelegate(QStyledItemDelegate):
    """Paints every cell: texts begin where the titles of the columns do."""

    def __init__(self, licenses: LicenseModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._licenses = licenses

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width() + 2 * CELL_MARGIN + (36 if index.column() == STATUS else 0), ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        c = colors(option.palette)
        box: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(c.selection))
        painter.save()
        box = box.adjusted(CELL_MARGIN, 0, -CELL_MARGIN, 0)
        license_: License = index.data(LICENSE_ROLE)
        if index.column() == STATUS:
            self._paint_status(painter, option.font, box, license_)
        elif index.column() == EXPIRES:
            self._paint_expiry(painter, option.font, box, license_)
        else:
            self._paint_text(painter, option.font, box, index)
        painter.restore()

    def _paint_text(self, painter: QPainter, font: QFont, box: QRect, index: Index) -> None:
        c = colors()
        column = index.column()
        painter.setFont(fixed_font(font.pointSizeF()) if column == KEY else font)
        painter.setPen(QColor(c.muted if column in (PRODUCT, ACTIVATED) else c.text))
        mode = Qt.TextElideMode.ElideMiddle if column == KEY else Qt.TextElideMode.ElideRight
        text = painter.fontMetrics().elidedText(index.data(), mode, box.width())
        side = Qt.AlignmentFlag.AlignRight if column == ACCOUNTS else Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | side), text)

    def _paint_status(self, painter: QPainter, font: QFont, box: QRect, license_: License) -> None:
        words = status_words(license_, self._licenses.today)
        painter.setFont(small_font(font))
        size = pill_size(words.text, painter.fontMetrics(), words.icon)
        box.setWidth(min(box.width(), size.width()))
        paint_pill(painter, box, words.text, words.tone, words.icon)

    def _paint_expiry(self, painter: QPainter, font: QFont, box: QRect, license_: License) -> None:
        c = colors()
        words = expiry_words(license_, self._licenses.today)
        vertical = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.setFont(font)
        painter.setPen(QColor(c.text if words.distance else c.muted))
        metrics = painter.fontMetrics()
        painter.drawText(box, vertical, metrics.elidedText(words.day, Qt.TextElideMode.ElideRight, box.width()))
        room = box.adjusted(metrics.horizontalAdvance(words.day) + 8, 0, 0, 0)
        if not words.distance or room.width() < 20:
            return
        painter.setPen(QColor(tone_colors(words.tone)[0] if words.tone else c.muted))
        if words.tone:
            font = QFont(font)
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
        text = painter.fontMetrics().elidedText(words.distance, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, vertical, text)


class LicenseTable(TableView):
    """One product's licenses."""

    def __init__(self, said: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(said)
        self.licenses = LicenseModel(self)
        self.setModel(self.licenses)
        self.setItemDelegate(LicenseDelegate(self.licenses, self))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header = self.horizontalHeader()
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        for column, width in ((PRODUCT, 110), (ACCOUNTS, 86), (ACTIVATED, 116), (EXPIRES, 206), (STATUS, 112)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, width)
        header.setSectionResizeMode(KEY, QHeaderView.ResizeMode.Stretch)
        self.setSortingEnabled(True)
        self.sortByColumn(EXPIRES, Qt.SortOrder.AscendingOrder)
        for signal in (self.licenses.modelReset, self.licenses.rowsInserted, self.licenses.rowsRemoved):
            signal.connect(self.updateGeometry)

    def selected_keys(self) -> list[str]:
        """The selected license keys, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.licenses.license_at(row).key for row in rows]

    def select_key(self, key: str) -> bool:
        """Select the license of a key and show it; False when it is not here."""
        row = self.licenses.row_of(key)
        if row < 0:
            return False
        self.selectRow(row)
        self.setCurrentIndex(self.licenses.index(row, KEY))
        return True

    def sizeHint(self) -> QSize:
        rows = min(self.licenses.rowCount(), _MOST_ROWS)
        return QSize(600, _HEADER + 1 + rows * ROW_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The heading above the table names the product already: where it is narrow, the key needs the room.
        self.setColumnHidden(PRODUCT, self.width() < _NARROW)
