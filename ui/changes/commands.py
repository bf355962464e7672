"""What a person can do on the Changes page: take changes back, go to the records, see whom an apply affects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mailplus_console.edits.reverting import revert
from mailplus_console.records import Change
from mailplus_console.wording import Deed, deed_of, subject
from ui.actions import Command
from ui.page import Context
from ui.places import ACCOUNT, USER, Place
from ui.priority.impact_list import ImpactDialog
from ui.priority.told import Told
from ui.record_places import place_of
from ui.table_file import declare_save, why_no_rows
from ui.text import Texts

if TYPE_CHECKING:
    from mailplus_console.workspace import Staged
    from ui.changes.page import ChangesPage

_tr = Texts("Changes")


def _declared() -> tuple[Command, ...]:
    """Names, tips, keys and icons of the page's commands."""

    def command(name: str, text: str, tip: str, keys: tuple[str, ...], icon: str) -> Command:
        return Command(f"changes.{name}", text, _tr("Changes"), tip, keys, icon)

    revert_tip = _tr("Make these records again what the server has, as a new edit that can be undone")
    all_tip = _tr("Make everything again what the server has, as a new edit that can be undone")
    go_tip = _tr("Show the record where it can be changed")
    list_tip = _tr("Show who gains or loses what when this is applied")
    return (
        command("revert", _tr("Revert"), revert_tip, ("Ctrl+R", "Del"), "reset"),
        command("revert_all", _tr("Revert everything…"), all_tip, (), "reset"),
        command("go", _tr("Go to the record"), go_tip, ("Ctrl+Return",), "right"),
        command("affected", _tr("Show affected users"), list_tip, (), "users"),
    )


class ChangesCommands:
    """The commands of the page."""

    def __init__(self, context: Context, page: ChangesPage) -> None:
        self._context, self._page = context, page
        self._told = Told(context, "changes told", page)
        ways = {
            "changes.revert": (self.revert, self._why_not_revert),
            "changes.revert_all": (self.ask_revert_all, self._why_not_revert_all),
            "changes.go": (self.go, self._why_not_go),
            "changes.affected": (self.show_affected, self._why_not_affected),
        }
        save = declare_save(page, "changes", _tr("Changes"), lambda: why_no_rows(page.tree.plan.total))
        self._names = (*ways, save)
        for command in _declared():
            run, why_not = ways[command.id]
            context.actions.add(command, run, why_not, owner=page)

    def refresh(self) -> None:
        """Another row is chosen, or the plan is another."""
        self._context.actions.refresh(*self._names)

    # ------------------------------------------------------------------ why not

    def _why_not_write(self) -> str:
        return self._context.bridge.why_read_only()

    def _why_not_revert(self) -> str:
        return self._why_not_write() or ("" if self._page.tree.has_selection else _tr("Choose changes first."))

    def _why_not_revert_all(self) -> str:
        look = self._page.look
        return self._why_not_write() or ("" if look is not None and look.total else _tr("There is nothing to revert."))

    def _why_not_go(self) -> str:
        change = self._page.tree.change()
        if change is None:
            return _tr("Choose a change first.")
        if place_of(change.kind, change.key) is None:
            return _tr("There is no page for this in the console.")
        return _tr("It is removed here.") if deed_of(change) is Deed.REMOVED and change.key else ""

    def _why_not_affected(self) -> str:
        look = self._page.look
        return "" if look is not None and look.impact.users else _tr("Nobody is affected.")

    # ------------------------------------------------------------------ doing

    def go(self) -> None:
        """Go to the record of the current row."""
        change = self._page.tree.change()
        place = place_of(change.kind, change.key) if change is not None else None
        if place is not None:
            self._context.places.go(place)

    def revert(self) -> None:
        """Take the selected changes back."""
        changes = self._page.tree.selected()
        if changes:
            self._revert(changes, subject(changes[0]) if len(changes) == 1 else "")

    def ask_revert_all(self) -> None:
        """Ask, then take everything back, also what is not shown."""
        look = self._page.look
        if look is None or not look.total:
            return
        changes = look.plan.changes
        amount = _tr.counted("%Ln change", "%Ln changes", len(changes))
        text = _tr("%1 will be taken back, so that this workspace is what the server last said. You can undo it.")
        confirm = _tr("Revert %1").replace("%1", amount)
        self._context.notices.ask(
            _tr("Revert everything?"),
            text.replace("%1", amount),
            confirm,
            lambda: self._revert(changes, _tr("everything")),
            destructive=True,
        )

    def _revert(self, changes: list[Change] | tuple[Change, ...], called: str) -> None:
        look, bridge = self._page.look, self._context.bridge
        if look is None:
            return
        before = bridge.resolution
        there = look.plan.before.configuration

        def told(staged: Staged) -> None:
            self._page.reverted = True
            if staged.entry is None:
                self._context.notices.info(_tr("It is what the server has already."))
            else:
                self._told.tell(before, staged)

        bridge.edit(revert(changes, there, called), told)

    def show_affected(self) -> None:
        """The list of those for whom something changes."""
        look, context = self._page.look, self._context
        if look is None:
            return
        users, names, title = look.plan.after.configuration.users, look.plan.names, _tr("What an apply changes")

        def show_user(name: str) -> None:
            context.places.go(Place(ACCOUNT, USER, name))

        def show(_lines: object) -> None:
            ImpactDialog(title, look.impact, users, names, show_user, self._page.window()).open()

        # A long list is sorted on a worker; the dialog finds it sorted.
        context.bridge.compute("changes affected", lambda _now: look.impact.lines, show)
