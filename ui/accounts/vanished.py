"""Accounts that their directory no longer has: how the tables and panels tell of them, and their removal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout

from mailplus_console.edits.vanished import remove_vanished
from ui.accounts.why_not import LOOKED_AT, first_of
from ui.accounts.words import missing_in_words, tr
from ui.places import ACCOUNT, Place
from ui.text import in_language, number
from ui.widgets.cards import InfoBanner
from ui.widgets.filter_bar import Choice

if TYPE_CHECKING:
    from mailplus_console.effective.impact import Impact
    from mailplus_console.records import Configuration, Vanished
    from mailplus_console.workspace import Preview
    from ui.accounts.account_page import AccountPage
    from ui.accounts.commands import AccountCommands

_MOST_LISTED = 1_000


def names_of(configuration: Configuration, kind: str) -> frozenset[str]:
    """All accounts of this kind that are missing in their directory."""
    return frozenset(mark.name for mark in configuration.vanished.values() if mark.kind == kind)


def choices() -> Sequence[Choice]:
    """Of the filter."""
    return (Choice("yes", tr("Missing there")),)


def explain(rows: QVBoxLayout, mark: Vanished | None) -> None:
    """In a panel: what it means for an account that it is missing."""
    if mark is not None:
        text = tr(
            "It keeps its settings, its place in groups and policies, and its seat until somebody removes it here."
        )
        rows.addWidget(InfoBanner(f"{missing_in_words(mark)} {text}", "warning"))


class Removal:
    """Declares 'Remove from the console…' on a page, and carries it out on the selection."""

    def __init__(
        self, page: AccountPage, commands: AccountCommands, kind: str, whom: Callable[[Sequence[str]], str]
    ) -> None:
        self._page, self._kind, self._whom = page, kind, whom
        commands.add(
            "remove_vanished",
            tr("Remove from the console…"),
            tr("Remove accounts that their directory no longer has, with everything that points at them"),
            self.ask,
            lambda: first_of(commands.why_not_change, self._why_not),
            "trash",
        )
        commands.add(
            "show_missing",
            tr("Show what is missing in the directory"),
            tr("Show only the accounts that their directory no longer has"),
            self.show,
            self._why_none,
            "filter",
        )

    def show(self) -> None:
        """Filter the table."""
        self._page.context.places.go(Place.at(ACCOUNT, self._page.kind.tab, missing="yes"))

    def _why_none(self) -> str:
        bridge = self._page.bridge
        if not bridge.is_open:
            return tr("No workspace is open.")
        marks = bridge.configuration.vanished.values()
        return "" if any(mark.kind == self._kind for mark in marks) else tr("Every account is in its directory.")

    def _why_not(self) -> str:
        configuration = self._page.bridge.configuration
        if any(configuration.missing(self._kind, account.name) for account in self._page.chosen(LOOKED_AT)):
            return ""
        return tr("Only accounts that are missing in their directory can be removed here.")

    def ask(self) -> None:
        """Work out what it would change, then ask."""
        missing = names_of(self._page.bridge.configuration, self._kind)
        chosen = self._page.chosen_names()
        names = [name for name in chosen if name in missing]
        edit = remove_vanished(self._kind, names)
        bridge, notices = self._page.bridge, self._page.context.notices

        def refuse(sentence: str) -> None:
            notices.error(sentence)

        def show(preview: Preview) -> None:
            if preview.refused:
                refuse(in_language(preview.refused))
                return
            left_alone = len(chosen) - len(names)
            text = tr(
                "They leave their groups and every policy that targets them; a clearing of their data that is still "
                "pending is withdrawn. Undo brings all of it back."
            )
            notes = [_impact_in_words(preview.impact), text]
            if left_alone:
                note = tr("%1 of the selection are left alone: their directory has them.")
                notes.append(note.replace("%1", number(left_alone)))
            notices.ask(
                tr("Remove %1 from the console?").replace("%1", self._whom(names)),
                " ".join(notes),
                tr("Remove"),
                lambda: self._page.make(edit),
                destructive=True,
                detail=_listed(names),
            )

        bridge.preview(edit, show, refuse)


def _impact_in_words(impact: Impact) -> str:
    freed = impact.seats_before.used - impact.seats_after.used
    seats = tr("Seats that come free: %1.").replace("%1", number(freed)) if freed > 0 else ""
    return f"{in_language(impact.sentence())}. {seats}".strip()


def _listed(names: Sequence[Any]) -> str:
    if len(names) < 2:
        return ""
    more = len(names) - _MOST_LISTED
    lines = [*names[:_MOST_LISTED], *([tr("and %1 more").replace("%1", number(more))] if more > 0 else [])]
    return "\n".join(lines)
