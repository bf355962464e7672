"""What the window says: notices that do not interrupt, questions that name the deed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.helpers.person import button, click, press, type_text
from ui.main_window import MainWindow
from ui.notices import NoticeAction
from ui.pages import PAGES
from ui.shell.notice_bar import NoticeCard
from ui.shell.question_dialog import QuestionDialog


def cards(window: MainWindow) -> list[NoticeCard]:
    return window.late.notice_bar.cards


def question(window: MainWindow) -> QuestionDialog:
    dialog = window.findChild(QuestionDialog)
    assert isinstance(dialog, QuestionDialog)
    return dialog


def test_a_notice_shows_its_text_and_its_way_on(qtbot: QtBot, frame: MainWindow) -> None:
    undone: list[bool] = []
    frame.notices.success("Moved “Sales”.", [NoticeAction("Undo", lambda: undone.append(True))])
    (card,) = cards(frame)
    assert card.isVisible()
    assert card.label.text() == "Moved “Sales”."
    click(button(card, "Undo"))
    assert undone == [True]
    assert cards(frame) == []


def test_a_click_on_a_notice_leaves_the_keyboard_where_it_was(qtbot: QtBot, frame: MainWindow) -> None:
    frame.activateWindow()
    field = frame.header.operator
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    frame.notices.success("Moved “Sales”.", [NoticeAction("Undo", lambda: None)])
    click(button(cards(frame)[0], "Undo"))
    assert field.hasFocus()


def test_an_error_is_in_sight_on_every_page_until_it_is_closed(frame: MainWindow) -> None:
    frame.notices.error("The disk is full.")
    (card,) = cards(frame)
    for entry in (*PAGES, *PAGES):
        frame.places.go(entry.place)
        assert frame.childAt(card.label.mapTo(frame, card.label.rect().center())) is card.label, entry.id


def test_a_success_fades_and_an_error_stays(qtbot: QtBot, frame: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.shell.notice_bar._STAYS_MS", {"success": 10})
    frame.notices.error("The disk is full.")
    frame.notices.success("Saved.")
    assert len(cards(frame)) == 2
    qtbot.waitUntil(lambda: len(cards(frame)) == 1)
    assert cards(frame)[0].notice.text == "The disk is full."
    click(cards(frame)[0].closer)
    assert cards(frame) == []


def test_the_same_notice_again_does_not_pile_up(frame: MainWindow) -> None:
    for _ in range(3):
        frame.notices.info("Nothing to do.")
    for number in range(5):
        frame.notices.error(f"Error {number}")
    assert [card.notice.text for card in cards(frame)] == ["Error 2", "Error 3", "Error 4"]


def test_a_notice_that_is_no_longer_true_is_withdrawn(frame: MainWindow) -> None:
    notice = frame.notices.warning("Soon over the limit.")
    frame.notices.withdraw(notice)
    assert cards(frame) == []


def test_a_notice_is_read_whole_in_a_small_window(qtbot: QtBot, frame: MainWindow) -> None:
    frame.resize(frame.minimumSize())
    frame.notices.error("A rather long sentence that has to be broken. " * 8)
    (card,) = cards(frame)
    assert card.label.height() >= card.label.heightForWidth(card.label.width())
    assert frame.late.notice_bar.geometry().bottom() < frame.stack.height()


@pytest.mark.parametrize("width", [1024, 1280, 1920])
def test_a_notice_leaves_the_side_panel_and_its_buttons_free(frame: MainWindow, width: int) -> None:
    frame.resize(width, 700)
    frame.notices.success("Moved “Interns” above “Board”.")
    side_panel = 350
    assert frame.late.notice_bar.geometry().right() < frame.stack.width() - side_panel


def test_hostile_texts_are_plain(frame: MainWindow) -> None:
    frame.notices.error("<b>bold</b>", detail="<img src=x>")
    frame.notices.ask("<i>T</i>", "<img src=x>", "Go", lambda: None)
    labels = [*cards(frame)[0].findChildren(QLabel), *question(frame).findChildren(QLabel)]
    assert labels
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    question(frame).reject()


def test_a_question_names_the_deed_and_waits(frame: MainWindow) -> None:
    answers: list[str] = []
    frame.notices.ask(
        "Delete 3 policies?",
        "You can undo this.",
        "Delete 3 policies",
        lambda: answers.append("yes"),
        destructive=True,
        declined=lambda: answers.append("no"),
    )
    assert answers == []
    dialog = question(frame)
    assert dialog.cancel.isDefault()
    click(button(dialog, "Delete 3 policies"))
    assert answers == ["yes"]


def test_escape_declines(frame: MainWindow) -> None:
    answers: list[str] = []
    frame.notices.ask("Go?", "", "Go", lambda: answers.append("yes"), declined=lambda: answers.append("no"))
    press(question(frame), "Escape")
    assert answers == ["no"]


def test_what_cannot_be_undone_asks_for_the_name(frame: MainWindow, settled: Callable[[], None]) -> None:
    answers: list[str] = []
    frame.notices.ask("Clear data?", "", "Clear data", lambda: answers.append("yes"), destructive=True, typed="alice")
    dialog = question(frame)
    type_text(dialog.field, "alic")
    assert not dialog.confirm.isEnabled()
    press(dialog.field, "Return")
    assert answers == []
    dialog = question(frame)
    dialog.field.setText("alice")
    assert dialog.confirm.isEnabled()
    click(dialog.confirm)
    assert answers == ["yes"]


def test_after_another_edit_a_notice_no_longer_offers_to_undo(frame: MainWindow, settled: Callable[[], None]) -> None:
    undo = NoticeAction("Undo", frame.bridge.undo)
    frame.notices.success("Moved “Sales”.", [undo])
    frame.notices.warning("2 of 3 users are activated.", [undo, NoticeAction("Results", lambda: None)])
    frame.bridge.undo()
    settled()
    card, undone = cards(frame)
    assert card.notice.text == "2 of 3 users are activated."
    assert button(card, "Results").isVisible()
    with pytest.raises(AssertionError):
        button(card, "Undo")
    assert undone.notice.text.startswith("Undid: ")


def test_undo_from_anywhere_says_what_it_took_back_and_can_be_redone(
    frame: MainWindow, settled: Callable[[], None]
) -> None:
    entries = len(frame.bridge.workspace.entries)
    sentence = frame.bridge.workspace.undo_sentence
    frame.undo()
    settled()
    (card,) = cards(frame)
    assert card.notice.text == f"Undid: {sentence}."
    click(button(card, "Redo"))
    settled()
    (card,) = cards(frame)
    assert card.notice.text == f"Redid: {sentence}."
    assert len(frame.bridge.workspace.entries) == entries + 2


def test_enter_after_the_typed_name_confirms_and_before_it_cancels(qtbot: QtBot, frame: MainWindow) -> None:
    answers: list[str] = []
    for typed in ("olivia", "olivia.hart"):
        frame.notices.ask(
            "Clear?",
            "It cannot be undone.",
            "Clear data",
            lambda: answers.append("cleared"),
            destructive=True,
            declined=lambda: answers.append("declined"),
            typed="olivia.hart",
        )
        dialog = frame.findChildren(QuestionDialog)[-1]
        type_text(dialog.field, typed)
        press(dialog.field, "Return")
    assert answers == ["declined", "cleared"]
