"""Whether the licenses suffice: the verdict, the reasons, what is coming, and the ways out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mailplus_console.effective.seats import LimitFrom, Seats
from mailplus_console.records import License
from ui.licenses.compliance_words import Statement, Verdict, statements, verdict
from ui.licenses.statement_row import Statements
from ui.tokens import CONTROL_HEIGHT, SPACE_S
from ui.widgets.buttons import ActionButton
from ui.widgets.cards import Card
from ui.widgets.labels import Pill


class ComplianceCard(Card):
    """Statements with a pill for the verdict, and the ways out where one is needed."""

    def __init__(self, add: QAction, free: QAction, remove_illegal: QAction, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Compliance"), parent=parent)
        self.pill = Pill()
        self.head.addWidget(self.pill)
        self.head.addStrut(CONTROL_HEIGHT)  # as high as the choice in the card beside: the headings are in line
        self._statements = Statements()
        self.body.addWidget(self._statements)
        self.body.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        self.illegal = ActionButton(remove_illegal)
        self.add = ActionButton(add)
        self.free = ActionButton(free)
        for made in (self.illegal, self.add, self.free):
            made.setProperty("compact", True)
            buttons.addWidget(made)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self._verdict: Verdict | None = None

    def show_state(self, seats: Seats, licenses: Sequence[License], points: Sequence[LimitFrom]) -> None:
        """Say what these seats and licenses mean."""
        said = statements(seats, licenses, points)
        self._statements.show_statements(said)
        now = verdict(seats)
        self.pill.show_text(now.text, now.tone, now.icon)
        reasons = seats.restriction.reasons if seats.restriction else ()
        urgent = any(_needs_seats(statement) for statement in said)
        self.illegal.setVisible("illegal_license" in reasons)
        self.add.setVisible(urgent)
        # Three buttons do not fit beside each other in a small window; this one is at the top of the page too.
        self.free.setVisible(urgent and "illegal_license" not in reasons)

    def texts(self) -> list[str]:
        """What the card says."""
        return self._statements.texts()


def _needs_seats(statement: Statement) -> bool:
    return statement.tone in ("danger", "warning")
