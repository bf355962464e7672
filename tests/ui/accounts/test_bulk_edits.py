"""Bulk edits of users: through every door, with a result for each account, seats asked first, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from shiboken6 import isValid

from mailplus_console.edits import accounts
from mailplus_console.records import Quota, Status
from tests.helpers.listener import Listener
from tests.ui.accounts.conftest import Person
from ui.accounts.outcomes import NOT_DONE, OutcomesDialog
from ui.accounts.policy_dialog import PolicyDialog
from ui.accounts.quota_dialog import QuotaDialog
from ui.accounts.user_page import UserPage
from ui.main_window import MainWindow
from ui.orders import OverLimitQuestion
from ui.shell.question_dialog import QuestionDialog

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
Door = Callable[[Person, UserPage], None]


def by_button(_person: Person, page: UserPage) -> None:
    button = next(each for each in page.header.findChildren(QPushButton) if each.text() == "Deactivate")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def by_key(person: Person, page: UserPage) -> None:
    person.press(page.table, Qt.Key.Key_D, CTRL_SHIFT)


def by_menu_key(person: Person, page: UserPage) -> None:
    viewport = page.table.viewport()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), viewport.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(viewport, event)
    menu = person.menu()
    next(action for action in menu.actions() if action.text() == "Deactivate").trigger()
    menu.close()


def by_palette(person: Person, _page: UserPage) -> None:
    hits = [hit for hit in person.window.late.found.commands("deactivate") if hit is not None]
    next(hit for hit in hits if hit.title == "Deactivate").run()


@pytest.mark.parametrize("door", [by_button, by_key, by_menu_key, by_palette])
def test_two_users_are_deactivated_in_one_edit_that_can_be_undone(
    window: MainWindow, person: Person, users: UserPage, said: Listener, door: Door
) -> None:
    person.select(users, ["aiko.mori", "ben.carter"])
    users.table.setFocus()
    edits = len(window.bridge.workspace.entries)
    door(person, users)
    person.settle()
    now = window.bridge.configuration.users
    assert now["aiko.mori"].status is now["ben.carter"].status is Status.DEACTIVATED
    assert len(window.bridge.workspace.entries) == edits + 1
    assert said.last == "Deactivated 2 users."
    assert sorted(person.selected(users)) == ["aiko.mori", "ben.carter"]
    next(action for action in said.notices[-1].actions if action.text == "Undo").run()
    person.settle()
    assert window.bridge.configuration.users["aiko.mori"].status is Status.UNSPECIFIED


def test_the_result_of_each_account_can_be_looked_at(person: Person, users: UserPage, said: Listener) -> None:
    person.select(users, ["aiko.mori", "amara.okafor"])  # the second one is activated by herself already
    person.do("user.activate")
    next(action for action in said.notices[-1].actions if action.text == "Results").run()
    dialog = person.dialog(OutcomesDialog)
    shown = {
        dialog.model.data(dialog.model.index(row, 0)): dialog.model.data(dialog.model.index(row, 1)) for row in (0, 1)
    }
    assert shown == {"aiko.mori": "now activated", "amara.okafor": "was activated already"}
    dialog.accept()


def test_what_a_delegate_may_not_change_is_left_alone_and_listed(
    window: MainWindow, person: Person, users: UserPage, said: Listener
) -> None:
    person.act_as("helga.schmitt")
    person.select(users, ["admin", "aiko.mori", "ben.carter"])
    person.do("user.deactivate")
    now = window.bridge.configuration.users
    assert now["aiko.mori"].status is Status.DEACTIVATED
    assert now["admin"].status is Status.UNSPECIFIED
    assert said.last.endswith("Not done for 1 of 3.")
    dialog = person.dialog(OutcomesDialog)
    dialog.which.set_value(NOT_DONE)
    dialog._choose()
    assert dialog.model.rowCount() == 1
    assert dialog.model.data(dialog.model.index(0, 0)) == "admin"
    assert "administrator" in dialog.model.data(dialog.model.index(0, 1))
    dialog.accept()


def test_a_refused_edit_is_one_sentence_and_changes_nothing(
    window: MainWindow, person: Person, users: UserPage, said: Listener
) -> None:
    person.act_as("helga.schmitt")
    users.make(accounts.set_user_status(["admin"], Status.DEACTIVATED))
    person.settle()
    assert "administrator" in said.last
    assert window.bridge.configuration.users["admin"].status is Status.UNSPECIFIED


def test_more_users_than_seats_are_asked_about_first(window: MainWindow, person: Person, users: UserPage) -> None:
    asked: list[OverLimitQuestion] = []
    window.bridge.confirm_over_limit.disconnect()
    window.bridge.confirm_over_limit.connect(asked.append)
    users.table.selectAll()
    person.do("user.activate")
    assert asked[0].seats_over > 0
    assert "anita.kumar" not in window.bridge.resolution.active_users
    asked[0].confirm()
    person.settle()
    assert "anita.kumar" in window.bridge.resolution.active_users


def test_a_quota_is_set_with_its_unit_said_and_its_effect_shown_before(
    window: MainWindow, person: Person, users: UserPage
) -> None:
    person.select(users, ["aiko.mori", "ben.carter"])
    person.press(users.table, Qt.Key.Key_U, CTRL_SHIFT)
    dialog = person.dialog(QuotaDialog)
    fields = dialog.fields
    fields.limit.selectAll()
    QTest.keyClicks(fields.limit, "2560")
    assert fields._hint.text() == "= 2.5 GB"
    fields.threshold.setValue(15)
    person.qtbot.waitUntil(lambda: dialog.preview_line.text() == "2 users get another quota.")
    dialog.confirm.click()
    person.qtbot.waitUntil(lambda: window.bridge.configuration.users["aiko.mori"].quota == Quota(2560, 15))
    assert person.text(users, "ben.carter", 5) == "2.5 GB · own"


def test_the_quota_dialog_begins_with_what_all_have_and_can_take_it_away(
    window: MainWindow, person: Person, users: UserPage
) -> None:
    own = window.bridge.configuration.users["kenji.watanabe"].quota
    assert own is not None
    person.select(users, ["kenji.watanabe"])
    person.do("user.quota")
    dialog = person.dialog(QuotaDialog)
    assert dialog.fields.quota() == own
    dialog.fields.none.click()
    assert not dialog.fields.limit.isEnabled()
    dialog.confirm.click()
    person.qtbot.waitUntil(lambda: window.bridge.configuration.users["kenji.watanabe"].quota is None)


def test_the_quota_dialog_begins_with_what_applies_where_there_is_no_quota_of_ones_own(
    window: MainWindow, person: Person, users: UserPage
) -> None:
    now = window.bridge.resolution
    assert window.bridge.configuration.users["aiko.mori"].quota is None
    applies = now.quotas.of(window.bridge.configuration.users["aiko.mori"]).quota
    assert applies == Quota(4096, applies.notify_below_percent if applies else None)
    person.select(users, ["aiko.mori"])
    person.do("user.quota")
    dialog = person.dialog(QuotaDialog)
    assert dialog.fields.quota() == applies, "Enter must not shrink the mailbox"
    dialog.reject()


def test_no_limit_has_no_threshold(person: Person, users: UserPage) -> None:
    person.select(users, ["aiko.mori"])
    person.do("user.quota")
    dialog = person.dialog(QuotaDialog)
    dialog.fields.unlimited.click()
    assert dialog.fields.quota() == Quota(0)
    assert not dialog.fields.warned.isEnabled()
    dialog.reject()


def test_users_are_added_to_a_policy_found_by_its_name(window: MainWindow, person: Person, users: UserPage) -> None:
    person.select(users, ["anneke.devries", "astrid.berg"])
    person.do("user.policy")
    dialog = person.dialog(PolicyDialog)
    QTest.keyClicks(dialog.search.line, "interns")
    person.qtbot.waitUntil(lambda: dialog.preview_line.text().startswith("2 users change policy"))
    person.press(dialog.search.line, Qt.Key.Key_Return)
    person.qtbot.waitUntil(lambda: window.bridge.resolution.policy_of("astrid.berg") is not None)
    assert person.text(users, "anneke.devries", 6) == "Interns"


def test_a_name_that_no_policy_has_cannot_be_confirmed(person: Person, users: UserPage) -> None:
    person.select(users, ["anneke.devries"])
    person.do("user.policy")
    dialog = person.dialog(PolicyDialog)
    QTest.keyClicks(dialog.search.line, "nothing like it")
    assert not dialog.confirm.isEnabled()
    assert dialog.preview_line.text() == "No policy of that name."
    dialog.reject()


def test_a_late_preview_does_not_cover_what_is_chosen_now(window: MainWindow, person: Person, users: UserPage) -> None:
    person.select(users, ["anneke.devries"])
    person.do("user.policy")
    dialog = person.dialog(PolicyDialog)
    person.qtbot.waitUntil(lambda: "change" in dialog.preview_line.text())
    gate = Event()
    window.bridge.compute("test.gate", lambda _now: gate.wait(10), lambda _done: None)
    QTest.keyClicks(dialog.search.line, "interns")
    dialog.preview_line._timer.timeout.emit()
    QTest.keyClicks(dialog.search.line, " and nothing like it")
    gate.set()
    done: list[None] = []
    window.bridge.compute("test.after", lambda _now: None, done.append)
    person.qtbot.waitUntil(lambda: bool(done))
    assert dialog.preview_line.text() == "No policy of that name."
    dialog.reject()


def test_a_dialog_that_is_closed_while_its_effect_is_worked_out_harms_nothing(
    window: MainWindow, person: Person, users: UserPage
) -> None:
    person.select(users, ["anneke.devries"])
    person.do("user.quota")
    dialog = person.dialog(QuotaDialog)
    gate = Event()
    window.bridge.compute("test.gate", lambda _now: gate.wait(10), lambda _done: None)
    dialog.preview_line._timer.timeout.emit()
    dialog.reject()
    person.qtbot.waitUntil(lambda: not isValid(dialog))
    gate.set()
    done: list[None] = []
    window.bridge.compute("test.after", lambda _now: None, done.append)
    person.qtbot.waitUntil(lambda: bool(done))


def test_the_data_of_one_user_is_cleared_only_when_the_name_is_typed(
    window: MainWindow, person: Person, users: UserPage, said: Listener
) -> None:
    person.select(users, ["anita.kumar"])
    person.do("user.clear_data")
    question = said.questions[-1]
    assert question.typed == "anita.kumar"
    assert question.destructive
    assert "Without a server this is recorded as pending work" in question.text
    dialog = person.dialog(QuestionDialog)
    assert not dialog.confirm.isEnabled()
    QTest.keyClicks(dialog.field, "anita.kumar")
    dialog.confirm.click()
    person.settle()
    assert "anita.kumar" in window.bridge.configuration.data_clearings
    person.do("user.keep_data")
    assert "anita.kumar" not in window.bridge.configuration.data_clearings


def test_of_several_users_their_number_is_typed_and_activated_ones_are_left_alone(
    window: MainWindow, person: Person, users: UserPage, said: Listener
) -> None:
    person.select(users, ["aiko.mori", "anita.kumar", r"AURORA\s.lund"])
    person.do("user.clear_data")
    question = said.questions[-1]
    assert question.typed == "2"
    assert question.detail.split("\n") == ["anita.kumar", r"AURORA\s.lund"]
    assert "1 of the selection" in question.text
    person.dialog(QuestionDialog).reject()


def test_commands_say_why_they_cannot_be_used(window: MainWindow, person: Person, users: UserPage) -> None:
    why_not = window.actions_register.why_not
    users.table.clearSelection()
    users.table.setCurrentIndex(users.model.index(-1, -1))
    assert why_not("user.activate") == "Select one or more users first."
    person.select(users, ["aiko.mori"])
    assert why_not("user.clear_data") == "Data can be cleared of deactivated users only. Deactivate them first."
    assert why_not("user.reset") == "The selection has no setting of its own."
    assert why_not("user.keep_data") == "No clearing is pending for the selection."
    assert why_not("user.to_group") == "The table is not filtered by a group."
    assert not window.actions_register.action("user.reset").isEnabled()
    assert "no setting of its own" in window.actions_register.action("user.reset").toolTip()
