"""Before anything is imported: what would be added, changed, removed and left out, and what that means."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QProgressBar, QStackedWidget, QTabBar, QWidget

from mailplus_console.records import Source
from ui.exchange.overview import Overview
from ui.exchange.prospect import Prospect
from ui.exchange.rows import CHANGED, NEW, REJECTED, STATES, RowList, state_in_words
from ui.exchange.rows_view import RowsView
from ui.exchange.source_file import Format
from ui.text import Texts, number
from ui.tokens import SPACE_M, SPACE_S
from ui.tooltips import show_plain_tooltip
from ui.widgets.cards import InfoBanner
from ui.widgets.form_dialog import FormDialog
from ui.widgets.labels import Label

_tr = Texts("ImportPreview")

OVERVIEW = "overview"
_SIZE = QSize(880, 640)


@dataclass(frozen=True, slots=True)
class Options:
    """What the person chooses before importing.

    `source` is where users and groups come from whose file does not say it: None is the account type for new ones,
    and what they have for those that are here.
    """

    source: Source | None = None
    skip_bad_rows: bool = False


class PreviewDialog(FormDialog):
    """Shows a `Prospect` and asks for the options of its format. Emits `confirmed` and `options_changed`.

    While the import is being written (`show_writing`) it stays open, and its ways out emit `stop_wanted`.
    """

    options_changed = Signal(object)
    stop_wanted = Signal()

    def __init__(self, file_name: str, format_: Format, account_type: Source, parent: QWidget | None) -> None:
        title = self.tr("Import %1").replace("%1", file_name)
        super().__init__(title, self.tr("Import"), parent, icon="import", sentence=" ")
        self.prospect: Prospect | None = None
        self._format, self._states = format_, list[str]()
        self.is_writing = False
        self.resize(_SIZE)
        self.body.setSpacing(SPACE_M)
        self._add_options(account_type)
        self.replaces = InfoBanner(
            self.tr("This document replaces the whole configuration. It is one edit: undo brings everything back."),
            "info",
        )
        self.replaces.setVisible(format_.is_document)
        self.hindrance = InfoBanner("", "danger")
        self.hindrance.hide()
        for banner in (self.replaces, self.hindrance):
            self.body.addWidget(banner)
        self._add_tabs()
        self._add_progress()
        self.confirm.setEnabled(False)

    # ------------------------------------------------------------------ building

    def _add_options(self, account_type: Source) -> None:
        ground = QWidget()
        row = QHBoxLayout(ground)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        label = Label(self.tr("Users and groups are from"))
        self.source = QComboBox()
        self.source.setAccessibleName(label.text())
        words = {
            Source.LOCAL: self.tr("Local directory"),
            Source.DOMAIN: self.tr("Domain (Active Directory)"),
            Source.LDAP: self.tr("LDAP directory"),
        }
        self.source.addItem(self.tr("Account type: %1").replace("%1", words[account_type]), None)
        for source, text in words.items():
            self.source.addItem(text, source)
        tip = self.tr("New users and groups get the account type; those that are here keep the source they have.")
        if self._format is Format.CSV:
            tip += " " + self.tr("A value in the column “source” comes first.")
        show_plain_tooltip(self.source, tip)
        self.source.currentIndexChanged.connect(lambda _index: self._tell_options())
        self.skip = QCheckBox(self.tr("Skip what cannot be imported"))
        self.skip.toggled.connect(lambda _on: self._tell_options())
        self.skip.hide()
        row.addWidget(label)
        row.addWidget(self.source)
        row.addStretch(1)
        row.addWidget(self.skip)
        ground.setVisible(not self._format.is_document)
        self.body.addWidget(ground)

    def _add_tabs(self) -> None:
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setAccessibleName(self.tr("What the import does"))
        self.tabs.currentChanged.connect(self._show_tab)
        self.overview = Overview()
        self.list = RowsView()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.overview)
        self._stack.addWidget(self.list)
        self.body.addWidget(self.tabs)
        self.body.addWidget(self._stack, 1)
        find = QAction(self.tr("Search"), self)
        find.setShortcut(QKeySequence(QKeySequence.StandardKey.Find))
        find.triggered.connect(lambda _on=False: self._start_search())
        self.addAction(find)

    def _add_progress(self) -> None:
        self._progress = QWidget()
        row = QHBoxLayout(self._progress)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_M)
        self._doing = Label("", "muted")
        bar = QProgressBar()
        bar.setTextVisible(False)
        bar.setRange(0, 0)
        row.addWidget(self._doing)
        row.addWidget(bar, 1)
        bar.setAccessibleName(self.tr("Progress"))
        self._bar = bar
        self.body.addWidget(self._progress)
        self._progress.hide()

    # ------------------------------------------------------------------ what it shows

    def options(self) -> Options:
        """What is chosen now."""
        return Options(self.source.currentData(), self.skip.isChecked())

    def show_prospect(self, prospect: Prospect, sentence: str) -> None:
        """Show what the import would do with the present options; ``sentence`` says what the file holds."""
        self.prospect = prospect
        self.skip.setVisible(self._format is Format.CSV and bool(prospect.rows.count(REJECTED)))
        self.sentence.setText(sentence)
        self.sentence.show()
        self.show_progress("")
        self.overview.show_prospect(prospect)
        self._fill_tabs(prospect.rows)
        self._show_hindrance(prospect)
        self._show_confirm(prospect)

    def show_progress(self, text: str) -> None:
        """Say that something is going on, for which the buttons wait; '' = no longer."""
        self._doing.setText(text)
        self._bar.setAccessibleDescription(text)
        self._progress.setVisible(bool(text))
        for widget in (self.source, self.skip):
            widget.setEnabled(not text)
        if text:
            self.confirm.setEnabled(False)

    def show_writing(self, text: str) -> None:
        """Say that the import is being made."""
        self.is_writing = True
        self.show_progress(text)

    def reject(self) -> None:
        if not self.is_writing:
            super().reject()
            return
        self.cancel.setEnabled(False)
        self.show_progress(self.tr("Canceling…"))
        self.stop_wanted.emit()

    def abandon(self) -> None:
        self.is_writing = False
        super().abandon()

    def show_state(self, state: str) -> None:
        """Go to the tab of a state, or to `OVERVIEW`."""
        if state in self._states:
            self.tabs.setCurrentIndex(self._states.index(state))

    @property
    def allows_over_limit(self) -> bool:
        """Whether the person has been told of too few seats, so that confirming means it."""
        return self.prospect is not None and bool(self.prospect.over_limit)

    def refuse(self, sentence: str) -> None:
        super().refuse(sentence)
        self.is_writing = False
        self.show_progress("")
        self.cancel.setEnabled(True)
        self.confirm.setEnabled(self.prospect is not None)

    # ------------------------------------------------------------------ inside

    def _fill_tabs(self, rows: RowList) -> None:
        chosen = self._states[self.tabs.currentIndex()] if self._states else OVERVIEW
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        self._states = [OVERVIEW, *(state for state in STATES if rows.count(state))]
        for state in self._states:
            if state == OVERVIEW:
                self.tabs.addTab(self.tr("Overview"))
            else:
                self.tabs.addTab(f"{state_in_words(state)}  {number(rows.count(state))}")
        self.tabs.blockSignals(False)
        self.show_state(chosen if chosen in self._states else OVERVIEW)
        self._show_tab(self.tabs.currentIndex())

    def _show_tab(self, index: int) -> None:
        if self.prospect is None or index < 0:
            return
        state = self._states[index]
        self._stack.setCurrentWidget(self.overview if state == OVERVIEW else self.list)
        if state != OVERVIEW:
            self.list.show_rows(self.prospect.rows, state)

    def _show_hindrance(self, prospect: Prospect) -> None:
        self.hindrance.clear_buttons()
        text, tone, rejected = prospect.refused, "danger", prospect.rows.count(REJECTED)
        if not text and prospect.over_limit:
            text, tone = prospect.over_limit, "warning"
        elif not text and prospect.changes_nothing:
            text, tone = self.tr("There is nothing to import: everything in the file is as it is here already."), "info"
        elif not text and rejected:  # it was refused until 'Skip' was ticked: what is below stays where it is
            text, tone = _tr.counted("%Ln line is left out.", "%Ln lines are left out.", rejected), "info"
        self.hindrance.setVisible(bool(text))
        if text:
            self.hindrance.show_text(text, tone)
        if rejected and not prospect.over_limit:
            self.hindrance.add_button(self.tr("Show them"), lambda: self.show_state(REJECTED))

    def _show_confirm(self, prospect: Prospect) -> None:
        amount = prospect.total(NEW) + prospect.total(CHANGED)
        told = bool(prospect.over_limit) and not prospect.refused
        if self._format.is_document:
            text = self.tr("Replace all the same") if told else self.tr("Replace the configuration")
        elif told:
            text = self.tr("Import all the same")
        else:
            text = _tr.counted("Import %Ln record", "Import %Ln records", amount)
        reason = prospect.refused or (self.hindrance.text() if prospect.changes_nothing else "")
        self.confirm.setText(text)
        self.confirm.setEnabled(not reason)
        show_plain_tooltip(self.confirm, reason)
        self.confirm.setAccessibleDescription(reason or prospect.over_limit)

    def _tell_options(self) -> None:
        self.options_changed.emit(self.options())

    def _start_search(self) -> None:
        if self._stack.currentWidget() is self.overview and len(self._states) > 1:
            self.tabs.setCurrentIndex(1)
        self.list.search.start()
