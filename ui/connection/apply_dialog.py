"""Apply…: the steps in words, whom they affect, what is left out; then how each of them ends."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QProgressBar, QWidget

from mailplus_console.effective.impact import Impact
from mailplus_console.records import Change
from mailplus_console.syncing.applying import Applied, Ready
from mailplus_console.wording import sentence
from ui import dates
from ui.connection.clearing_box import ClearingBox
from ui.connection.step_model import OUTCOME, RECORDS, STEP, Outcome, StepModel
from ui.connection.words import kind_icon
from ui.effect_words import people_words, seats_words
from ui.text import Texts, filled, in_language
from ui.tokens import SPACE_S
from ui.tooltips import show_plain_tooltip
from ui.widgets.buttons import button
from ui.widgets.cards import InfoBanner
from ui.widgets.form_dialog import FormDialog
from ui.widgets.labels import StatusLabel
from ui.widgets.table_view import TableView

_tr = Texts("ApplyDialog")

_SIZE = (780, 600)
_MOST_NAMED = 20


class ApplyDialog(FormDialog):
    """Stands beside the window, which goes on working. `confirmed` is: write it."""

    stop_wanted = Signal()
    again_wanted = Signal()
    closed = Signal()
    """The person is through with it; it does not come while steps are being written."""

    def __init__(self, ready: Ready, impact: Impact, why_left_out: str, parent: QWidget | None = None) -> None:
        profile, account = ready.pulled.profile, ready.pulled.reading.account
        records = sum(len(step.changes) for step in ready.steps)
        what = _tr.counted("%Ln change", "%Ln changes", records)
        said = filled(
            _tr("%1, compared with what the server said at %2, as %3. The server has not drifted."),
            what,
            dates.clock(ready.pulled.reading.at),
            account.name or _tr("nobody"),
        )
        title = filled(_tr("Apply to “%1”"), profile.name)
        super().__init__(title, _tr("Apply"), parent, sentence=said, icon=kind_icon(profile.kind))
        self.setWindowModality(Qt.WindowModality.NonModal)
        self.resize(*_SIZE)
        self.ready, self.running, self._over = ready, False, False
        self._impact(impact)
        self.steps = StepModel(ready.steps, self)
        self.table = self._make_table()
        self.body.addWidget(self.table, 1)
        self._leave_out(ready.left_out, why_left_out, ready.landed)
        self.clearing = ClearingBox(ready.clearings)
        self.clearing.setVisible(bool(ready.clearings))
        self.clearing.changed.connect(self._refresh)
        self.body.addWidget(self.clearing)
        self.body.addLayout(self._make_foot())
        self.cancel.setText(self.tr("Close"))
        self._mark_clearings()
        self._refresh()
        for part in (self.impact, self.table, self.sentence):  # the reason alone, where nothing can be applied
            part.setVisible(bool(ready.steps))
        if not ready.steps:
            self.body.addStretch(1)

    def _impact(self, impact: Impact) -> None:
        users = [change for step in self.ready.steps for change in step.changes if change.kind == "users"]
        come = sum(change.before is None for change in users)
        gone = sum(change.after is None for change in users)
        people = people_words(impact, come, gone, len(self.ready.clearings))
        seats = seats_words(impact.seats_before, impact.seats_after)
        over = impact.seats_after.used > impact.seats_after.authorized
        self.impact = InfoBanner(f"{people} {seats}", "warning" if over else "info", icon="users")
        self.body.addWidget(self.impact)

    def _make_table(self) -> TableView:
        table = TableView()
        table.setModel(self.steps)
        table.setAccessibleName(self.tr("Steps"))
        header = table.horizontalHeader()
        header.setSectionsMovable(False)
        header.resizeSection(STEP, 330)
        header.resizeSection(RECORDS, 90)
        header.setSectionResizeMode(OUTCOME, QHeaderView.ResizeMode.Stretch)
        return table

    def _leave_out(self, left_out: Sequence[Change], why: str, landed: Sequence[Change]) -> None:
        self.left_out = InfoBanner("", "warning")
        self.left_out.setVisible(bool(left_out))
        if left_out:
            what = _tr.counted("%Ln change is left out.", "%Ln changes are left out.", len(left_out))
            self.left_out.show_text(f"{what} {in_language(why)}".strip(), "warning")
            show_plain_tooltip(self.left_out, _named(left_out))
        self.landed = InfoBanner("", "neutral")
        self.landed.setVisible(bool(landed))
        if landed:
            what = _tr.counted(
                "%Ln change is at the server already as it is wanted here.",
                "%Ln changes are at the server already as they are wanted here.",
                len(landed),
            )
            self.landed.show_text(what, "neutral", "check-circle")
            show_plain_tooltip(self.landed, _named(landed))
        self.body.addWidget(self.left_out)
        self.body.addWidget(self.landed)

    def _make_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_S)
        self.dry = button(self.tr("Dry run"), self._dry_run)
        show_plain_tooltip(self.dry, self.tr("Show what would be written, in which order, without writing it"))
        self.status = StatusLabel()
        self.status.hide()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(160)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.hide()
        foot.addWidget(self.dry)
        foot.addWidget(self.status, 1)
        foot.addStretch(0)
        foot.addWidget(self.bar)
        return foot

    # ------------------------------------------------------------------ before

    @property
    def clear_data(self) -> bool:
        """Whether what cannot be brought back is to be written too."""
        return bool(self.ready.clearings) and self.clearing.wanted

    def _refresh(self) -> None:
        if self.running or self._over:
            return
        self._mark_clearings()
        something = any(self.clear_data or not step.irreversible for step in self.ready.steps)
        self.confirm.setEnabled(self.clearing.complete and (something or bool(self.ready.landed)))

    def _mark_clearings(self) -> None:
        for step in self.ready.steps:
            left_out = step.irreversible and not self.clear_data
            self.steps.mark(step.number, Outcome.LEFT_OUT if left_out else Outcome.WAITING)

    def _dry_run(self) -> None:
        self._mark_clearings()
        for step in self.ready.steps:
            if self.steps.outcome(step.number) is not Outcome.LEFT_OUT:
                self.steps.mark(step.number, Outcome.DRY)
        self._say(self.tr("Dry run: nothing was written."), "info")

    def _say(self, text: str, tone: str) -> None:
        self.status.show_status(text, tone)
        self.status.show()

    # ------------------------------------------------------------------ meanwhile

    def begin(self) -> None:
        """The steps are being written from now on."""
        self.running = True
        self._mark_clearings()
        for widget in (self.dry, self.status):
            widget.hide()
        self.clearing.setEnabled(False)
        self.bar.setRange(0, max(sum(len(step.changes) for step in self.ready.steps), 1))
        self.bar.setValue(0)
        self.bar.show()
        self.confirm.setEnabled(False)
        self.confirm.setText(self.tr("Applying…"))
        self.cancel.setText(self.tr("Stop after this step"))

    def show_writing(self, step: int) -> None:
        """A step has begun."""
        self.table.scrollTo(self.steps.index(self.steps.mark(step, Outcome.WRITING), 0))

    def show_done(self, step: int) -> None:
        """A step has landed, and that is noted."""
        row = self.steps.mark(step, Outcome.DONE)
        self.bar.setValue(self.bar.value() + len(self.ready.steps[row].changes))

    # ------------------------------------------------------------------ after

    def end(self, applied: Applied | None, why: str = "") -> None:
        """How it ended; ``applied`` None: it did not get so far."""
        self.running, self._over = False, True
        why = in_language(applied.stopped) if applied is not None else why
        for step in self.ready.steps:
            outcome = self.steps.outcome(step.number)
            if outcome is Outcome.WRITING:
                self.steps.mark(step.number, Outcome.REFUSED, why)
            elif outcome is Outcome.WAITING:
                self.steps.mark(step.number, Outcome.NOT_DONE)
        self.bar.hide()
        self.cancel.setText(self.tr("Close"))
        self.cancel.setEnabled(True)
        if why:
            self._offer_again(why)
        else:
            self.confirm.hide()
            self.cancel.setDefault(True)
            self._say(*self._praise())

    def _praise(self) -> tuple[str, str]:
        """How an apply that nothing stopped went, and its tone; what was left out is not passed over."""
        outcomes = [self.steps.outcome(step.number) for step in self.ready.steps]
        if self.ready.left_out or Outcome.LEFT_OUT in outcomes:
            return self.tr("Applied, all but what is left out: that is still staged."), "info"
        return self.tr("Everything was applied."), "success"

    def _offer_again(self, why: str) -> None:
        self.refuse(why + " " + self.tr("What is marked as done is done. Apply again goes on with the rest."))
        self.confirm.setText(self.tr("Apply again"))
        self.confirm.setEnabled(True)
        self._say(self.tr("Not everything was applied."), "warning")

    def _confirm(self) -> None:
        if self._over:
            self.again_wanted.emit()
        else:
            super()._confirm()

    def reject(self) -> None:
        """'Close', or 'Stop' while steps are written."""
        if self.running:
            self.cancel.setEnabled(False)
            self.stop_wanted.emit()
        else:
            super().reject()
            self.closed.emit()

    def abandon(self) -> None:
        """As 'Close'; while steps are written, who writes them hears of it, too, and ends this with the last one."""
        if self.running:
            self.hide()
        else:
            self.reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape never stops what is being written: it takes the dialog out of sight, the window's foot shows on."""
        if self.running and event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """As Escape."""
        if self.running:
            event.ignore()
            self.hide()
        else:
            super().closeEvent(event)


def _named(changes: Sequence[Change]) -> str:
    """The changes in words, a line each."""
    names = [in_language(sentence(change, {})) for change in changes[:_MOST_NAMED]]
    return "\n".join(names) + ("\n…" if len(changes) > _MOST_NAMED else "")
