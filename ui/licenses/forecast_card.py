"""The user limit over the coming months, as a chart or as a table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QStackedWidget, QWidget

from mailplus_console.effective.seats import LimitFrom
from ui.licenses.forecast_model import BALANCE, CHANGE, FROM, KEYS, LIMIT, ForecastModel
from ui.licenses.forecast_words import summary_sentence
from ui.licenses.limit_chart import LimitChart
from ui.text import Texts
from ui.theme import colors
from ui.tokens import SPACE_M, SPACE_S
from ui.widgets.cards import Card
from ui.widgets.labels import Label, small_font
from ui.widgets.segmented import SegmentedControl
from ui.widgets.table_view import TableView

_tr = Texts("ForecastCard")

CHART, TABLE = "chart", "table"


class ForecastCard(Card):
    """Chart and table say the same; the sentence above sums it up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("User limit in the next 12 months"), parent=parent)
        self.choice = SegmentedControl(
            ((CHART, self.tr("Chart")), (TABLE, self.tr("Table"))), self.tr("Show the user limit as")
        )
        self.head.addWidget(self.choice)
        self._sentence = Label("", "muted", wrap=True)
        self.body.addWidget(self._sentence)
        self.chart = LimitChart()
        self._model = ForecastModel(self)
        self.table = _table(self._model)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.chart)
        self._stack.addWidget(self.table)
        self.body.addWidget(self._stack, 1)
        self._legend = _Legend()
        self.body.addWidget(self._legend)
        self.choice.chosen.connect(self.show_as)

    def show_forecast(self, points: Sequence[LimitFrom], used: int, last: date) -> None:
        """Show these days of change, today first."""
        sentence = summary_sentence(points, used)
        self._sentence.setText(sentence)
        self.chart.show_forecast(points, used, last)
        self._model.show_forecast(points, used)
        self.table.setAccessibleDescription(sentence)

    def show_as(self, view: str) -> None:
        """Chart or table."""
        self.choice.set_value(view)
        self._stack.setCurrentWidget(self.table if view == TABLE else self.chart)
        self._legend.setVisible(view == CHART)

    def sentence(self) -> str:
        """What is coming, in words."""
        return self._sentence.text()


def _table(model: ForecastModel) -> TableView:
    table = TableView()
    table.setModel(model)
    table.setAccessibleName(_tr("User limit in the next 12 months"))
    header = table.horizontalHeader()
    header.setSectionsMovable(False)
    for column, width in ((FROM, 120), (LIMIT, 90), (CHANGE, 80), (BALANCE, 140)):
        header.resizeSection(column, width)
    header.setSectionResizeMode(KEYS, QHeaderView.ResizeMode.Stretch)
    return table


class _Legend(QWidget):
    """What the lines of the chart mean."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(small_font(self.font()))
        self._texts = (self.tr("User limit"), self.tr("Seats used"), self.tr("Seats short"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = sum(metrics.horizontalAdvance(text) + 22 + SPACE_M for text in self._texts) - SPACE_M
        return QSize(width, metrics.height() + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        c = colors()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, middle = 0.0, self.height() / 2
        for index, text in enumerate(self._texts):
            if index == 2:
                box = QRectF(left, middle - 5, 15, 10)
                painter.fillRect(box, QColor(c.danger_soft))
                painter.fillRect(box, Qt.BrushStyle.BDiagPattern)
                painter.setPen(QPen(QColor(c.danger), 1))
                painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
            else:
                style = Qt.PenStyle.DashLine if index else Qt.PenStyle.SolidLine
                painter.setPen(QPen(QColor(c.text if index else c.accent), 2 - index * 0.5, style))
                painter.drawLine(int(left), int(middle), int(left) + 15, int(middle))
            painter.setPen(QColor(c.muted))
            room = QRectF(left + 22, 0, self.width(), self.height())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), text)
            left += 22 + self.fontMetrics().horizontalAdvance(text) + SPACE_S + 4
