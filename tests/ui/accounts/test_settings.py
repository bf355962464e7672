"""Account › Settings: the defaults, how many users they decide for, and what a save would do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import Qt, QTimer

from mailplus_console.edits.draft import Draft
from mailplus_console.edits.settings import set_settings
from mailplus_console.records import Change, Quota, Settings
from mailplus_console.workspace import Workspace
from tests.helpers.listener import Listener
from tests.helpers.person import button
from tests.ui.accounts.conftest import Person
from ui.accounts.settings_page import SettingsPage
from ui.accounts.user_page import UserPage
from ui.main_window import MainWindow
from ui.orders import OverLimitQuestion
from ui.places import HISTORY, Place
from ui.shell.question_dialog import QuestionDialog
from ui.widgets.link import Link


def test_the_live_lines_count_the_users_that_each_default_decides_for(
    window: MainWindow, person: Person, defaults: SettingsPage
) -> None:
    now = window.bridge.resolution
    users = now.configuration.users
    status = sum(now.status_of(name).origin == "default" for name in users)
    quota = sum(now.quota_of(name).origin == "default" for name in users)
    person.qtbot.waitUntil(lambda: bool(defaults.activate_reach.text()))
    assert defaults.activate_reach.text() == f"Decides for {status} users of {len(users)}."
    assert defaults.quota_reach.text() == f"Decides for {quota} users of {len(users)}."


def test_the_live_line_leads_to_those_users(window: MainWindow, person: Person, defaults: SettingsPage) -> None:
    defaults.findChildren(Link)[0].click()
    page = window.page
    assert isinstance(page, UserPage)
    now = window.bridge.resolution
    assert {now.status_of(name).origin for name in person.names(page)} == {"default"}


def test_what_a_save_would_do_is_said_before(person: Person, defaults: SettingsPage) -> None:
    assert not defaults.preview_line.isVisible()
    defaults.fields.limit.setValue(4096)
    assert defaults.preview_line.isVisible()
    person.qtbot.waitUntil(lambda: "users get another quota" in defaults.preview_line.text())


def test_both_defaults_are_saved_as_one_edit(
    window: MainWindow, person: Person, defaults: SettingsPage, said: Listener
) -> None:
    edits = len(window.bridge.workspace.entries)
    person.press(defaults.activate, Qt.Key.Key_Space)
    defaults.fields.limit.setValue(4096)
    window.bridge.confirm_over_limit.connect(lambda question: question.confirm())
    person.do("settings.save")
    person.settle()
    saved = window.bridge.configuration.settings
    assert saved.activate_all_users
    assert saved.default_quota == Quota(4096, saved.default_quota.notify_below_percent if saved.default_quota else None)
    assert len(window.bridge.workspace.entries) == edits + 1
    assert said.last == "The defaults are saved."
    window.bridge.undo()
    person.settle()
    assert not defaults.activate.isChecked()
    assert defaults.fields.limit.value() == 2048


def test_going_over_the_seats_is_asked_first_and_no_means_no(
    window: MainWindow, person: Person, defaults: SettingsPage
) -> None:
    server = window.bridge.configuration.server
    fewer = Change("server", "", server, replace(server, free_seats=0))
    window.bridge.edit(lambda _now: Draft("Took the free seats away", (fewer,)))
    asked: list[OverLimitQuestion] = []
    window.bridge.confirm_over_limit.disconnect()
    window.bridge.confirm_over_limit.connect(asked.append)
    defaults.activate.click()
    person.qtbot.waitUntil(lambda: "This would restrict the system" in defaults.preview_line.text())
    person.do("settings.save")
    assert asked
    asked[0].decline()
    assert not window.bridge.configuration.settings.activate_all_users
    assert defaults.activate.isChecked(), "what was entered is still there"
    person.do("settings.reset")
    assert not defaults.activate.isChecked()
    assert not defaults.dirty


def test_there_is_nothing_to_save_before_something_is_changed(window: MainWindow, defaults: SettingsPage) -> None:
    assert window.actions_register.why_not("settings.save") == "Nothing has been changed."
    defaults.quota_on.click()
    assert window.actions_register.why_not("settings.save") == ""
    assert not defaults.fields.isEnabled(), "without a default quota there is nothing to enter"
    defaults.quota_on.click()
    assert window.actions_register.why_not("settings.save") == "Nothing has been changed."


def test_an_edit_from_elsewhere_is_shown(window: MainWindow, person: Person, defaults: SettingsPage) -> None:
    window.bridge.edit(set_settings(Settings(False, None)))
    person.settle()
    assert not defaults.quota_on.isChecked()


# ---------------------------------------------------------------------------------------------- leaving


def by_closing_the_workspace(window: MainWindow) -> None:
    window.actions_register.action("file.close").trigger()


def by_opening_another(window: MainWindow) -> None:
    window.files.open(window.bridge.path.with_name("Other.mpc"))


def by_closing_the_window(window: MainWindow) -> None:
    window.close()


@pytest.mark.parametrize("way", [by_closing_the_workspace, by_opening_another, by_closing_the_window])
def test_settings_that_are_not_saved_are_not_lost_without_a_question(
    window: MainWindow, person: Person, defaults: SettingsPage, way: Callable[[MainWindow], None]
) -> None:
    Workspace.create(window.bridge.path.with_name("Other.mpc")).close()
    present = window.bridge.path
    defaults.fields.limit.setValue(4096)
    window.places.go(Place(HISTORY))
    way(window)
    question = person.dialog(QuestionDialog)
    assert "not saved" in question.question.text
    question.reject()
    assert window.isVisible()
    assert window.bridge.path == present
    assert window.page is defaults
    assert defaults.fields.limit.value() == 4096
    way(window)
    # From the event loop, as a person's click is: pages that go are deleted by the loop they were dismissed in.
    QTimer.singleShot(0, button(person.dialog(QuestionDialog), "Discard").click)
    person.qtbot.waitUntil(lambda: not window.isVisible() or not window.bridge.is_open or window.bridge.path != present)


def test_saved_settings_are_left_without_a_question(
    window: MainWindow, person: Person, defaults: SettingsPage, said: Listener
) -> None:
    defaults.fields.limit.setValue(4096)
    person.do("settings.save")
    by_closing_the_workspace(window)
    person.qtbot.waitUntil(lambda: not window.bridge.is_open)
    assert not said.questions


def test_who_keeps_editing_after_all_is_not_thrown_out_when_other_work_ends(
    window: MainWindow, person: Person, defaults: SettingsPage
) -> None:
    gate = Event()
    window.jobs.start("Reading", lambda _progress: gate.wait(10), cancellable=False)
    window.close()
    button(person.dialog(QuestionDialog), "Stop it and quit").click()
    defaults.fields.limit.setValue(4096)  # while the window waits for that
    gate.set()
    person.qtbot.waitUntil(lambda: not window.jobs.running)
    button(person.dialog(QuestionDialog), "Keep editing").click()
    window.jobs.start("Writing", lambda _progress: None)
    person.qtbot.waitUntil(lambda: not window.jobs.running)
    assert window.isVisible()
    assert not [dialog for dialog in window.findChildren(QuestionDialog) if dialog.isVisible()]
    gate.clear()
    window.jobs.start("Reading", lambda _progress: gate.wait(10), cancellable=False)
    defaults.show_saved()
    window.close()
    assert "Work is still running" in person.dialog(QuestionDialog).windowTitle()
    gate.set()
