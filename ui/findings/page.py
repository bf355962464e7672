"""The Findings page: what is wrong, probably not meant so, or good to know."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mailplus_console.effective.findings import Finding, Severity, findings
from mailplus_console.effective.resolution import Resolution
from mailplus_console.wording import policy_names
from ui.actions import Command
from ui.findings.finding_file import table_of
from ui.findings.finding_tree import FindingTree
from ui.findings.severity_words import ORDER, amounts, severity_words
from ui.page import Context, Page
from ui.pages import page_title
from ui.places import FINDINGS, Place
from ui.table_file import declare_save, offer_to_save, why_no_rows
from ui.text import Texts, in_language, number
from ui.tokens import TABLE_INSET
from ui.widgets.buttons import PLAIN, ActionButton, tool_button
from ui.widgets.cards import EmptyState, PageHeader, Toolbar
from ui.widgets.search_field import SearchField
from ui.widgets.segmented import SegmentedControl

_tr = Texts("Findings")

EVERYTHING = ""


class Found(NamedTuple):
    """What a worker found, with the names of the policies that it is about."""

    findings: tuple[Finding, ...]
    names: Mapping[str, str]


def look(resolution: Resolution) -> Found:
    """Look at the whole configuration; dates as the person's locale writes them."""
    return Found(findings(resolution), policy_names(resolution.configuration))


