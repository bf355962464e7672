"""What a person can do on the History page: compare, restore, go to what was changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from mailplus_console.journal import Entry
from ui.actions import Command
from ui.history.entry_words import START
from ui.history.looking import CHANGES, COMPARE, Look, look_at_state
from ui.notices import NoticeAction
from ui.page import Context
from ui.places import Place
from ui.record_places import page_of, place_of
from ui.text import Texts, full_sentence, in_language, number

if TYPE_CHECKING:
    from mailplus_console.workspace import Staged
    from ui.history.page import HistoryPage

_tr = Texts("History")


def _declared(*, earlier: bool) -> tuple[Command, ...]:
    """Names, tips, keys and icons of the page's commands; ``earlier``: an earlier state is looked at."""

    def command(name: str, text: str, tip: str, keys: str, icon: str) -> Command:
        return Command(f"history.{name}", text, _tr("History"), tip, (keys,) if keys else (), icon)

    compare = _tr("Show how the state after this entry differs from now, or what the entry changed")
    look = _tr("Show the state right after this entry in every page, without changing anything")
    restore = _tr("Bring back the state right after this entry, as a new edit that can be undone")
    go, shown = _tr("Go to the page"), _tr("Show what this entry changed, as it is now")
    if earlier:  # every page shows that state
        go, shown = _tr("Go to the page as it was"), _tr("Show what this entry changed, in the state that you look at")
    return (
        command("compare", _tr("Compare with now"), compare, "Ctrl+D", "history"),
        command("restore", _tr("Restore this state…"), restore, "Ctrl+Shift+R", "reset"),
        command("look", _tr("Look at this state"), look, "Ctrl+L", "eye"),
        command("go", go, shown, "Ctrl+Return", "right"),
        command("copy", _tr("Copy sentence"), _tr("Copy what this entry says"), "", "copy"),
    )


class HistoryCommands:
    """The commands of the page."""

    def __init__(self, context: Context, page: HistoryPage) -> None:
        self._context, self._page = context, page
        ways = {
            "history.compare": (self.compare, self._why_no_compare),
            "history.restore": (self.restore, self._why_not_restore),
            "history.look": (self.look_at_state, self._why_not_look),
            "history.go": (self.go, self._why_not_go),
            "history.copy": (self.copy, self._why_no_entry),
        }
        self._names = tuple(ways)
        for command in _declared(earlier=context.moments.number is not None):
            run, why_not = ways[command.id]
            context.actions.add(command, run, why_not, owner=page)

    def refresh(self) -> None:
        """Another entry is chosen, or what is known of it is other."""
        self._context.actions.refresh(*self._names)

    @property
    def _entry(self) -> Entry | None:
        return self._page.list.entry

    # ------------------------------------------------------------------ why not

    def _why_no_entry(self) -> str:
        return "" if self._entry is not None else _tr("Choose an entry first.")

    def _why_no_compare(self) -> str:
        if self._entry is not None and self._entry.number == START:
            return _tr("The empty start is always compared with now: nothing has led to it.")
        return self._why_no_entry()

    def _why_not_restore(self) -> str:
        bridge, entry = self._context.bridge, self._entry
        if entry is None or not bridge.is_open:
            return _tr("Choose an entry first.")
        if bridge.read_only:
            return bridge.why_read_only()
        if bridge.workspace.entries and entry.number == bridge.workspace.entries[-1].number:
            return _tr("The state after the newest entry is the present state.")
        look = self._page.look
        if look is None or self._page.view != COMPARE:
            return ""
        return in_language(look.problem or look.why_not) or (
            "" if look.kinds else _tr("That state is the present state.")
        )

    def _why_not_look(self) -> str:
        bridge, entry = self._context.bridge, self._entry
        if entry is None or not bridge.is_open:
            return _tr("Choose an entry first.")
        if entry.number == bridge.workspace.moment:
            return _tr("This is the state that you look at.")
        newest = bridge.workspace.entries[-1].number if bridge.workspace.entries else START
        if entry.number == newest:
            return _tr("The state after the newest entry is the present state.")
        return self._context.moments.why_not()

    def _why_not_go(self) -> str:
        look = self._page.look
        if self._entry is None or look is None:
            return _tr("Choose an entry first.")
        kinds = [kind.kind for kind in look.kinds]
        return "" if page_of(kinds) is not None else _tr("This entry is about several pages.")

    # ------------------------------------------------------------------ doing

    def compare(self) -> None:
        """Show the other of the two views."""
        self._page.show_view(CHANGES if self._page.view == COMPARE else COMPARE)

    def look_at_state(self) -> None:
        """Show the state right after the entry, on the page that it is about."""
        if self._entry is not None:
            self._context.moments.look_at(self._entry.number, self._place())

    def go(self) -> None:
        """Go to the page of the entry; to the record, where it is about a single one."""
        place = self._place()
        if place is not None:
            self._context.places.go(place)

    def _place(self) -> Place | None:
        look = self._page.look
        if look is None:
            return None
        keyed = [change for kind in look.kinds for change in kind.changes if change.key]
        if len(keyed) == 1:
            return place_of(keyed[0].kind, keyed[0].key)
        return page_of(kind.kind for kind in look.kinds)

    def copy(self) -> None:
        """Put the sentence on the clipboard."""
        if self._entry is not None:
            QGuiApplication.clipboard().setText(in_language(self._entry.sentence))
            self._context.notices.info(_tr("Sentence copied"))

    def restore(self) -> None:
        """Work out what it would change, then ask."""
        entry, bridge = self._entry, self._context.bridge
        if entry is None:
            return
        workspace = bridge.workspace
        bridge.compute(
            "history restore",
            lambda _resolution: look_at_state(workspace, entry.number),
            lambda look: self._ask(entry, look),
        )

    def _ask(self, entry: Entry, look: Look) -> None:
        notices = self._context.notices
        if look.problem or look.why_not:
            notices.error(in_language(look.problem or look.why_not))
            return
        if not look.undoing:
            notices.info(_tr("That state is the present state: there is nothing to restore."))
            return
        sentence = _tr("This becomes a new edit that you can undo.")
        if look.impact:
            sentence = f"{sentence} {in_language(look.impact)}."
        after = _tr("Restore the state after entry %1?").replace("%1", number(entry.number))
        notices.ask(
            _tr("Restore the empty start?") if entry.number == START else after,
            f"{sentence} {in_language(look.over_limit)}".strip(),
            _tr("Restore this state"),
            lambda: self._context.bridge.restore(entry.number, self._restored, allow_over_limit=bool(look.over_limit)),
            detail="\n".join(in_language(summary.sentence) for summary in look.undoing),
        )

    def _restored(self, staged: Staged) -> None:
        if staged.changes:
            undo = NoticeAction(_tr("Undo"), self._context.bridge.undo)
            self._context.notices.success(full_sentence(staged.draft.sentence), [undo])
