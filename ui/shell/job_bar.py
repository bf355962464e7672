"""The strip at the foot of the window that shows running jobs; without any it is not there."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.jobs import Job, Jobs
from ui.text import Texts, locale, number
from ui.tokens import SPACE_L, SPACE_M, SPACE_XS
from ui.widgets.buttons import button
from ui.widgets.labels import ElidedLabel, Label

_tr = Texts("JobBar")

_SHOW_AFTER_MS = 200
"""A job that is done sooner is not shown: it would only flicker."""


class JobRow(QWidget):
    """One running job: what it is, how far it is, Cancel."""

    def __init__(self, job: Job, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_L, SPACE_XS, SPACE_M, SPACE_XS)
        row.setSpacing(SPACE_M)
        row.addWidget(ElidedLabel(job.title), 1)
        self.numbers = Label("", "caption")
        row.addWidget(self.numbers)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(180)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(job.title)
        row.addWidget(self.bar)
        self.cancel = button(_tr("Cancel"), job.cancel, small=True)
        self.cancel.clicked.connect(lambda _on=False: self.cancel.setEnabled(False))
        row.addWidget(self.cancel)
        self.cancel.setVisible(job.cancellable)  # not before it has a parent: it would be a window for a moment
        job.progressed.connect(self._show)
        if job.position[0]:
            self._show(*job.position)

    def _show(self, done: int, total: int | None) -> None:
        if total:
            # The bar counts in ten-thousandths: a total may be larger than its 32 bits.
            self.bar.setRange(0, 10_000)
            self.bar.setValue(done * 10_000 // total)
            # Not 'done of total': those are in units of the work's own choice.
            self.numbers.setText(f"{number(done * 100 // total)}{locale().percent()}")
        else:
            self.numbers.setText(number(done))


class JobBar(QWidget):
    """All running jobs, one below the other."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.shown: dict[Job, JobRow] = {}
        jobs.started.connect(self._expect)
        self.hide()

    def _expect(self, job: Job) -> None:
        if not job.in_foot:
            return
        # The timer belongs to the job: both go together when it is done sooner.
        timer = QTimer(job, singleShot=True, interval=_SHOW_AFTER_MS)
        timer.timeout.connect(lambda: self._add(job))
        timer.start()
        job.finished.connect(lambda: self._remove(job))

    def _add(self, job: Job) -> None:
        if not job.running:
            return
        row = JobRow(job, self)
        self.shown[job] = row
        self._rows.addWidget(row)
        self.show()

    def _remove(self, job: Job) -> None:
        row = self.shown.pop(job, None)
        if row is not None:
            self._rows.removeWidget(row)
            row.deleteLater()
        self.setVisible(bool(self.shown))
