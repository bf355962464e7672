"""Apply: the steps are shown, written one by one, and each outcome is seen; nothing is lost when it breaks."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from mailplus_console.edits.accounts import clear_data, set_user_status
from mailplus_console.errors import Unavailable
from mailplus_console.plan import Part, Step
from mailplus_console.records import Status
from mailplus_console.workspace import Workspace
from tests.helpers.listener import Listener
from tests.helpers.person import button, click, press, type_text
from tests.helpers.shelf_server import ShelfServer
from tests.ui.connection.conftest import TODAY, Stopper, shown
from tests.ui.connection.test_pull import here, pull, there
from ui.connection.apply_dialog import ApplyDialog
from ui.connection.step_model import Outcome
from ui.main_window import MainWindow

Wait = Callable[[], None]


def apply(window: MainWindow, idle: Wait) -> None:
    window.actions_register.action("server.apply").trigger()
    idle()
    idle()
    idle()


@pytest.fixture
def dialog(synced: MainWindow, idle: Wait) -> ApplyDialog:
    """Alice is to be activated and Bob deactivated: two steps."""
    here(synced, "alice", Status.ACTIVATED, idle)
    here(synced, "bob", Status.DEACTIVATED, idle)
    apply(synced, idle)
    return shown(synced, ApplyDialog)


def outcomes(dialog: ApplyDialog) -> list[Outcome]:
    return [dialog.steps.outcome(step.number) for step in dialog.ready.steps]


def cells(dialog: ApplyDialog, column: int) -> list[str]:
    return [dialog.steps.index(row, column).data() for row in range(dialog.steps.rowCount())]


def test_without_a_difference_there_is_nothing_to_apply(synced: MainWindow) -> None:
    action = synced.actions_register.action("server.apply")

    assert not action.isEnabled()
    assert "nothing to apply" in action.statusTip()


def test_the_steps_are_shown_before_anything_is_written(dialog: ApplyDialog, shelf: ShelfServer) -> None:
    assert cells(dialog, 0) == ["User “bob” changed", "User “alice” changed"]
    assert "Seats in use" in dialog.impact.text()
    assert not shelf.written


def test_a_dry_run_writes_nothing(dialog: ApplyDialog, shelf: ShelfServer) -> None:
    click(dialog.dry)

    assert cells(dialog, 2) == ["Would be written", "Would be written"]
    assert dialog.status.text() == "Dry run: nothing was written."
    assert not shelf.written


def test_apply_writes_each_step_and_says_so(
    dialog: ApplyDialog, shelf: ShelfServer, synced: MainWindow, said: Listener, idle: Wait
) -> None:
    click(dialog.confirm)
    idle()
    idle()

    assert outcomes(dialog) == [Outcome.DONE, Outcome.DONE]
    assert shelf.configuration.users["alice"].status is Status.ACTIVATED
    assert synced.bridge.server_side.differing == 0
    assert said.last == "Applied to “head office”: 2 steps."
    assert dialog.confirm.isHidden()


def test_what_lands_is_in_the_history_at_once(dialog: ApplyDialog, synced: MainWindow, idle: Wait) -> None:
    click(dialog.confirm)
    idle()

    sentences = [entry.sentence for entry in synced.bridge.workspace.entries]
    assert [text for text in sentences if text.startswith("Applied to")] == [
        "Applied to “head office”: user “bob” changed",
        "Applied to “head office”: user “alice” changed",
    ]


def test_a_line_that_breaks_leaves_what_was_done_and_goes_on_from_there(
    dialog: ApplyDialog, shelf: ShelfServer, synced: MainWindow, idle: Wait
) -> None:
    def cut(when: str, step: Step) -> None:
        if when == "before" and step.part is Part.ACCOUNTS:
            raise Unavailable("The line is cut.")

    shelf.fail = cut
    click(dialog.confirm)
    idle()
    assert outcomes(dialog) == [Outcome.DONE, Outcome.REFUSED]
    assert cells(dialog, 2)[1] == "Not done: The line is cut."
    assert dialog.confirm.text() == "Apply again"

    shelf.fail = lambda _when, _step: None
    click(dialog.confirm)
    idle()
    idle()
    again = shown(synced, ApplyDialog)
    assert cells(again, 0) == ["User “alice” changed"]
    click(again.confirm)
    idle()
    idle()

    assert not synced.bridge.server_side.differing
    assert [step.part for step in shelf.written] == [Part.DEACTIVATIONS, Part.ACCOUNTS]


def test_stop_ends_it_after_the_present_step(
    dialog: ApplyDialog, shelf: ShelfServer, synced: MainWindow, idle: Wait
) -> None:
    person = Stopper(synced, "Applying")
    shelf.fail = lambda _when, _step: person.stop()
    click(dialog.confirm)
    assert dialog.cancel.text() == "Stop after this step"
    idle()

    assert outcomes(dialog) == [Outcome.DONE, Outcome.NOT_DONE]
    assert "You stopped it." in dialog.banner.text()


def test_edits_go_on_while_the_dialog_is_open(dialog: ApplyDialog, synced: MainWindow, idle: Wait) -> None:
    assert not dialog.isModal()
    here(synced, "carol", Status.ACTIVATED, idle)
    click(dialog.confirm)
    idle()
    idle()

    assert synced.bridge.server_side.differing == 1
    assert synced.bridge.configuration.users["carol"].status is Status.ACTIVATED


def test_a_server_that_has_drifted_stops_it_and_offers_to_pull(
    synced: MainWindow, shelf: ShelfServer, said: Listener, idle: Wait
) -> None:
    here(synced, "alice", Status.ACTIVATED, idle)
    there(shelf, "carol", status=Status.DEACTIVATED)
    apply(synced, idle)
    question = said.questions[-1]
    assert "carol" in question.detail
    assert not shelf.written

    question.confirmed()
    idle()
    idle()

    assert synced.bridge.configuration.users["carol"].status is Status.DEACTIVATED


def test_what_removes_mail_is_left_out_unless_it_is_asked_for_and_typed(
    synced: MainWindow, shelf: ShelfServer, idle: Wait
) -> None:
    synced.bridge.edit(set_user_status(["bob"], Status.DEACTIVATED))
    synced.bridge.edit(clear_data(["bob"]))
    idle()
    apply(synced, idle)
    dialog = shown(synced, ApplyDialog)
    assert "1 user loses all mail. " in dialog.impact.text()
    assert "Nobody is affected" not in dialog.impact.text()
    assert cells(dialog, 2)[-1] == "Left out"

    press(dialog.clearing.tick, "Space")
    assert not dialog.confirm.isEnabled()
    type_text(dialog.clearing.field, "bob")
    assert dialog.confirm.isEnabled()
    click(dialog.confirm)
    idle()
    idle()

    assert outcomes(dialog)[-1] is Outcome.DONE
    assert "bob" in shelf.configuration.data_clearings


def test_what_was_left_out_is_not_passed_over_at_the_end(synced: MainWindow, shelf: ShelfServer, idle: Wait) -> None:
    synced.bridge.edit(set_user_status(["bob"], Status.DEACTIVATED))
    synced.bridge.edit(clear_data(["bob"]))
    idle()
    apply(synced, idle)
    dialog = shown(synced, ApplyDialog)
    click(dialog.confirm)
    idle()
    idle()

    assert outcomes(dialog)[-1] is Outcome.LEFT_OUT
    assert dialog.status.text() == "Applied, all but what is left out: that is still staged."
    assert synced.bridge.server_side.differing == 1


def test_a_dialog_that_was_closed_can_be_opened_again(dialog: ApplyDialog, synced: MainWindow, idle: Wait) -> None:
    press(dialog, "Escape")
    idle()
    assert not dialog.isVisible()

    apply(synced, idle)
    assert shown(synced, ApplyDialog).isVisible()


def test_pull_and_apply_stay_apart(dialog: ApplyDialog, synced: MainWindow, idle: Wait) -> None:
    click(button(dialog, "Close"))
    pull(synced, idle)

    assert synced.bridge.server_side.differing == 2


def test_a_workspace_that_is_closed_meanwhile_ends_it_and_what_was_written_is_found_later(
    dialog: ApplyDialog, shelf: ShelfServer, synced: MainWindow, idle: Wait
) -> None:
    written, closed = threading.Event(), threading.Event()

    def wait_for_the_end(when: str, _step: Step) -> None:
        if when == "after":
            written.set()
            assert closed.wait(10)

    shelf.fail = wait_for_the_end
    path = synced.bridge.path
    click(dialog.confirm)
    assert written.wait(10)
    synced.bridge.release()
    closed.set()
    idle()
    assert [step.part for step in shelf.written] == [Part.DEACTIVATIONS]
    assert not [shown for shown in synced.findChildren(ApplyDialog) if shown.isVisible()]

    synced.bridge.take(Workspace.open(path, today=lambda: TODAY))
    shelf.fail = lambda _when, _step: None
    apply(synced, idle)
    again = shown(synced, ApplyDialog)
    assert cells(again, 0) == ["User “alice” changed"]
    assert "at the server already" in again.landed.text()


def test_neither_pull_nor_disconnect_come_between_the_steps(
    dialog: ApplyDialog, shelf: ShelfServer, synced: MainWindow, said: Listener, idle: Wait
) -> None:
    go_on = threading.Event()

    def slow(_when: str, _step: Step) -> None:
        assert go_on.wait(10)

    shelf.fail = slow
    click(dialog.confirm)
    synced.late.connection.disconnect_from()
    synced.late.connection.pull_from(shelf.profile)
    assert [text[:29] for text in said.texts[-2:]] == ["Steps are being applied just "] * 2
    assert not said.questions
    go_on.set()
    idle()
    idle()

    assert outcomes(dialog) == [Outcome.DONE, Outcome.DONE]
    assert synced.bridge.server_side.link is not None


def test_a_server_that_takes_nothing_is_told_by_its_reason_alone(
    synced: MainWindow, shelf: ShelfServer, idle: Wait
) -> None:
    shelf.writes, shelf.why_read_only = frozenset(), "Nothing is written before a capture has confirmed it."
    synced.bridge.edit(set_user_status(["bob"], Status.DEACTIVATED))
    idle()
    apply(synced, idle)
    dialog = shown(synced, ApplyDialog)

    assert "before a capture has confirmed it" in dialog.left_out.text()
    assert dialog.impact.isHidden()
    assert dialog.table.isHidden()
    assert not dialog.confirm.isEnabled()
