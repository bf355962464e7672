"""Keeps the frame of the window true: title, state line, undo texts, seats, banners, findings, operator."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ui import dates
from ui.orders import OverLimitQuestion
from ui.pages import PAGES, PageEntry
from ui.places import CHANGES, FINDINGS, Place
from ui.shell import commands
from ui.shell.server_state import server_state
from ui.shell.standing import Standing, findings_of, standing_of
from ui.text import Texts, filled, in_language, number

if TYPE_CHECKING:
    from ui.main_window import MainWindow

_tr = Texts("Frame")

_DAY_CHECK_MS = 60_000
_ROWS_FIRST_MS = 150
_EDIT_SHOWN_MS = 60
"""So long after an edit the page shows it. Counting everybody earlier would take Python's time away from that."""


class Frame(QObject):
    """Listens to the bridge and tells the parts of the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._bridge = window, window.bridge
        self._saving = False
        self.standing: Standing | None = None
        bridge = window.bridge
        bridge.opened.connect(self._opened)
        bridge.closed.connect(self._closed)
        bridge.journal_changed.connect(self._journal_changed)
        bridge.changed.connect(self._changed)
        bridge.operator_changed.connect(self._operator_changed)
        bridge.busy_changed.connect(self._busy_changed)
        bridge.server_changed.connect(self._show_server)
        bridge.confirm_over_limit.connect(self._confirm_over_limit)
        self._soon = QTimer(self, singleShot=True, interval=_EDIT_SHOWN_MS)
        self._soon.timeout.connect(self._compute_standing)
        midnight = QTimer(self, interval=_DAY_CHECK_MS)
        midnight.timeout.connect(self._day_check)
        midnight.start()
        self.refresh_theme()
        self.refresh_navigation()

    # ------------------------------------------------------------------ what the window asks

    @property
    def operator_name(self) -> str | None:
        """The directory user whose eyes the console is seen through; None for the local administrator."""
        if not self._bridge.is_open:
            return None
        operator = self._bridge.workspace.operator
        return None if operator.local_administrator else operator.name

    @property
    def acting_as(self) -> str | None:
        """The user in whose place the person acts; None while he is himself."""
        if not self._bridge.is_open:
            return None
        workspace = self._bridge.workspace
        return None if workspace.operator == workspace.own_operator else workspace.operator.name

    @property
    def signed_in_as(self) -> tuple[str, str]:
        """Who the person is at the server that the workspace is synced with, and that server; ('', '') without one."""
        link = self._bridge.server_side.link if self._bridge.is_open else None
        return ("", "") if link is None else (self._bridge.workspace.own_operator.name, link.name)

    def may_not_see(self, entry: PageEntry) -> str:
        """Why the operator may not see a page, or ''."""
        if entry.id == CHANGES and self._window.moments.number is not None:
            return self.tr("What is staged leads from the server to the present state. Go back to now to see it.")
        if self.operator_name is None:
            return ""
        from mailplus_console.effective import rights  # noqa: PLC0415 (imported with the workspace, not before)

        hidden = rights.why_hidden(self._bridge.resolution, self._bridge.workspace.operator, rights.View(entry.id))
        return in_language(hidden or "")

    def shows(self, place: Place) -> bool:
        """Whether the operator may see the page of a place."""
        return not any(self.may_not_see(entry) for entry in PAGES if entry.id == place.page_id)

    def title_without(self, entry: PageEntry) -> str:
        """What stands in the place of a page that may not be seen, above the reason."""
        now_only = self._window.moments.number is not None
        title = self.tr("%1 is about the present state") if now_only else self.tr("%1 is not open to you")
        return title.replace("%1", entry.title)

    # ------------------------------------------------------------------ refresh

    def refresh(self) -> None:
        """Everything that does not have to be worked out."""
        self._show_state()
        self._show_operator()
        self.refresh_title()
        self._show_undo()
        self._show_server()
        self._window.actions_register.refresh()

    def refresh_title(self) -> None:
        """The window's title: page, workspace, program."""
        window = self._window
        parts = ["MailPlus Console"]
        if self._bridge.is_open:
            parts.insert(0, window.files.name_of(self._bridge.path))
            if window.entry is not None:
                parts.insert(0, window.entry.title)
        window.setWindowTitle(" — ".join(parts))

    def refresh_theme(self) -> None:
        """The tick in the menu View."""
        for mode, name in commands.THEMES.items():
            self._window.actions_register.action(name).setChecked(mode == self._window.theme.mode)

    def refresh_navigation(self) -> None:
        """What the command that widens or narrows the navigation would do now."""
        text, tip = self.tr("&Narrow navigation"), self.tr("Give the pages more room: names below the icons")
        if self._window.navigation.is_narrow:
            text, tip = self.tr("&Wide navigation"), self.tr("Show the names of the pages beside their icons")
        self._window.actions_register.rename("view.navigation", text, tip)

    def _show_state(self) -> None:
        button = self._window.navigation.workspace
        if not self._bridge.is_open:
            button.show_state("MailPlus Console", "", "", "mail")
            return
        workspace = self._bridge.workspace
        if workspace.moment is not None:
            then = self.tr("After entry %1 · read-only").replace("%1", number(workspace.moment))
            button.show_state(self._window.files.name_of(workspace.path), then, f"{then}\n{workspace.path}")
            return
        edits = _tr.counted("%Ln edit", "%Ln edits", workspace.edits_in_force)
        saved = self.tr("saving…") if self._saving else self.tr("saved")
        saved = self.tr("read-only") if workspace.read_only else saved
        short = " · ".join((self.tr("Offline"), edits, saved))
        whole = " · ".join((self.tr("Working offline"), edits, saved))
        button.show_state(self._window.files.name_of(workspace.path), short, f"{whole}\n{workspace.path}")

    def _show_moment(self) -> None:
        window, number_then = self._window, self._window.moments.number
        sentence = ""
        if number_then is not None:
            sentence = self.tr("Empty start, before the first entry. You can look at it, but not change it.")
            entry = next((entry for entry in self._bridge.workspace.entries if entry.number == number_then), None)
            if entry is not None:
                text = self.tr("State after entry %1, %2: %3. You can look at it and export it, but not change it.")
                said = in_language(entry.sentence).rstrip(".")
                sentence = filled(text, number(entry.number), dates.moment(entry.at), said)
        can_restore = bool(sentence) and not self._bridge.workspace.present.read_only
        window.banners.show_moment(sentence, self._restore_moment if can_restore else None, window.moments.to_now)

    def _restore_moment(self) -> None:
        """Go back to now, where the entry is chosen, and ask whether that state is to be restored."""
        window = self._window
        window.moments.to_now(lambda: window.actions_register.action("history.restore").trigger())

    def _show_undo(self) -> None:
        actions = self._window.actions_register
        is_open = self._bridge.is_open
        undo = in_language((self._bridge.workspace.undo_sentence if is_open else None) or "")
        redo = in_language((self._bridge.workspace.redo_sentence if is_open else None) or "")
        actions.rename("edit.undo", self.tr("&Undo"), undo)
        actions.rename("edit.redo", self.tr("&Redo"), redo)

    def _show_operator(self) -> None:
        window = self._window
        name, (own, server) = self.operator_name, self.signed_in_as
        administrator = True
        if name is not None:
            user = self._bridge.configuration.users.get(name)
            administrator = user is not None and user.administrator
        acting = self.acting_as
        shown = acting or own or None
        window.header.operator.show_operator(shown, administrator, server="" if acting else server)
        window.header.operator.setVisible(self._bridge.is_open and window.moments.number is None)
        window.banners.show_delegate(acting or "", own, lambda: window.use_as(None))
        for item in window.navigation.items.values():
            item.set_reason(self.may_not_see(item.entry) if self._bridge.is_open else "")

    # ------------------------------------------------------------------ what the bridge tells

    def _opened(self) -> None:
        bridge = self._bridge
        is_file = bridge.workspace.moment is None and bridge.read_only
        self._window.banners.show_read_only(self._window.files.name_of(bridge.path) if is_file else "")
        self._show_moment()
        self.refresh()
        if bridge.resolution.seats_are_counted:  # then the banner comes with the page instead of moving its rows
            self._show_standing(standing_of(bridge.resolution))
        # The rows of the page come first: a worker would take Python's time away from them.
        QTimer.singleShot(_ROWS_FIRST_MS, self, self._compute_standing)

    def _closed(self) -> None:
        self.standing = None
        self._window.banners.show_read_only("")
        self._show_moment()
        self._window.banners.show_restricted("", self._window.to_licenses, self._window.to_seats)
        self.refresh()

    def _changed(self, _touched: object) -> None:
        if self.operator_name is not None:
            self._show_operator()  # an edit may give or take what the operator may see
        self._soon.start()

    def _journal_changed(self) -> None:
        self._show_state()
        self._show_undo()

    def _operator_changed(self) -> None:
        self.refresh()
        self._window.show_again()

    def _busy_changed(self, busy: bool) -> None:
        self._saving = busy
        self._show_state()

    def _show_server(self) -> None:
        """How old the server's state is, and the badge of Changes."""
        navigation = self._window.navigation
        state = server_state(self._bridge.server_side) if self._bridge.is_open else None
        navigation.server.setVisible(state is not None)
        staged = state.staged if state is not None else 0
        said = state.amount() if state is not None else ""
        navigation.items[CHANGES].set_badge(number(staged) if staged else "", "info", said)
        if state is not None:
            now = datetime.now(UTC)
            navigation.server.show_state(state.age(now), state.day(now), state.amount(), state.name, state.exact())

    def _day_check(self) -> None:
        self._show_server()  # what was read today is from yesterday after midnight
        if self._bridge.is_open and not self._bridge.busy and self._bridge.workspace.day_changed():
            self._bridge.changed.emit({"licenses": frozenset(self._bridge.configuration.licenses)})

    # ------------------------------------------------------------------ standing

    def _compute_standing(self) -> None:
        if not self._bridge.is_open:
            return
        self._bridge.compute("standing", standing_of, self._show_standing)
        self._bridge.compute_aside("findings", findings_of, self._show_findings)

    def _show_standing(self, standing: Standing) -> None:
        self.standing = standing
        window = self._window
        window.navigation.seats.show_seats(standing.seats_used, standing.seats_limit)
        window.navigation.seats.show()
        window.banners.show_restricted(standing.restriction, window.to_licenses, window.to_seats)

    def _show_findings(self, found: tuple[int, int]) -> None:
        """The badge of Findings."""
        item = self._window.navigation.items[FINDINGS]
        errors, warnings = found
        amount = errors + warnings
        said = _tr.counted("%Ln finding", "%Ln findings", amount) if amount else self.tr("No findings")
        item.set_badge(number(amount) if amount else "", "danger" if errors else "warning", said)

    def _confirm_over_limit(self, question: OverLimitQuestion) -> None:
        self._window.notices.ask(
            self.tr("More users than seats") if question.seats_over else self.tr("The system would be restricted"),
            question.sentence,
            self.tr("Do it all the same"),
            question.confirm,
            destructive=True,
            declined=question.decline,
        )
