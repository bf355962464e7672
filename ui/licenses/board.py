"""How the License page is laid out: cards side by side where there is room, below each other where not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.tokens import SPACE_L, SPACE_XL

_WIDE = 1310
"""From here on the card in the middle has room for the buttons of a restricted system beside each other."""
_SEATS_WIDTH = 372
_CHART_HEIGHT = 286


class Board(QScrollArea):
    """Seats, compliance and forecast at the top, the sections below."""

    def __init__(
        self,
        seats: QWidget,
        compliance: QWidget,
        forecast: QWidget,
        sections: Sequence[QWidget],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._seats, self._compliance, self._forecast = seats, compliance, forecast
        inside = QWidget()
        inside.setProperty("surface", "page")
        rows = self._rows = QVBoxLayout(inside)
        rows.setContentsMargins(SPACE_XL, 0, SPACE_XL, SPACE_XL)
        rows.setSpacing(SPACE_L)
        self._grid = QGridLayout()
        self._grid.setSpacing(SPACE_L)
        rows.addLayout(self._grid)
        for section in sections:
            rows.addWidget(section)
        rows.addStretch(1)
        self._wide: bool | None = None
        self._arrange(wide=False)
        self.setWidget(inside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(wide=self.viewport().width() >= _WIDE)
        # The cards end where the page's heading ends, with a scroll bar and without.
        bar = self.width() - self.viewport().width()
        self._rows.setContentsMargins(SPACE_XL, 0, SPACE_XL - bar, SPACE_XL)

    def _arrange(self, *, wide: bool) -> None:
        if wide is self._wide:
            return
        self._wide = wide
        self._seats.setFixedWidth(_SEATS_WIDTH)
        for card in (self._compliance, self._forecast):  # as wide as the grid says, whatever they contain
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._forecast.setMinimumHeight(_CHART_HEIGHT)
        self._grid.addWidget(self._seats, 0, 0)
        self._grid.addWidget(self._compliance, 0, 1)
        if wide:
            self._grid.addWidget(self._forecast, 0, 2)
        else:
            self._grid.addWidget(self._forecast, 1, 0, 1, 2)
        self._grid.setColumnStretch(1, 4)
        self._grid.setColumnStretch(2, 6 if wide else 0)
