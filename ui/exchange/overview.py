"""The first tab of the preview: how many records of each kind, what happens to the seats, what changes for users."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from ui.exchange.prospect import KindCount, Prospect
from ui.text import Texts, number
from ui.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, SPACE_XS
from ui.widgets.cards import SectionHeading, line
from ui.widgets.labels import Label, StatusLabel
from ui.widgets.reading_area import ReadingArea

_tr = Texts("Exchange")


class Overview(ReadingArea):
    """Shows a `Prospect` in numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Overview"), parent)
        self.setProperty("surface", "page")

    def show_prospect(self, prospect: Prospect) -> None:
        """Show another one."""
        ground = QWidget()
        ground.setProperty("surface", "page")
        rows = QVBoxLayout(ground)
        rows.setContentsMargins(0, SPACE_XS, 0, SPACE_S)
        rows.setSpacing(SPACE_S)
        rows.addWidget(self._table(prospect.counts))
        rows.addWidget(SectionHeading(self.tr("What it means")))
        self.seats = StatusLabel(*self._seats(prospect))
        rows.addWidget(self.seats)
        self.impact = StatusLabel(*self._impact(prospect))
        nobody_is_here = not prospect.impact and not prospect.counts[0].now
        self.impact.setVisible(not nobody_is_here)
        rows.addWidget(self.impact)
        rows.addStretch(1)
        self.setWidget(ground)
        self.setAccessibleDescription(
            "; ".join([*(_said(count) for count in prospect.counts), self.seats.text(), self.impact.text()])
        )

    def _table(self, counts: tuple[KindCount, ...]) -> QFrame:
        card = QFrame()
        card.setProperty("surface", "inset")
        grid = QGridLayout(card)
        grid.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        grid.setHorizontalSpacing(SPACE_XL)
        grid.setVerticalSpacing(SPACE_S)
        titles = ("", self.tr("Now"), self.tr("New"), self.tr("Changed"), self.tr("Removed"), self.tr("Afterwards"))
        for column, title in enumerate(titles):
            grid.addWidget(_right(Label(title, "section")) if column else Label(title), 0, column)
            grid.setColumnMinimumWidth(column, 76 if column else 150)
        grid.setColumnStretch(0, 1)
        grid.addWidget(line(), 1, 0, 1, len(titles))
        for place, count in enumerate(counts, 2):
            grid.addWidget(Label(count.title, "strong"), place, 0)
            for column, label in enumerate(_numbers(count), 1):
                grid.addWidget(_right(label), place, column)
        return card

    def _seats(self, prospect: Prospect) -> tuple[str, str, str]:
        before, after = prospect.seats_before, prospect.seats_after
        if after.restriction is not None and after.over:
            text = self.tr("Seats: %1 of %2 in use, afterwards %3 of %4: %5 too many")
            tone = "danger"
        elif (before.used, before.authorized) == (after.used, after.authorized):
            text, tone = self.tr("Seats: %1 of %2 in use, as before"), "success"
        else:
            text, tone = self.tr("Seats: %1 of %2 in use, afterwards %3 of %4"), "success"
        for place, value in enumerate((before.used, before.authorized, after.used, after.authorized, after.over), 1):
            text = text.replace(f"%{place}", number(value))
        return text, tone, "gauge"

    def _impact(self, prospect: Prospect) -> tuple[str, str, str]:
        if not prospect.impact:
            return self.tr("For the users that are here already nothing else changes"), "neutral", "users"
        return prospect.impact, "info", "users"


def _right(label: Label) -> Label:
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return label


def _numbers(count: KindCount) -> list[Label]:
    return [
        Label(number(count.now), "muted"),
        Label(f"+{number(count.new)}", "success") if count.new else _none(),
        Label(number(count.changed)) if count.changed else _none(),
        Label(f"−{number(count.removed)}", "danger") if count.removed else _none(),
        Label(number(count.after), "strong"),
    ]


def _none() -> Label:
    label = Label("–", "muted")
    label.setAccessibleName(number(0))
    return label


def _said(count: KindCount) -> str:
    text = _tr("%1: %2 now, %3 new, %4 changed, %5 removed, %6 afterwards")
    values = (count.now, count.new, count.changed, count.removed, count.after)
    for place, value in enumerate(values, 2):
        text = text.replace(f"%{place}", number(value))
    return text.replace("%1", count.title)
