"""The page of a priority list: search, list and panel; User Policy and Delegation fill in what is their own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from mailplus_console.edits import policies
from ui.notices import NoticeAction
from ui.page import Context, Page
from ui.places import ACCOUNT, Place
from ui.priority.commands import ListCommands
from ui.priority.list_file import Contents, table_of
from ui.priority.list_head import ListHead
from ui.priority.model import PriorityModel
from ui.priority.panel import PriorityPanel
from ui.priority.rows import MORE, TargetKey
from ui.priority.subject import Subject
from ui.priority.told import Told
from ui.priority.toolbar import PriorityToolbar
from ui.priority.view import PriorityView
from ui.priority.why_not import WhyNot
from ui.table_file import offer_to_save
from ui.text import number
from ui.widgets.buttons import PRIMARY, ActionButton
from ui.widgets.cards import EmptyState, PageHeader

if TYPE_CHECKING:
    from mailplus_console.edits.draft import Edit
    from mailplus_console.workspace import Staged
    from ui.priority.editor import PolicyEditor
    from ui.widgets.form_dialog import FormDialog


_QUIET_MS = 500
"""After the page has been painted: who looks at a priority list mostly moves something in it."""


class PriorityPage(Page):
    """Base of the two pages, which say what is their own by the methods below."""

    def __init__(self, context: Context, subject: Subject) -> None:
        super().__init__(context)
        self.subject = subject
        self._shown = self._before = context.bridge.resolution
        self._stale = False
        self.why_not = WhyNot(context.bridge, subject)
        self.model = PriorityModel(subject, self._shown)
        self.model.setParent(self)
        self.view = PriorityView(self.model, self._why_not_drag)
        self.told = Told(context, f"{subject.word}.impact", self)
        self.commands = ListCommands(self)
        self.panel = self.make_panel()
        self._redraw = QTimer(self, singleShot=True, interval=0)
        self._redraw.timeout.connect(self._show_selection)
        self._look_at_open = QTimer(self, singleShot=True, interval=0)
        self._look_at_open.timeout.connect(self._show_open)
        self._lay_out()
        self._connect()
        self._select_something()
        self._show_list()
        QTimer.singleShot(_QUIET_MS, self, context.bridge.expect_edit)

    # ------------------------------------------------------------------ what the two pages fill in

    def texts(self) -> tuple[str, str, str]:
        """Title, subtitle, and what the search field says."""
        raise NotImplementedError

    def make_panel(self) -> PriorityPanel:
        """The panel on the right."""
        raise NotImplementedError

    def make_editor(self, policy_id: str) -> PolicyEditor:
        """The editor of a policy; '' is a new one."""
        raise NotImplementedError

    def empty_texts(self) -> tuple[str, str]:
        """Title and sentence of an empty list."""
        raise NotImplementedError

    def in_file(self) -> tuple[Sequence[str], Contents]:
        """For 'Save as CSV': the headings of what a policy says, and what gives its cells."""
        raise NotImplementedError

    # ------------------------------------------------------------------ building

    def _lay_out(self) -> None:
        title, subtitle, placeholder = self.texts()
        self.view.setAccessibleName(title)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        action = self.context.actions.action
        head = PageHeader(title, subtitle)
        head.add(ActionButton(action(self.commands.name("add")), PRIMARY))
        rows.addWidget(head)
        self.toolbar = PriorityToolbar(placeholder, self.context.actions, self.commands)
        self.search = self.toolbar.search
        rows.addWidget(self.toolbar)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(ListHead())
        self.stack = QStackedWidget()
        self.nothing = EmptyState(self.subject.icon, "")
        self._nothing_button = self.nothing.add_button("", self._start_or_clear)
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.nothing)
        column.addWidget(self.stack, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.panel)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([640, 350])
        left.setMinimumWidth(360)
        rows.addWidget(self.splitter, 1)

    def _connect(self) -> None:
        bridge, view = self.context.bridge, self.view
        bridge.changed.connect(self._changed)
        bridge.operator_changed.connect(self._operator_changed)
        view.selection_changed.connect(self._selection_changed)
        view.policy_opened.connect(lambda _id: self._edit_or_say_why_not())
        view.target_opened.connect(self._open_target)
        view.drag_refused.connect(self._say_why_not)
        view.move_key_left.connect(lambda short: self._say_why_not(self.commands.why_not(short)))
        view.menu_wanted.connect(self._open_menu)
        view.open_rows.changed.connect(self._look_at_open.start)
        self.model.dropped.connect(self._drop)
        self.search.changed.connect(self._search)
        self.search.left_downward.connect(self._enter_list)

    # ------------------------------------------------------------------ state

    def _changed(self, _touched: object) -> None:
        self._before, self._shown = self._shown, self.context.bridge.resolution
        if self.isVisible():
            self._catch_up()
        else:
            self._stale = True

    def _catch_up(self) -> None:
        self._stale = False
        self.model.show_state(self._shown)
        self._select_something()
        self._show_list()
        self._selection_changed()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._catch_up()

    def _operator_changed(self) -> None:
        self.commands.refresh()
        self._redraw.start()

    def _select_something(self) -> None:
        if not self.view.selected_ids() and self.model.rowCount():
            self.view.select_ids([self.model.policy_id(self.model.index(0, 0))])

    def _show_list(self) -> None:
        """The list, or what to do where there is none."""
        found, whole = self.model.rowCount(), len(self.model.whole_order) + self.subject.has_default
        searching = self.model.filtered
        count = self.tr("%1 of %2").replace("%1", number(found)).replace("%2", number(whole))
        self.search.show_count(count if searching else "")
        if searching and not found:
            self.nothing.say(self.tr("Nothing found"), self.tr("No policy of this list is called like that."), "search")
            self._nothing_button.setText(self.tr("Clear search"))
        else:
            self.nothing.say(*self.empty_texts(), self.subject.icon)
            self._nothing_button.setText(self.tr("New policy…"))
        self._nothing_button.setEnabled(searching or not self.why_not.write())
        self.stack.setCurrentWidget(self.view if found else self.nothing)
        self._show_open()

    # ------------------------------------------------------------------ selection

    def _selection_changed(self) -> None:
        self.commands.refresh()
        self._redraw.start()

    def _show_selection(self) -> None:
        ids = self.view.selected_ids()
        self.panel.show_policies(ids)
        place = self.context.places.current
        if self.isVisible() and len(ids) == 1 and place is not None and place.tab == self.subject.tab:
            self.context.places.stay(Place(ACCOUNT, self.subject.tab, ids[0]))

    def neighbors(self, ids: Sequence[str]) -> list[str]:
        """The policy to select when these are gone: the one below, else the one above; none if they are gone."""
        whole, gone = self.model.whole_order, frozenset(ids)
        places = [place for place, policy_id in enumerate(whole) if policy_id in gone]
        if not places:
            return []
        return [*whole[places[-1] + 1 :][:1], *whole[: places[0]][-1:]][:1]

    def show_place(self, place: Place) -> None:
        if self._stale:
            self._catch_up()
        if not place.key:
            return
        if not self.model.index_of(place.key).isValid():
            self.search.line.clear()
        if not self.view.select_ids([place.key]):
            self.context.notices.info(self.tr("This policy is no longer there."))

    # ------------------------------------------------------------------ search

    def start_search(self) -> bool:
        self.search.start()
        return True

    def _search(self, text: str) -> None:
        selected = self.view.selected_ids()
        self.model.search(text)
        self.view.select_ids(selected)
        self._select_something()
        self._show_list()
        self._selection_changed()

    def clear_search(self) -> None:
        """Show all policies again."""
        self.search.clear()

    def _start_or_clear(self) -> None:
        if self.model.filtered:
            self.clear_search()
        else:
            self.commands.trigger("add")

    def _enter_list(self) -> None:
        self.view.setFocus()
        self._select_something()

    def export_csv(self) -> bool:
        return offer_to_save(self, self.texts()[0], table_of(self.model, *self.in_file()))

    # ------------------------------------------------------------------ open rows

    def toggle_all(self) -> None:
        """The double triangle: open all rows, or close all when all are open."""
        rows = self.view.open_rows
        if rows.all_open:
            rows.hide_all()
        else:
            rows.show_all()
        self._show_open()

    def _show_open(self) -> None:
        self.toolbar.show_open(self.view.open_rows.all_open)

    # ------------------------------------------------------------------ edits

    def make(self, edit: Edit, select: Sequence[str] = ()) -> None:
        """Make an edit, select what it is about, and say what it changed."""
        self.context.bridge.edit(edit, lambda staged: self._made(staged, select))

    def make_in(self, dialog: FormDialog, edit: Edit, select: Sequence[str] = ()) -> None:
        """Make the edit of a dialog: it closes when the edit is done, and shows why when it is refused."""

        def done(staged: Staged) -> None:
            dialog.accept()
            self._made(staged, select)

        self.context.bridge.edit(edit, done, dialog.refuse)

    def _made(self, staged: Staged, select: Sequence[str]) -> None:
        if select and any(not self.model.index_of(item).isValid() for item in select) and self.model.filtered:
            self.search.line.clear()  # a new policy that the search would hide
        if list(select) != self.view.selected_ids():
            self.view.select_ids(select)
        elif select:
            self.view.scrollTo(self.model.index_of(select[0]))
        self.told.tell(self._before, staged)

    def _drop(self, ids: list[str], before: str | None) -> None:
        self.make(policies.move(self.subject.which, ids, before), select=ids)

    def open_editor(self, policy_id: str = "") -> None:
        """The editor with this policy, or with a new one."""
        editor = self.make_editor(policy_id)
        editor.confirmed.connect(lambda: self.make_in(editor, editor.edit(), select=[editor.policy.id]))
        editor.open()

    # ------------------------------------------------------------------ doors

    def _why_not_drag(self) -> str:
        return self.commands.why_not_drag()

    def _edit_or_say_why_not(self) -> None:
        reason = self.context.actions.why_not(self.commands.name("edit"))
        if reason:
            self.context.notices.info(reason)
        else:
            self.commands.trigger("edit")

    def _say_why_not(self, reason: str) -> None:
        actions = [NoticeAction(self.tr("Clear search"), self.clear_search)] if self.model.filtered else []
        self.context.notices.info(reason, actions)

    def _open_target(self, target: tuple[TargetKey, str]) -> None:
        key, policy_id = target
        if key.kind != MORE:
            self.commands.trigger("target")
        elif not self.why_not.change([policy_id]):
            self.open_editor(policy_id)

    def _open_menu(self, place: QPoint) -> None:
        menu = self.commands.context_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)
