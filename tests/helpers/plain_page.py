"""A page with nothing of its own, so that tests of the window do not depend on what the real pages do."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from ui.page import Context, Page
from ui.places import Place


class PlainPage(Page):
    """Keeps the places that it was asked to show; has a field that can be searched and typed into."""

    made = 0

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        PlainPage.made += 1
        self.shown: list[Place] = []
        self.exported = 0
        self.field = QLineEdit(self)
        QVBoxLayout(self).addWidget(self.field)

    def show_place(self, place: Place) -> None:
        self.shown.append(place)

    def start_search(self) -> bool:
        self.field.setFocus()
        return True

    def export_csv(self) -> bool:
        self.exported += 1
        return True
