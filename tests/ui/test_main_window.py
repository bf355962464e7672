"""The frame around the pages: navigation, places, header, banners, closing."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mailplus_console.edits import accounts, settings
from mailplus_console.records import Quota, Status
from mailplus_console.workspace import Workspace
from tests.helpers.listener import Listener
from tests.helpers.person import button, click, press, type_text
from tests.helpers.plain_page import PlainPage
from ui.jobs import Progress
from ui.main_window import MainWindow
from ui.pages import PAGES, PageEntry
from ui.places import Place
from ui.shell.commands import page_command
from ui.shell.operator_popup import OperatorPopup
from ui.shell.question_dialog import QuestionDialog
from ui.shell.shortcuts_dialog import ShortcutsDialog
from ui.text_keys import TextKeys
from ui.theme import Theme


def page(window: MainWindow) -> PlainPage:
    assert isinstance(window.page, PlainPage)
    return window.page


def trigger(window: MainWindow, command: str) -> None:
    action = window.actions_register.action(command)
    assert action.isEnabled(), action.toolTip()
    action.trigger()


@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.id)
@pytest.mark.parametrize("door", ["mouse", "menu", "keys", "palette"])
def test_every_page_is_reached_through_every_door(frame: MainWindow, entry: object, door: str) -> None:
    entry = next(known for known in PAGES if known is entry)
    item = frame.navigation.items[entry.id]
    if door == "mouse":
        click(item)
    elif door == "menu":
        trigger(frame, page_command(entry.id))
    elif door == "keys":
        press(item, "Return")
    else:
        frame.open_palette()
        type_text(frame.late.palette.field, f"Go {entry.title}")
        press(frame.late.palette.field, "Return")
    assert frame.places.current == entry.place
    assert page(frame).shown[-1] == entry.place
    assert [name for name, item in frame.navigation.items.items() if item.isChecked()] == [entry.id]
    assert entry.title in frame.windowTitle()


def test_a_page_is_made_at_its_first_visit_and_kept(frame: MainWindow) -> None:
    assert PlainPage.made == 1
    first = page(frame)
    frame.places.go(Place("history"))
    frame.places.back()
    assert page(frame) is first
    assert PlainPage.made == 2


def test_back_and_forward(frame: MainWindow) -> None:
    start = frame.places.current
    frame.places.go(Place.at("account", "user", status="activated"))
    frame.places.stay(Place("account", "user", "helga.schmitt"))
    frame.places.go(Place("findings"))
    trigger(frame, "go.back")
    assert page(frame).shown[-1].key == "helga.schmitt"
    trigger(frame, "go.back")
    assert frame.places.current == start
    assert frame.actions_register.why_not("go.back")
    trigger(frame, "go.forward")
    assert frame.places.current == Place("account", "user", "helga.schmitt")
    frame.places.go(Place("history"))
    assert frame.actions_register.why_not("go.forward")
    trigger(frame, "go.back")
    assert frame.places.current == Place("account", "user", "helga.schmitt")


def test_the_frame_says_name_state_and_seats(qtbot: QtBot, frame: MainWindow) -> None:
    edits = len(frame.bridge.workspace.entries)
    assert frame.navigation.workspace.name() == "Sample"
    assert frame.navigation.workspace.state() == f"Offline · {edits} edits · saved"
    assert "Working offline" in frame.navigation.workspace.toolTip()
    seats = frame.bridge.resolution.seats
    qtbot.waitUntil(frame.navigation.seats.isVisible)
    assert f"{seats.used} of {seats.authorized} seats in use" in frame.navigation.seats.accessibleName()
    click(frame.navigation.seats)
    assert frame.places.current == Place("license")


def test_the_seats_follow_each_edit(qtbot: QtBot, frame: MainWindow) -> None:
    used = frame.bridge.resolution.seats.used
    active = sorted(frame.bridge.resolution.active_users)[0]
    frame.bridge.edit(accounts.set_user_status([active], Status.DEACTIVATED))
    qtbot.waitUntil(lambda: frame.navigation.seats.accessibleName().startswith(f"{used - 1} of"))


def test_undo_and_redo_name_what_they_take_back(frame: MainWindow, settled: Callable[[], None]) -> None:
    frame.bridge.edit(settings.set_default_quota(Quota(777)))
    settled()
    sentence = frame.bridge.workspace.undo_sentence
    assert sentence
    assert sentence in frame.header.undo.toolTip()
    click(frame.header.undo)
    settled()
    assert frame.bridge.configuration.settings.default_quota != Quota(777)
    assert sentence in frame.header.redo.toolTip()
    trigger(frame, "edit.redo")
    settled()
    assert frame.bridge.configuration.settings.default_quota == Quota(777)
    assert frame.actions_register.why_not("edit.redo") == "There is nothing to redo."


def test_ctrl_z_belongs_to_a_text_field_while_it_has_something_to_undo(
    qtbot: QtBot, qapp: QApplication, frame: MainWindow, settled: Callable[[], None]
) -> None:
    page(frame).field.clearFocus()  # the watcher follows the focus from now on
    watcher = TextKeys(qapp)
    frame.bridge.edit(settings.set_default_quota(Quota(777)))
    settled()
    frame.activateWindow()
    field = page(frame).field
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    type_text(field, "a")
    press(field, "Ctrl+Z")
    assert field.text() == ""
    settled()
    assert frame.bridge.configuration.settings.default_quota == Quota(777)
    press(field, "Ctrl+Z")
    settled()
    assert frame.bridge.configuration.settings.default_quota != Quota(777)
    field.clearFocus()
    qapp.focusChanged.disconnect(watcher._follow)
    watcher.deleteLater()


def test_the_edits_that_hold_are_counted_and_an_undo_is_none(frame: MainWindow, settled: Callable[[], None]) -> None:
    def told() -> int:
        settled()
        return int(frame.navigation.workspace.state().split()[2])

    before = told()
    frame.bridge.edit(settings.set_default_quota(Quota(77)))
    assert told() == before + 1
    frame.bridge.undo()
    assert told() == before
    frame.bridge.redo()
    assert told() == before + 1


def test_looking_through_a_delegate_s_eyes(qtbot: QtBot, frame: MainWindow) -> None:
    delegate = next(
        name
        for name in frame.bridge.configuration.users
        if frame.bridge.resolution.permissions_of(name) and name not in frame.bridge.resolution.administrators
    )
    click(frame.header.operator)
    popup = frame.findChild(OperatorPopup)
    assert isinstance(popup, OperatorPopup)
    type_text(popup.search.line, delegate)
    press(popup.search.line, "Return")
    assert frame.header.operator.text() == delegate
    assert frame.banners.delegate.isVisible()
    assert "administrators only" in frame.navigation.items["license"].toolTip()
    click(frame.navigation.items["license"])
    assert frame.page is None
    shown = frame.stack.currentWidget()
    assert shown is not None
    texts = [label.text() for label in shown.findChildren(QLabel)]
    assert "License is not open to you" in texts
    click(button(frame.banners, "Back to local administrator"))
    assert not frame.banners.isVisible()
    assert page(frame).shown[-1] == Place("license")


def test_a_restricted_system_says_why_with_the_ways_out(qtbot: QtBot, frame: MainWindow) -> None:
    everybody = list(frame.bridge.configuration.users)
    frame.bridge.edit(accounts.set_user_status(everybody, Status.ACTIVATED))
    qtbot.waitUntil(lambda: frame.findChild(QuestionDialog) is not None)
    dialog = frame.findChild(QuestionDialog)
    assert isinstance(dialog, QuestionDialog)
    click(dialog.confirm)
    qtbot.waitUntil(frame.banners.restricted.isVisible)
    restriction = frame.bridge.resolution.seats.restriction
    assert restriction is not None
    assert restriction.sentence in frame.banners.restricted.text()
    click(button(frame.banners, "Who uses seats"))
    assert frame.places.current == Place.at("account", "user", active="yes")
    frame.bridge.undo()
    qtbot.waitUntil(lambda: not frame.banners.restricted.isVisible())


def test_a_read_only_workspace_says_so(plain_pages: None, empty_window: MainWindow, sample_path: Path) -> None:
    empty_window.bridge.take(Workspace.open(sample_path, read_only=True))
    assert empty_window.banners.read_only.isVisible()
    assert "read-only" in empty_window.navigation.workspace.state()
    assert empty_window.actions_register.why_not("edit.undo") == "This workspace is open for reading only."


def test_findings_are_counted_in_the_navigation(qtbot: QtBot, frame: MainWindow) -> None:
    item = frame.navigation.items["findings"]
    qtbot.waitUntil(lambda: "finding" in item.accessibleDescription().lower())


def test_find_and_save_reach_the_page(frame: MainWindow) -> None:
    trigger(frame, "edit.find")
    assert frame.focusWidget() is page(frame).field
    trigger(frame, "file.save_csv")
    assert page(frame).exported == 1


def test_another_workspace_gets_new_pages(qtbot: QtBot, frame: MainWindow, tmp_path: Path) -> None:
    other = tmp_path / "Other.mpc"
    Workspace.create(other).close()
    before = page(frame)
    frame.files.open(other)
    qtbot.waitUntil(lambda: frame.bridge.is_open and frame.bridge.path == other)
    assert page(frame) is not before
    assert not frame.places.can_go_back
    assert frame.navigation.workspace.name() == "Other"


def test_a_page_that_cannot_be_made_does_not_take_the_window_down(
    frame: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    caught: list[BaseException] = []
    monkeypatch.setattr("sys.excepthook", lambda _kind, error, _trace: caught.append(error))

    def fail(_entry: object, _context: object) -> PlainPage:
        raise ZeroDivisionError

    monkeypatch.setattr("ui.pages.PageEntry.make", fail)
    frame.places.go(Place("history"))
    assert len(caught) == 1
    frame.places.back()
    assert frame.page is not None


def test_size_place_and_theme_are_remembered(
    qtbot: QtBot, frame: MainWindow, settings: QSettings, theme: Theme
) -> None:
    frame.resize(1024, 740)  # the screen of the tests is small
    frame.places.go(Place("account", "group"))
    trigger(frame, "view.theme_dark")
    frame.close()
    again = MainWindow(settings, theme)
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (1024, 740)
    assert again.actions_register.action("view.theme_dark").isChecked()
    assert settings.value("window/page") == "account/group"


def test_closing_while_work_is_running_asks(qtbot: QtBot, frame: MainWindow, said: Listener) -> None:
    started = threading.Event()

    def work(progress: Progress) -> None:
        while True:
            progress.report(1)
            started.set()

    frame.jobs.start("Importing people.ldif", work)
    started.wait(10)
    frame.close()
    assert frame.isVisible()
    dialog = frame.findChild(QuestionDialog)
    assert isinstance(dialog, QuestionDialog)
    assert "Importing people.ldif" in dialog.question.text
    click(dialog.confirm)
    qtbot.waitUntil(lambda: not frame.isVisible())
    assert not frame.bridge.is_open


def test_every_command_with_keys_is_in_the_overview(frame: MainWindow) -> None:
    trigger(frame, "help.shortcuts")
    dialog = frame.findChild(ShortcutsDialog)
    assert isinstance(dialog, ShortcutsDialog)
    texts = {label.text() for label in dialog.findChildren(QLabel)}
    for command in frame.actions_register:
        if command.shortcuts:
            assert frame.actions_register.title(command.id) in texts, command.id
    dialog.reject()


def test_no_two_commands_of_the_window_share_keys(frame: MainWindow) -> None:
    keys = [key for command in frame.actions_register for key in command.shortcuts]
    assert len(keys) == len(set(keys))


def test_everything_that_takes_the_focus_has_a_name(frame: MainWindow) -> None:
    focusable = [
        widget
        for part in (frame.navigation, frame.header)
        for widget in part.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert focusable
    assert [widget for widget in focusable if not widget.accessibleName()] == []


@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.id)
def test_the_keyboard_goes_along_to_the_page(qtbot: QtBot, window: MainWindow, entry: PageEntry) -> None:
    window.header.operator.setFocus()
    trigger(window, page_command(entry.id))
    assert window.page is not None
    focused = window.focusWidget()
    assert focused is not None
    assert focused is window.page or window.page.isAncestorOf(focused)
    others = {"license": QPushButton, "account/settings": QAbstractButton, "changes": QWidget}  # no server, no changes
    expected = others.get(entry.id, QAbstractItemView)
    assert isinstance(focused, expected)


def test_the_focus_is_where_it_was_on_a_page(window: MainWindow) -> None:
    trigger(window, page_command("account/user"))
    window.search_here()
    searching = window.focusWidget()
    trigger(window, page_command("history"))
    trigger(window, page_command("account/user"))
    assert window.focusWidget() is searching


@pytest.mark.parametrize(
    "page_id, order",
    [
        ("license", ("Add License…", "Show the users", "Show the user limit as: Chart", "MailPlus licenses")),
        ("account/group", ("Search groups", "Status", "Members", "Group", "License")),
        ("account/user_policy", ("New policy…", "Search policies", "Color…", "User Policy", "Edit…", "Clone")),
        ("findings", ("Search findings", "Show: All", "Findings")),
    ],
)
def test_the_tab_key_reads_a_page(qtbot: QtBot, window: MainWindow, page_id: str, order: tuple[str, ...]) -> None:
    trigger(window, page_command(page_id))
    qtbot.waitUntil(lambda: not window.bridge.busy)
    names: list[str] = []
    for _ in range(60):
        focused = window.focusWidget()
        assert focused is not None
        text = focused.text() if isinstance(focused, QAbstractButton) else ""
        names.append(focused.accessibleName() or text)
        press(focused, "Tab")
    # Round and round: from the first of them the others follow in this order.
    rest = iter(names[names.index(order[0]) :])
    assert all(name in rest for name in order)


def test_a_first_window_is_no_higher_than_the_screen(qtbot: QtBot, settings: QSettings, theme: Theme) -> None:
    """Its foot holds the seats, and the notices with Undo."""
    window = MainWindow(settings, theme)
    qtbot.addWidget(window)
    assert window.height() < window.screen().availableSize().height() <= 820
