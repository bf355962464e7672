"""Says after an edit what it changed, in a notice with Undo and 'Show list': at once and never in the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from mailplus_console.effective.impact import Impact, impact
from ui.notices import Notice, NoticeAction
from ui.page import Context
from ui.places import ACCOUNT, USER, Place
from ui.text import in_language

if TYPE_CHECKING:
    from mailplus_console.effective.resolution import Resolution
    from mailplus_console.records import Change, Configuration
    from mailplus_console.workspace import Preview, Staged


_EDIT_SHOWN_MS = 40
"""So long after an edit the page shows it: a worker that looks at everybody earlier takes Python's time from that."""


class Told(QObject):
    """Tells of the edits of one page. A notice goes when a later edit has been made: its Undo would take that back."""

    def __init__(self, context: Context, topic: str, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._topic, self._page = context, topic, page
        self._notice: Notice | None = None
        context.bridge.journal_changed.connect(self._withdraw)

    def tell(self, before: Resolution, staged: Staged) -> None:
        """Work out and say what a made edit changed; nothing where it changed nothing."""
        if staged.entry is None:
            return
        bridge, made = self._context.bridge, staged.entry.number

        def say(found: Impact) -> None:
            entries = bridge.workspace.entries
            if entries and entries[-1].number == made:
                self._say(staged, found)

        def work(_now: Resolution) -> Impact:
            found = impact(before, staged.resolution, staged.changes)
            _ = found.sentence(), found.users  # a worker goes through all of them; it is kept
            return found

        def look() -> None:
            if bridge.is_open:
                bridge.compute(self._topic, work, say)

        QTimer.singleShot(_EDIT_SHOWN_MS, self, look)

    def show_preview(self, title: str, preview: Preview, parent: QWidget) -> None:
        """The list of those whom an edit would affect that is not made yet. One cannot go to them from there."""
        self._show(title, preview.impact, preview.changes, self._context.bridge.configuration, None, parent)

    def _say(self, staged: Staged, found: Impact) -> None:
        sentence = in_language(staged.draft.sentence)
        actions = [NoticeAction(self.tr("Undo"), self._context.bridge.undo)]
        if found.users:

            def show() -> None:
                now = staged.resolution.configuration
                self._show(sentence, found, staged.changes, now, self._go, self._page.window())

            actions.append(NoticeAction(self.tr("Show list"), show))
        self._notice = self._context.notices.success(f"{sentence}. {in_language(found.sentence())}.", actions)

    def _show(
        self,
        title: str,
        found: Impact,
        changes: Iterable[Change],
        now: Configuration,
        go: Callable[[str], None] | None,
        parent: QWidget,
    ) -> None:
        # Here, not at the top: a first visit of the page need not wait for what few ask for.
        from mailplus_console.wording import policy_names  # noqa: PLC0415
        from ui.priority.impact_list import ImpactDialog  # noqa: PLC0415 (as above)

        names = policy_names(now, changes)

        def show(_lines: object) -> None:
            if isValid(parent):  # a dialog may have been closed meanwhile
                ImpactDialog(title, found, now.users, names, go, parent).open()

        # A long list is sorted on a worker; the dialog finds it sorted.
        self._context.bridge.compute("impact_list", lambda _now: found.lines, show)

    def _go(self, user: str) -> None:
        self._context.places.go(Place(ACCOUNT, USER, user))

    def _withdraw(self) -> None:
        if self._notice is not None:
            self._context.notices.withdraw(self._notice)
            self._notice = None
