"""Makes the edits that the account pages ask for, and tells what became of each account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.accounts.outcomes import OutcomesDialog
from ui.accounts.words import tr
from ui.notices import NoticeAction
from ui.page import Context
from ui.text import filled, in_language, number

if TYPE_CHECKING:
    from mailplus_console.edits.draft import Edit
    from mailplus_console.workspace import Staged


class Results:
    """One for each page; dialogs open over ``window``."""

    def __init__(self, context: Context, window: QWidget) -> None:
        self._context, self._window = context, window

    def make(self, edit: Edit) -> None:
        """Make an edit and tell its results."""
        self._context.bridge.edit(edit, self.tell)

    def tell(self, staged: Staged) -> None:
        """Say what was done: in a notice with Undo, and as a list where something was not done."""
        outcomes, sentence = staged.draft.outcomes, in_language(staged.draft.sentence)
        failed = sum(not outcome.done for outcome in outcomes)
        actions = []
        if staged.entry is not None:
            actions.append(NoticeAction(tr("Undo"), self._context.bridge.undo))
        if len(outcomes) > 1:
            actions.append(NoticeAction(tr("Results"), lambda: self.show_results(staged)))
        notices = self._context.notices
        if failed:
            text = filled(tr("%1. Not done for %2 of %3."), sentence, number(failed), number(len(outcomes)))
            notices.warning(text, actions)
            self.show_results(staged)
        elif staged.entry is None:
            notices.info(tr("Nothing to change: it was so already."), actions[:1] if len(outcomes) > 1 else ())
        else:
            notices.success(f"{sentence}.", actions)

    def show_results(self, staged: Staged) -> None:
        """Open the list of results."""
        OutcomesDialog(in_language(staged.draft.sentence), staged.draft.outcomes, self._window.window()).open()
