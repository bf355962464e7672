"""The panel beside the list: what an entry changed, how the state after it differs from now, the way back."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mailplus_console.journal import Entry
from ui import dates
from ui.history.changes_view import ChangesView
from ui.history.entry_words import START, operator_name, words_of
from ui.history.looking import CHANGES, COMPARE, Look
from ui.text import in_language, number
from ui.tokens import SPACE_L, SPACE_M, SPACE_S
from ui.widgets.buttons import ActionButton
from ui.widgets.cards import EmptyState, InfoBanner
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import Label, Pill
from ui.widgets.reading_area import ReadingArea
from ui.widgets.segmented import SegmentedControl

_PATIENCE_MS = 100
"""After so long without an answer, the old one is taken away."""


class EntryPanel(QWidget):
    """`view_chosen` comes when the person wants to see the other view (CHANGES, COMPARE) of the entry."""

    view_chosen = Signal(str)

    def __init__(self, restore: QAction, look: QAction, go: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(372)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, SPACE_M, 0, SPACE_M)
        whole.setSpacing(SPACE_S)
        rows = self._scrolled(whole)
        rows.addLayout(self._head())
        self.choice = SegmentedControl(
            ((CHANGES, self.tr("What it changed")), (COMPARE, self.tr("Compare with now"))), self.tr("Show")
        )
        self.choice.chosen.connect(self.view_chosen)
        rows.addWidget(self.choice)
        self.note = Label("", "muted", wrap=True)
        rows.addWidget(self.note)
        self.banner = InfoBanner()
        self.banner.hide()
        rows.addWidget(self.banner)
        self.changes = ChangesView(self.tr("Changes of the entry"))
        self._nothing = EmptyState("check-circle", self.tr("No difference"))
        self._looking = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._looking.timeout.connect(self._say_looking)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.changes)
        self._stack.addWidget(self._nothing)
        rows.addWidget(self._stack, 1)
        buttons = FlowLayout(SPACE_S)
        buttons.setContentsMargins(SPACE_L, 0, SPACE_L, 0)
        self.restore, self.look, self.go = map(ActionButton, (restore, look, go))
        for button in (self.look, self.restore, self.go):
            buttons.addWidget(button)
        whole.addLayout(buttons)

    def _scrolled(self, whole: QVBoxLayout) -> QVBoxLayout:
        """Room for what is said of an entry: in a small window it scrolls, where it is much."""
        inside = QWidget()
        inside.setProperty("surface", "page")
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(SPACE_L, 0, SPACE_L, 0)
        rows.setSpacing(SPACE_S)
        area = ReadingArea(self.tr("Selected entry"))
        area.setWidget(inside)
        whole.addWidget(area, 1)
        return rows

    def _head(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        line = QHBoxLayout()
        line.setSpacing(SPACE_S)
        self._kind = Pill()
        self._number = Label("", "caption")
        line.addWidget(self._kind)
        line.addWidget(self._number)
        line.addStretch(1)
        column.addLayout(line)
        self._sentence = Label("", "heading", wrap=True)
        column.addSpacing(SPACE_S)
        column.addWidget(self._sentence)
        self._who = Label("", "muted", wrap=True)
        self._when = Label("", "muted", wrap=True)
        column.addWidget(self._who)
        column.addWidget(self._when)
        self._story = Label("", "warning", wrap=True)
        column.addWidget(self._story)
        return column

    # ------------------------------------------------------------------ showing

    def show_entry(self, entry: Entry, story: str, page: str, now: datetime) -> None:
        """Who, when, what; the changes come with `show_look`."""
        words = words_of(entry)
        self._kind.show_text(words.text, words.tone, words.icon)
        is_entry = entry.number != START
        numbered = self.tr("Entry %1").replace("%1", number(entry.number))
        self._number.setText(numbered if is_entry else self.tr("Before the first entry"))
        self.choice.setVisible(is_entry)  # nothing has led to the start
        self._sentence.setText(in_language(entry.sentence))
        who = operator_name(entry.operator)
        self._who.setText(f"{who} · {page}" if page else who)
        self._when.setText(f"{dates.exact(entry.at)} · {dates.ago(entry.at, now)}")
        self._who.setVisible(is_entry)
        self._when.setVisible(is_entry)
        self._story.setText(story)
        self._story.setVisible(bool(story))

    def show_view(self, view: str) -> None:
        """Which of the two views is chosen."""
        self.choice.set_value(view)

    def expect_look(self) -> None:
        """Another look is being worked out: what is shown now is not what was asked for any more."""
        if not self._looking.isActive():
            self._looking.start()

    def _say_looking(self) -> None:
        self.changes.clear()
        self.note.hide()
        self.banner.hide()
        self._nothing.say(self.tr("Reading the journal…"), "", "history")
        self._stack.setCurrentWidget(self._nothing)

    def show_look(self, look: Look, view: str, entry: Entry) -> None:
        """What was found; both views have the same form."""
        self._looking.stop()
        compare = view == COMPARE
        then = self.tr("Entry %1").replace("%1", number(entry.number))
        headers = (
            (self.tr("What differs"), then if entry.number != START else self.tr("Empty start"), self.tr("Now"))
            if compare
            else (self.tr("What"), self.tr("Before"), self.tr("After"))
        )
        self.changes.show_look(look, headers)
        empty = not look.kinds
        self._stack.setCurrentWidget(self._nothing if empty else self.changes)
        if empty:
            self._say_nothing(compare, look.problem)
        note = ""
        if compare and look.impact:
            note = self.tr("Restoring this state: %1.").replace("%1", in_language(look.impact))
        self.note.setText(note)
        self.note.setVisible(bool(note))
        warning = look.problem or look.why_not or look.over_limit
        self.banner.setVisible(bool(warning))
        if warning:
            self.banner.show_text(in_language(warning), "danger" if look.problem else "warning")

    def _say_nothing(self, compare: bool, problem: str) -> None:
        if problem:
            self._nothing.say(self.tr("The entry cannot be read"), "", "error")
        elif compare:
            self._nothing.say(self.tr("No difference"), self.tr("That state is the present state."), "check-circle")
        else:
            self._nothing.say(self.tr("Nothing was changed"), "", "info")

    def sentence(self) -> str:
        """The sentence of the entry that is shown."""
        return self._sentence.text()
