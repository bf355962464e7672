"""Add License: terms, account, keys, summary (Guide). It stays open until the keys are added or refused."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.licenses.step_list import StepList
from ui.licenses.wizard_steps import AccountStep, KeysStep, OpenUrl, Step, SummaryStep, TermsStep
from ui.text import Texts
from ui.tokens import SPACE_L, SPACE_S, SPACE_XL
from ui.widgets.buttons import PRIMARY, button
from ui.widgets.cards import line

_tr = Texts("AddLicenseWizard")

_SIZE = (880, 590)


class AddLicenseWizard(QDialog):
    """`confirmed` brings the licenses; who listens calls `accept` or `refuse`."""

    confirmed = Signal(object)

    def __init__(
        self,
        known: Iterable[str],
        limit: int,
        today: date,
        open_url: OpenUrl,
        parent: QWidget | None = None,
        *,
        server: str = "",
    ) -> None:
        super().__init__(parent)
        self._limit, self._today = limit, today
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.terms = TermsStep(open_url)
        self.account = AccountStep(server)
        self.keys = KeysStep(known, open_url)
        self.summary = SummaryStep()
        self.steps: tuple[Step, ...] = (self.terms, self.account, self.keys, self.summary)
        self._list = StepList([step.title for step in self.steps])
        self._stack = QStackedWidget()
        for step in self.steps:
            self._stack.addWidget(step)
            step.changed.connect(self._refresh)
        self._lay_out()
        self.resize(*_SIZE)
        self._go_to(0)

    def _lay_out(self) -> None:
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addWidget(self._list)
        columns.addWidget(line(vertical=True))
        rows = QVBoxLayout()
        rows.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        rows.setSpacing(SPACE_L)
        rows.addWidget(self._stack, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        self.cancel = button(self.tr("Cancel"), self.reject)
        self.back = button(self.tr("&Back"), self.go_back)
        self.next = button(self.tr("&Next"), self.go_on, PRIMARY)
        self.next.setDefault(True)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.next)
        rows.addLayout(buttons)
        columns.addLayout(rows, 1)

    # ------------------------------------------------------------------ going through the steps

    @property
    def at(self) -> int:
        """The present step, 0 the first."""
        return self._stack.currentIndex()

    def go_on(self) -> None:
        """Next, or at the end: add the licenses."""
        step = self.steps[self.at]
        if not step.may_go_on() or not step.leave():
            return
        if step is self.summary:
            self.next.setEnabled(False)  # until the licenses are added or refused
            self.confirmed.emit(self.keys.keys.licenses())
        else:
            self._go_to(self.at + 1)

    def go_back(self) -> None:
        """The step before; nothing that was entered is lost."""
        if self.at:
            self._go_to(self.at - 1)

    def refuse(self, sentence: str) -> None:
        """The licenses were not added: say why, so that the person can go back and change them."""
        self._refresh()
        if sentence:
            self.summary.refuse(sentence)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.steps[self.at].enter()

    def _go_to(self, number: int) -> None:
        step = self.steps[number]
        if step is self.summary:
            self.summary.show_licenses(self.keys.keys.licenses(), self._limit, self._today)
        self._stack.setCurrentIndex(number)
        self._list.go_to(number)
        self.setWindowTitle(f"{self.tr('Add License')} – {step.title}")
        self._refresh()
        self.next.setFocus()
        step.enter()

    def _refresh(self) -> None:
        step = self.steps[self.at]
        self.back.setVisible(self.at > 0)
        self.next.setEnabled(step.may_go_on())
        amount = len(self.keys.keys.rows)
        finish = _tr.counted("Add license", "Add %Ln licenses", amount)
        self.next.setText(finish if step is self.summary else self.tr("&Next"))
