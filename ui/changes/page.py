"""The Changes page: the net difference from the server, readable, searchable, and each line of it revertable."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import NamedTuple

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mailplus_console.effective.resolution import Resolution
from mailplus_console.wording import Deed
from ui.changes.commands import ChangesCommands
from ui.changes.effect_strip import EffectStrip
from ui.changes.looking import Group, Look, Wanted, look_at, narrow
from ui.changes.plan_file import table_of
from ui.changes.plan_tree import PlanTree, Standing
from ui.changes.words import deed_words, section_title
from ui.page import Context, Page
from ui.pages import page_title
from ui.places import CHANGES, Place
from ui.shell.server_state import server_state
from ui.table_file import offer_to_save
from ui.text import number
from ui.tokens import TABLE_INSET
from ui.widgets.buttons import PLAIN, PRIMARY, ActionButton, tool_button
from ui.widgets.cards import EmptyState, PageHeader, Toolbar
from ui.widgets.filter_bar import Choice, FilterBar
from ui.widgets.search_field import SearchField

_MINUTE_MS = 60_000
_SERVER_COMMANDS = (("server.list", PLAIN), ("server.pull", PLAIN), ("server.apply", PRIMARY))
_MENU = ("changes.revert", "changes.go", "", "changes.affected", "changes.revert_all")


class _Found(NamedTuple):
    """What a worker found: the plan, if it was looked at anew, and what of it is wanted."""

    look: Look
    groups: tuple[Group, ...]


class ChangesPage(Page):
    """Worked out anew after each edit, on a worker."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.look: Look | None = None
        self.reverted = False
        """The next plan is the one without what the person has just reverted here."""
        self._standing = Standing()
        self.tree = PlanTree()
        self.commands = ChangesCommands(context, self)
        self._header = PageHeader(self.tr("Changes"))
        self.server_buttons = self._make_server_buttons()
        self.search = SearchField(self.tr("Search changes"))
        self.filters = FilterBar()
        self.filters.add("page", self.tr("Page"), ())
        self.filters.add("deed", self.tr("Kind"), [Choice(deed.value, deed_words(deed).text) for deed in Deed])
        self.strip = EffectStrip(self.commands.show_affected)
        self._toolbar = Toolbar()
        self._lay_out()
        self._connect()
        self._stale, self._looking, self._asked = True, False, False

    @property
    def settled(self) -> bool:
        """Whether what is shown is what was asked for last."""
        return not (self._stale or self._asked or self._soon.isActive())

    def _make_server_buttons(self) -> dict[str, QWidget]:
        """Those of the commands that there are; the list of servers is wanted seldom and takes little room."""
        declared = {command.id for command in self.context.actions}
        made: dict[str, QWidget] = {}
        for name, variant in _SERVER_COMMANDS:
            if name in declared:
                action = self.context.actions.action(name)
                seldom = name == "server.list"
                made[name] = tool_button(action, outlined=True) if seldom else ActionButton(action, variant)
                self._header.add(made[name])
        return made

    def _lay_out(self) -> None:
        action = self.context.actions.action
        self._toolbar.add(self.search, 1)
        self._toolbar.add(self.filters)
        self._toolbar.add(None)
        self._toolbar.add(ActionButton(action("changes.revert")))
        self._revert_all = ActionButton(action("changes.revert_all"))
        self._toolbar.add(self._revert_all)
        self._toolbar.add(tool_button(action("changes.export"), size=18, outlined=True))
        self._waiting = EmptyState("changes", self.tr("Comparing with the server's state…"))
        self._in_step = EmptyState("check-circle", self.tr("Nothing to apply"), tone="success")
        self._not_found = EmptyState("search", self.tr("No change found"))
        self._not_found.add_button(self.tr("Show all changes"), self.show_all, PLAIN)
        self._alone = EmptyState(
            "server",
            self.tr("No server yet"),
            self.tr("Pull from a server to see here what you change against it, and to apply it when you are ready."),
        )
        if "server.list" in self.server_buttons:
            servers = action("server.list")
            self._alone.add_button(self.tr("Choose a server…"), servers.trigger)
        self._stack = QStackedWidget()
        self._listed = QWidget()
        inset = QVBoxLayout(self._listed)
        inset.setContentsMargins(TABLE_INSET, 0, 0, 0)
        inset.addWidget(self.tree)
        for widget in (self._waiting, self._listed, self._in_step, self._not_found, self._alone):
            self._stack.addWidget(widget)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._header)
        rows.addWidget(self.strip)
        rows.addWidget(self._toolbar)
        rows.addWidget(self._stack, 1)

    def _connect(self) -> None:
        bridge = self.context.bridge
        self._soon = QTimer(self, singleShot=True, interval=0)  # an edit is told of in two signals
        self._soon.timeout.connect(self._refresh)
        # Methods, no lambdas: Qt lets go of them together with the page.
        bridge.changed.connect(self._changed)
        bridge.server_changed.connect(self._soon.start)
        self.search.changed.connect(lambda _text: self._narrow())
        self.search.left_downward.connect(self.tree.setFocus)
        self.filters.changed.connect(lambda _values: self._filter())
        self.tree.chosen.connect(self.commands.refresh)
        self.tree.menu_wanted.connect(self._open_menu)
        clock = QTimer(self, interval=_MINUTE_MS)
        clock.timeout.connect(self._show_age)
        clock.start()

    # ------------------------------------------------------------------ place

    def show_place(self, place: Place) -> None:
        if self._stale:
            self._refresh()
        if place.filters:
            self.filters.set_values(dict(place.filters))

    def first_stop(self) -> QWidget:
        on_its_way = self.look is None and self.context.bridge.server_side.link is not None
        return self if on_its_way else super().first_stop()

    def start_search(self) -> bool:
        if self._toolbar.isHidden():
            return False
        self.search.start()
        return True

    def export_csv(self) -> bool:
        if self.look is None:
            return False
        return offer_to_save(self, page_title(CHANGES), table_of(self.look.plan, self.tree.plan.groups))

    def show_all(self) -> None:
        """Without search and filters."""
        self.search.clear()
        self.filters.clear()

    def _open_menu(self, at: QPoint) -> None:
        menu = self.context.actions.menu(self, _MENU)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    # ------------------------------------------------------------------ looking

    @property
    def _wanted(self) -> Wanted:
        values = self.filters.values()
        return Wanted(self.search.text(), values.get("page", ""), values.get("deed", ""))

    def _changed(self, _touched: object) -> None:
        self._soon.start()

    def _refresh(self) -> None:
        self._stale = not self.isVisible()
        bridge = self.context.bridge
        if self._stale or not bridge.is_open:
            return
        self._show_age()
        if bridge.server_side.link is None:
            self.look = None
            self._show_parts()
            return
        side, wanted = bridge.server_side, self._wanted

        def work(_resolution: Resolution) -> _Found:
            look = look_at(side)
            return _Found(look, narrow(look, wanted))

        self._looking = self._asked = True
        bridge.compute("changes", work, self._take)
        if self.look is None:
            self._show_parts()

    def _filter(self) -> None:
        self.context.places.stay(Place(CHANGES, filters=tuple(sorted(self.filters.values().items()))))
        self._narrow()

    def _narrow(self) -> None:
        look, wanted = self.look, self._wanted
        if look is None or self._looking:
            self._refresh()  # of the same topic, the last one wins: it must bring the plan and not miss the search
            return
        self._asked = True
        self.context.bridge.compute("changes", lambda _now: _Found(look, narrow(look, wanted)), self._take)

    def _take(self, found: _Found) -> None:
        is_new = found.look is not self.look
        self.look, self._looking, self._asked = found.look, False, False
        if self.tree.plan.total:
            self._standing = self.tree.standing()
        self.tree.plan.show_plan(found.look.plan, found.groups)
        self.tree.restore(self._standing, go_on=is_new and self.reverted)
        if is_new:
            self.reverted = False
            self.strip.show_look(found.look)
            pages = [Choice(section.value, section_title(section)) for section in found.look.sections]
            self.filters.chips["page"].set_choices(pages)
        shown, total = self.tree.plan.total, found.look.total
        narrowed = bool(self.search.text() or self.filters.values())
        text = self.tr("%1 of %2").replace("%1", number(shown)).replace("%2", number(total))
        self.search.show_count(text if narrowed else "")
        self._revert_all.setHidden(narrowed)  # it would also take back what is out of sight
        self._show_age()
        self._show_parts()

    # ------------------------------------------------------------------ showing

    def _show_age(self) -> None:
        bridge = self.context.bridge
        state = server_state(bridge.server_side) if bridge.is_open else None
        now = datetime.now(UTC)
        self._header.set_subtitle(state.sentence(now) if state else "", state.exact() if state else "")
        if state is not None and state.holds_configuration:
            text = self.tr("This workspace is what “%1” said at its last pull, %2.")
            self._in_step.say(
                self.tr("Nothing to apply"), text.replace("%1", state.name).replace("%2", state.since(now))
            )

    def _show_parts(self) -> None:
        """Only what there is something to do with."""
        linked = self.context.bridge.server_side.link is not None
        total = self.look.total if self.look is not None else 0
        for made in self.server_buttons.values():
            made.setVisible(linked)
        for part in (self.strip, self._toolbar):
            part.setVisible(linked and bool(total))
        shown: QWidget = self._not_found
        if not linked:
            shown = self._alone
        elif self.look is None:
            shown = self._waiting
        elif not total:
            shown = self._in_step
        elif self.tree.plan.total:
            shown = self._listed
        before = self._stack.currentWidget()
        focus = self.window().focusWidget()
        was_here = focus is self or (
            focus is not None and (before is None or focus is before or before.isAncestorOf(focus))
        )
        self._stack.setCurrentWidget(shown)
        if was_here and shown is self._listed:
            self.tree.setFocus()
        self.commands.refresh()
