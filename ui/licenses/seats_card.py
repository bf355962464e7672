"""The seats at a glance: used of authorized as a gauge, and what the limit is made of."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mailplus_console.effective.seats import Seats
from ui.licenses.forecast_words import balance
from ui.text import number
from ui.tokens import CONTROL_HEIGHT, SPACE_L, SPACE_M, SPACE_S
from ui.widgets.cards import Card, line
from ui.widgets.gauge import SeatsGauge
from ui.widgets.labels import ElidedLabel, Label, restyle
from ui.widgets.link import Link


class _Fact(QWidget):
    """A number and what it counts."""

    def __init__(self, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        self._what = what
        self.number = Label("", "strong")
        row.addWidget(ElidedLabel(what, "muted"), 1)
        row.addWidget(self.number)

    def show_number(self, text: str, role: str = "strong") -> None:
        self.number.setText(text)
        restyle(self.number, role=role)
        self.setAccessibleName(f"{self._what}: {text}")


class SeatsCard(Card):
    """Gauge on the left, the parts of the limit on the right, and the way to who uses the seats."""

    def __init__(self, show_users: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Seats"), parent=parent)
        self.head.addStrut(CONTROL_HEIGHT)  # as high as the choice in the card beside: the headings are in line
        row = QHBoxLayout()
        row.setSpacing(SPACE_L)
        self.body.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(1)
        self.gauge = SeatsGauge()
        self.gauge.setFixedSize(176, 164)
        row.addWidget(self.gauge, 0, Qt.AlignmentFlag.AlignCenter)
        facts = QVBoxLayout()
        facts.setSpacing(SPACE_S)
        facts.addStretch(1)
        self._balance = Label("", "muted", wrap=True)
        facts.addWidget(self._balance)
        facts.addSpacing(SPACE_S)
        self._free = _Fact(self.tr("Free seats"))
        self._licensed = _Fact(self.tr("From licenses"))
        self._limit = _Fact(self.tr("User limit"))
        facts.addWidget(self._free)
        facts.addWidget(self._licensed)
        facts.addWidget(line())
        facts.addWidget(self._limit)
        facts.addSpacing(SPACE_M)
        self.users = Link(self.tr("Show the users"), show_users, icon="users")
        facts.addWidget(self.users, 0, Qt.AlignmentFlag.AlignLeft)
        facts.addStretch(1)
        row.addLayout(facts, 1)

    def show_seats(self, seats: Seats) -> None:
        """Show these numbers."""
        self.gauge.show_seats(seats.used, seats.authorized, seats.free_of_charge)
        self._balance.setText(balance(seats.authorized, seats.used))
        role = "danger" if seats.over else "muted"
        restyle(self._balance, role=role)
        self._free.show_number(number(seats.free_of_charge))
        self._licensed.show_number(number(seats.licensed))
        self._limit.show_number(number(seats.authorized))

    def balance(self) -> str:
        """What is left or missing, as it is shown."""
        return self._balance.text()
