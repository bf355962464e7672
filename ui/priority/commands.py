"""What one can do with a priority list, each declared once: toolbar, menus, keys and the palette come from here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from mailplus_console.edits import policies
from mailplus_console.records import new_id
from ui import icons
from ui.actions import Command
from ui.color_tags import TAG_COLORS, color_name, tag_icon
from ui.pages import page_title
from ui.places import ACCOUNT, DEFAULT, Place
from ui.priority.delete_dialog import DeleteDialog
from ui.priority.position_dialog import PositionDialog
from ui.priority.rows import MORE
from ui.priority.rows import USER as USER_TARGET
from ui.table_file import declare_save, why_no_rows
from ui.widgets.color_tag import ColorPopup

if TYPE_CHECKING:
    from mailplus_console.edits.draft import Edit
    from ui.priority.page import PriorityPage

MOVES = ("up", "down", "to_top", "to_bottom", "", "to_position")
_FOR_SELECTION = (
    "edit",
    "clone",
    "delete",
    "color",
    "up",
    "down",
    "to_top",
    "to_bottom",
    "to_position",
    "open",
    "target",
)


class ListCommands(QObject):
    """The commands of one page. Their ids begin with the list's word: ``user_policy.up``."""

    def __init__(self, page: PriorityPage) -> None:
        super().__init__(page)
        self._page, self._view, self._model = page, page.view, page.model
        self._which, self._word = page.subject.which, page.subject.word
        self._actions = page.context.actions
        self._section = page_title(f"{ACCOUNT}/{page.subject.tab}")
        self._declare_editing()
        self._declare_changes()
        self._declare_steps()
        self._declare_jumps()
        self._declare_looks()
        declare_save(page, self._word, self._section, lambda: why_no_rows(self._model.rowCount()))

    def name(self, short: str) -> str:
        """The id of a command in the register; '' stays '' (a separator)."""
        return f"{self._word}.{short}" if short else ""

    def names(self, *short: str) -> list[str]:
        """The ids of several commands."""
        return [self.name(item) for item in short]

    def refresh(self) -> None:
        """Apply the rules anew: another selection, state or operator."""
        self._actions.refresh(*self.names("add", "export", *_FOR_SELECTION))

    def trigger(self, short: str) -> None:
        """Do it, if it can be done now."""
        self._actions.action(self.name(short)).trigger()

    def why_not(self, short: str) -> str:
        """Why it cannot be done now, or ''."""
        return self._actions.why_not(self.name(short))

    # ------------------------------------------------------------------ declarations

    def _add(
        self,
        short: str,
        text: str,
        tip: str,
        keys: tuple[str, ...],
        icon: str,
        run: Callable[[], object],
        why_not: Callable[[], str] | None = None,
    ) -> None:
        command = Command(self.name(short), text, self._section, tip, keys, icon)
        self._actions.add(command, run, why_not, owner=self._page)

    def _declare_editing(self) -> None:
        tr, why = self.tr, self._page.why_not
        self._add(
            "add",
            tr("New policy…"),
            tr("Add a policy at the end of the list; move it up from there"),
            ("Ctrl+N",),
            "plus",
            self._page.open_editor,
            why.write,
        )
        self._add(
            "edit",
            tr("Edit…"),
            tr("Change name, color, content and targets. Enter does it too"),
            ("F2",),
            "edit",
            self._edit,
            self._why_not_one,
        )

    def _declare_changes(self) -> None:
        tr = self.tr
        self._add(
            "clone",
            tr("Clone"),
            tr("A copy right below, without targets"),
            ("Ctrl+D",),
            "clone",
            self._clone,
            self._why_not_clone,
        )
        self._add(
            "delete",
            tr("Delete…"),
            tr("Delete the selected policies"),
            ("Del",),
            "trash",
            self._delete,
            self._why_not_change,
        )
        self._add(
            "color",
            tr("Color…"),
            tr("Tag the selected policies with another color"),
            ("Alt+C",),
            "palette",
            self._open_palette,
            self._why_not_change,
        )

    def _declare_steps(self) -> None:
        tr = self.tr
        which, make = self._which, self._move
        self._add(
            "up",
            tr("Move up"),
            tr("One place higher"),
            ("Alt+Up",),
            "up",
            lambda: make(policies.move_by(which, self._ids(), -1)),
            lambda: self._why_not_step(up=True),
        )
        self._add(
            "down",
            tr("Move down"),
            tr("One place lower"),
            ("Alt+Down",),
            "down",
            lambda: make(policies.move_by(which, self._ids(), 1)),
            lambda: self._why_not_step(up=False),
        )

    def _declare_jumps(self) -> None:
        tr = self.tr
        which, make = self._which, self._move
        self._add(
            "to_top",
            tr("Move to top"),
            tr("The highest priority"),
            ("Alt+Home",),
            "to-top",
            lambda: make(policies.move_to_top(which, self._ids())),
            lambda: self._why_not_move(up=True),
        )
        self._add(
            "to_bottom",
            tr("Move to bottom"),
            tr("The lowest priority"),
            ("Alt+End",),
            "to-bottom",
            lambda: make(policies.move_to_bottom(which, self._ids())),
            lambda: self._why_not_move(up=False),
        )
        self._add(
            "to_position",
            tr("Move to position…"),
            tr("Give it a number"),
            ("Alt+P",),
            "position",
            self._ask_position,
            self._why_not_change,
        )

    def _declare_looks(self) -> None:
        tr = self.tr
        self._add(
            "open",
            tr("Show or hide targets"),
            tr("Open or close the row. Space does it too"),
            (),
            "chevrons-up-down",
            lambda: self._view.open_rows.toggle(self._view.current_id()),
            self._why_not_open,
        )
        self._add(
            "open_all",
            tr("Show or hide all targets"),
            tr("Open all rows, or close all when all are open"),
            ("Alt+T",),
            "expand",
            self._page.toggle_all,
        )
        self._add(
            "target",
            tr("Go to target"),
            tr("Show this user or group on its own page. Enter does it too"),
            (),
            "right",
            self._go_to_target,
            self._why_not_target,
        )

    # ------------------------------------------------------------------ rules

    def _ids(self) -> list[str]:
        return self._view.selected_ids()

    def _why_not_change(self) -> str:
        return self._page.why_not.change(self._ids())

    def _why_not_one(self) -> str:
        reason = self._why_not_change()
        if not reason and len(self._ids()) > 1:
            return self.tr("Several policies are selected. Select one to edit it.")
        return reason

    def _why_not_clone(self) -> str:
        ids = self._ids()
        if DEFAULT in ids or not ids:
            return self._page.why_not.change(ids)
        if len(ids) > 1:
            return self.tr("Several policies are selected. Select one to clone it.")
        return self._page.why_not.write()

    def _why_not_move(self, *, up: bool) -> str:
        reason = self._why_not_change()
        if reason:
            return reason
        ids, whole = tuple(self._ids()), self._model.whole_order
        if up and whole[: len(ids)] == ids:
            return self.tr("It stands at the top already.")
        if not up and whole[-len(ids) :] == ids:
            return self.tr("It stands at the bottom already.")
        return ""

    def _why_not_step(self, *, up: bool) -> str:
        if self._model.filtered and self._ids():
            return self.tr("A search hides some policies. Clear it to move step by step, or use “Move to position”.")
        return self._why_not_move(up=up)

    def _why_not_open(self) -> str:
        policy_id = self._view.current_id()
        return "" if policy_id and self._model.target_count(policy_id) else self.tr("There are no targets to show.")

    def _why_not_target(self) -> str:
        key = self._model.target_key(self._view.currentIndex())
        return "" if key is not None and key.kind != MORE else self.tr("Select a target in an open policy.")

    def why_not_drag(self) -> str:
        """Why the selected policies cannot be dragged."""
        if self._model.filtered:
            return self.tr(
                "A search hides some policies, so that a drop could land anywhere between them. "
                "Clear the search to drag, or use “Move to position”."
            )
        ids = self._ids()
        return self._page.why_not.change([item for item in ids if item != DEFAULT] or ids)

    # ------------------------------------------------------------------ deeds

    def _move(self, edit: Edit) -> None:
        self._page.make(edit, select=self._ids())

    def _edit(self) -> None:
        self._page.open_editor(self._ids()[0])

    def _clone(self) -> None:
        clone_id = new_id()
        self._page.make(policies.clone(self._which, self._ids()[0], clone_id), select=[clone_id])

    def _delete(self) -> None:
        ids = self._ids()
        names = [self._model.row_of(policy_id).name for policy_id in ids]
        page = self._page
        dialog = DeleteDialog(page.context.bridge, self._which, ids, names, page.told.show_preview, page.window())
        dialog.confirmed.connect(lambda: page.make_in(dialog, dialog.edit, select=page.neighbors(ids)))
        dialog.open()

    def _ask_position(self) -> None:
        ids = self._ids()
        names = [self._model.row_of(policy_id).name for policy_id in ids]
        whole = self._model.whole_order

        def move(place: int) -> None:
            self._page.make(policies.move_to_position(self._which, ids, place), select=ids)

        PositionDialog(names, whole.index(ids[0]) + 1, len(whole), move, self._page.window()).open()

    def _set_color(self, ids: Sequence[str], color: str) -> None:
        """Tag the policies that were selected when the person was asked for the color."""
        self._page.make(policies.set_color(self._which, ids, color), select=ids)

    def _open_palette(self) -> None:
        ids = self._ids()
        popup = ColorPopup(self._model.row_of(ids[0]).color, self._page)
        popup.chosen.connect(lambda color: self._set_color(ids, color))
        row = self._view.visualRect(self._model.index_of(ids[0]))
        popup.move(self._view.viewport().mapToGlobal(QPoint(row.x() + 80, row.bottom() + 4)))
        popup.show()

    def _go_to_target(self) -> None:
        key = self._model.target_key(self._view.currentIndex())
        if key is not None and key.kind != MORE:
            tab = "user" if key.kind == USER_TARGET else "group"
            self._page.context.places.go(Place(ACCOUNT, tab, key.name))

    # ------------------------------------------------------------------ menus

    def move_menu(self) -> QMenu:
        """The menu of the two-way arrow button."""
        return self._actions.menu(self._page, self.names(*MOVES))

    def context_menu(self) -> QMenu:
        """What can be done with the selected rows."""
        on_target = not self._why_not_target()
        first = ["target", ""] if on_target else []
        menu = self._actions.menu(self._page, self.names(*first, "edit", "clone", "delete", "", *MOVES, ""))
        menu.addMenu(self._color_menu(menu))
        menu.addSeparator()
        for name in self.names("open", "open_all"):
            menu.addAction(self._actions.action(name))
        menu.addSeparator()
        menu.addAction(self._actions.action(self.name("export")))
        return menu

    def _color_menu(self, parent: QMenu) -> QMenu:
        menu = QMenu(self.tr("Color"), parent)
        menu.setIcon(icons.icon("palette"))
        menu.setEnabled(not self._why_not_change())
        ids = self._ids()
        present = {self._model.row_of(policy_id).color for policy_id in ids}
        for tag in TAG_COLORS:
            action = menu.addAction(tag_icon(tag.color), color_name(tag.color))
            action.setCheckable(True)
            action.setChecked(present == {tag.color})
            action.triggered.connect(lambda _on=False, color=tag.color: self._set_color(ids, color))
        menu.addSeparator()
        menu.addAction(self._actions.action(self.name("color")))
        return menu