class FindingsPage(Page):
    """Looked for anew after each edit, on a worker."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._found = Found((), {})
        self._shown: tuple[Finding, ...] = ()
        self.severity = EVERYTHING
        self.tree = FindingTree()
        self._declare()
        self._header = PageHeader(self.tr("Findings"), self.tr("Looking through the configuration…"))
        self._header.add(tool_button(context.actions.action("findings.export"), size=18, outlined=True))
        self._header.add(ActionButton(context.actions.action("findings.go")))
        self.search = SearchField(self.tr("Search findings"))
        self._toolbar = Toolbar()
        self._toolbar.add(self.search, 1)
        self._toolbar.add(None)
        self.choice = self._make_choice()
        self._stack = QStackedWidget()
        self._nothing = EmptyState("check-circle", self.tr("Nothing found"), tone="success")
        self._filtered = EmptyState("search", "")
        self._filtered.add_button(self.tr("Show all findings"), self.show_all, PLAIN)
        self._list = QWidget()
        inset = QVBoxLayout(self._list)
        inset.setContentsMargins(TABLE_INSET, 0, 0, 0)
        inset.addWidget(self.tree)
        for widget in (self._list, self._nothing, self._filtered):
            self._stack.addWidget(widget)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._header)
        rows.addWidget(self._toolbar)
        rows.addWidget(self._stack, 1)
        self._connect()
        self._stale = True

    def _connect(self) -> None:
        bridge = self.context.bridge
        bridge.changed.connect(self._changed)
        self.search.changed.connect(lambda _text: self._show())
        self.search.left_downward.connect(self.tree.setFocus)
        self.tree.wanted.connect(lambda row: self.context.places.go(row.place))
        self.tree.selectionModel().currentChanged.connect(lambda _now, _before: self._refresh_actions())

    def _declare(self) -> None:
        section = self.tr("Findings")
        add = self.context.actions.add
        go = Command(
            "findings.go", self.tr("Go to the place"), section, self.tr("Show what the finding is about"),
            ("Ctrl+Return",), "right",
        )  # fmt: skip
        copy = Command("findings.copy", self.tr("Copy finding"), section, "", ("Ctrl+Shift+C",), "copy")
        add(go, self.go, self._why_not_go, owner=self)
        add(copy, self.copy, self._why_not_copy, owner=self)
        declare_save(self, "findings", section, lambda: why_no_rows(len(self._shown)))

    # ------------------------------------------------------------------ place

    def show_place(self, place: Place) -> None:
        if self._stale:
            self._refresh()
        severity = place.filter("severity")
        if severity in {known.value for known in ORDER}:
            self.show_severity(severity)

    def start_search(self) -> bool:
        self.search.start()
        return True

    def export_csv(self) -> bool:
        return offer_to_save(self, page_title(FINDINGS), table_of(self._shown, self._found.names))

    def go(self) -> None:
        """Go to the place of the chosen finding."""
        row = self.tree.row()
        if row is not None and row.place is not None:
            self.context.places.go(row.place)

    def copy(self) -> None:
        """Put the finding's sentence, or the record's name, on the clipboard."""
        QGuiApplication.clipboard().setText(str(self.tree.currentIndex().siblingAtColumn(0).data()))

    def _why_not_go(self) -> str:
        row = self.tree.row()
        if row is None or row.finding is None:
            return self.tr("Choose a finding first.")
        return "" if row.place is not None else self.tr("There is no page for this in the console.")

    def _why_not_copy(self) -> str:
        row = self.tree.row()
        return "" if row is not None and row.finding is not None else self.tr("Choose a finding first.")

    def _refresh_actions(self) -> None:
        self.context.actions.refresh("findings.go", "findings.copy", "findings.export")

    # ------------------------------------------------------------------ showing

    def show_severity(self, severity: str) -> None:
        """Show only findings of one severity; EVERYTHING shows all."""
        self.severity = severity
        self.choice.set_value(severity)
        filters = {"severity": severity} if severity else {}
        self.context.places.stay(Place.at(FINDINGS, **filters))
        self._show()

    def show_all(self) -> None:
        """Without search and filter."""
        self.search.clear()
        self.show_severity(EVERYTHING)

    def _changed(self, _touched: object) -> None:
        self._refresh()

    def _refresh(self) -> None:
        self._stale = not self.isVisible()
        if self.context.bridge.is_open and not self._stale:
            self.context.bridge.compute("findings page", look, self._take)

    def _take(self, found: Found) -> None:
        if found.findings == self._found.findings and self._found.names:
            return
        self._found = found
        counts = Counter(finding.severity for finding in found.findings)
        self._header.set_subtitle(amounts(counts) or self.tr("No errors, no warnings, no hints"))
        self._replace_choice(counts)
        self._show()

    def _make_choice(self, counts: Mapping[Severity, int] | None = None) -> SegmentedControl:
        choices = [(EVERYTHING, self.tr("All"))]
        for severity in ORDER:
            amount = f" {number(counts.get(severity, 0))}" if counts is not None else ""
            choices.append((severity.value, f"{severity_words(severity).many}{amount}"))
        made = SegmentedControl(choices, self.tr("Show"))
        made.set_value(self.severity)
        made.chosen.connect(self.show_severity)
        self._toolbar.add(made)
        return made

    def _replace_choice(self, counts: Mapping[Severity, int]) -> None:
        """The same choices with other numbers; who was on them with the keyboard stays there."""
        focused = self.choice.hasFocus()
        self.choice.hide()
        self.choice.deleteLater()
        self.choice = self._make_choice(counts)
        if focused:
            self.choice.setFocus()

    def _show(self) -> None:
        before = self.tree.row()
        words = self.search.text().casefold().split()
        self._shown = shown = tuple(
            finding
            for finding in self._found.findings
            if (not self.severity or finding.severity == self.severity)
            and all(word in self._haystack(finding) for word in words)
        )
        self.tree.findings.show_findings(shown, self._found.names)
        for row in range(self.tree.findings.rowCount()):
            self.tree.expand(self.tree.findings.index(row, 0))
        if before is not None:
            self.tree.setCurrentIndex(self.tree.findings.find(before))
        total = len(self._found.findings)
        found = self.tr("%1 of %2").replace("%1", number(len(shown))).replace("%2", number(total))
        self.search.show_count(found if words else "")
        if not shown:
            self._say_nothing(bool(words))
        self._stack.setCurrentWidget(self._list if shown else self._filtered if total else self._nothing)
        self._refresh_actions()

    def _haystack(self, finding: Finding) -> str:
        names = " ".join(self._found.names.get(key, key) for key in finding.keys[:1000])
        return f"{in_language(finding.sentence)} {names}".casefold()

    def _say_nothing(self, searched: bool) -> None:
        self._nothing.say(
            self.tr("Nothing found"), self.tr("The configuration has no errors, no warnings and no hints."),
        )  # fmt: skip
        if searched or not self.severity:
            self._filtered.say(self.tr("No finding matches the search"))
        else:
            nothing = {
                Severity.ERROR.value: _tr("No errors"),
                Severity.WARNING.value: _tr("No warnings"),
                Severity.INFO.value: _tr("No hints"),
            }
            self._filtered.say(nothing[self.severity], "", severity_words(Severity(self.severity)).icon)
