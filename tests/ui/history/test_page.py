"""Reading the history, comparing with now, restoring, and undoing from here."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mailplus_console.edits import accounts
from mailplus_console.edits.draft import Draft
from mailplus_console.records import Quota, Status, User, difference
from mailplus_console.sentence import said
from mailplus_console.workspace import Workspace
from tests.helpers.listener import Listener
from tests.helpers.person import button, click, press, type_text
from tests.helpers.saving import saved
from tests.ui.history.conftest import Looked
from tests.ui.history.test_models import all_rows
from ui.history.entry_model import WHAT, WHEN
from ui.history.looking import CHANGES, COMPARE
from ui.history.page import HistoryPage
from ui.main_window import MainWindow
from ui.places import ACCOUNT, HISTORY, USER, Place
from ui.text import in_language


def shown(page: HistoryPage) -> list[str]:
    return [in_language(entry.sentence) for entry in page.list.entries.shown()]


def tree(page: HistoryPage) -> list[tuple[str, ...]]:
    return list(all_rows(page.panel.changes.model))


def quota_of_kenji(window: MainWindow) -> Quota | None:
    return window.bridge.configuration.users["kenji.watanabe"].quota


def choose(page: HistoryPage, number: int, looked: Looked) -> None:
    page.list.select_entry(number)
    looked()


def test_every_edit_with_who_when_what_and_where(page: HistoryPage) -> None:
    assert shown(page)[0] == "Planned to clear the data of “walter.braun”"
    assert shown(page)[-1] == "Loaded the sample company"
    assert page.list.entries.origin(page.list.entries.entry_at(1)) == "tomas.lindqvist · User Policy"
    assert page.panel.sentence() == "Planned to clear the data of “walter.braun”"
    assert "arjun.mehta · User" in page.panel._who.text()
    assert "just now" in page.panel._when.text()
    assert "(UTC" in page.panel._when.text()


def test_what_an_entry_changed_before_and_after(page: HistoryPage, looked: Looked) -> None:
    choose(page, 4, looked)
    assert tree(page) == [
        ("Users (1)", "", ""),
        ("kenji.watanabe", "", ""),
        ("Quota", "not set", "16 GB, warning below 10%"),
    ]
    choose(page, 5, looked)
    assert tree(page) == [("Priority of user policies", "", ""), ("Place of “Sales on the road”", "3", "4")]


def test_a_large_entry_is_summed_up(page: HistoryPage, looked: Looked) -> None:
    choose(page, 1, looked)
    lines = page.panel.changes.summary.text().splitlines()
    assert any(line.endswith("users added") for line in lines)
    assert page.panel.changes.summary.isVisibleTo(page)


def test_in_a_small_window_what_is_said_of_a_large_entry_is_scrolled_rather_than_cut(
    page: HistoryPage, window: MainWindow, looked: Looked, qtbot: QtBot
) -> None:
    window.resize(1024, 700)
    window.bridge.sign_in("m.costa")  # a banner more
    choose(page, 1, looked)
    panel = page.panel
    look, entry = page.look, page.list.entry
    assert look is not None
    assert entry is not None
    panel.show_look(look._replace(why_not=said("Restoring is for administrators. " * 8)), CHANGES, entry)
    texts = [label for label in panel.findChildren(QLabel) if label.isVisibleTo(panel) and label.wordWrap()]
    assert len(texts) > 4
    qtbot.waitUntil(lambda: all(text.height() >= text.heightForWidth(text.width()) for text in texts))
    assert panel.changes.tree.height() > 150


@pytest.mark.parametrize("door", ["button", "keys"])
def test_the_state_after_an_entry_compared_with_now(page: HistoryPage, looked: Looked, door: str) -> None:
    choose(page, 3, looked)
    if door == "button":
        page.panel.choice.setFocus()
        press(page.panel.choice, "Right")
    else:
        page.list.setFocus()
        press(page.list, "Ctrl+D")
    looked()
    assert page.panel.choice.value() == COMPARE
    assert [row for row in tree(page) if row[1]] == [
        ("Quota", "not set", "16 GB, warning below 10%"),
        ("Place of “Sales on the road”", "3", "4"),
        ("Mail and personal settings", "kept", "to be cleared at the next apply"),
    ]
    assert page.panel.note.text().startswith("Restoring this state: 1 user gets another quota, ")
    press(page.list, "Ctrl+D")
    assert page.panel.choice.value() == CHANGES


def test_what_affects_nobody_is_not_said_beside_what_is_removed(
    page: HistoryPage, looked: Looked, said: Listener, qtbot: QtBot
) -> None:
    choose(page, 5, looked)
    click(button(page.panel, "Restore this state…"))
    qtbot.waitUntil(lambda: bool(said.questions))
    question = said.questions[-1]
    assert "1 data clearing removed" in question.detail
    assert question.text == "This becomes a new edit that you can undo."


def test_restoring_asks_with_what_it_would_change_and_can_be_undone(
    page: HistoryPage, window: MainWindow, looked: Looked, said: Listener, qtbot: QtBot
) -> None:
    choose(page, 3, looked)
    click(button(page.panel, "Restore this state…"))
    qtbot.waitUntil(lambda: bool(said.questions))
    question = said.questions[-1]
    assert question.title == "Restore the state after entry 3?"
    assert "1 user changed – Quota: 16 GB, warning below 10% → not set" in question.detail
    assert "1 data clearing removed" in question.detail
    assert quota_of_kenji(window) == Quota(16_384, 10), "nothing is done before the answer"
    question.confirmed()
    looked()
    assert quota_of_kenji(window) is None
    assert shown(page)[0] == "Restored the state after entry 3"
    said.notices[-1].actions[0].run()
    looked()
    assert quota_of_kenji(window) == Quota(16_384, 10)


def test_the_newest_state_is_the_present_one(page: HistoryPage, window: MainWindow, looked: Looked) -> None:
    assert "present state" in window.actions_register.why_not("history.restore")
    page.show_view(COMPARE)
    looked()
    assert tree(page) == []
    assert page.panel._nothing.title() == "No difference"


@pytest.mark.parametrize("door", ["button", "shortcut"])
def test_undo_and_redo_are_entries_that_can_be_told_apart(
    page: HistoryPage, window: MainWindow, looked: Looked, door: str
) -> None:
    if door == "button":
        click(button(page, "Undo"))
    else:
        press(window, "Ctrl+Z")
    looked()
    entries = page.list.entries
    assert shown(page)[0] == "Undid: Planned to clear the data of “walter.braun”"
    assert entries.is_undone(entries.entry_at(1))
    page.list.select_first()
    looked()
    assert page.panel._kind.text() == "Undo"
    assert page.panel._story.text() == "Takes back entry 6."
    if door == "button":
        click(button(page, "Redo"))
    else:
        press(window, "Ctrl+Shift+Z")
    looked()
    assert shown(page)[0] == "Redid: Planned to clear the data of “walter.braun”"
    assert not entries.is_undone(entries.entry_at(2))


def test_search_and_filters(page: HistoryPage, window: MainWindow) -> None:
    press(window, "Ctrl+F")
    type_text(page.search.line, "license")
    assert shown(page) == ["Removed license ZZ0X1-11FAK-E9KEY-X0000"]
    assert page.search._count.text() == "1 of 6"
    page.search.clear()
    page.filters.set_values({"operator": "helga.schmitt"})
    assert shown(page) == ["Set the quota (16 GB) of “kenji.watanabe”"]
    page.filters.set_values({"page": "User Policy"})
    assert shown(page) == ["Moved “Interns” above “Sales on the road”"]
    type_text(page.search.line, "nothing like it")
    assert page._nothing_found.isVisible()
    click(button(page._nothing_found, "Show all entries"))
    assert len(shown(page)) == 6


def test_filters_offer_who_and_where(page: HistoryPage) -> None:
    operators = [choice.text for choice in page.filters.chips["operator"]._choices]
    assert operators == ["arjun.mehta", "helga.schmitt", "Local administrator", "tomas.lindqvist"]
    pages = [choice.text for choice in page.filters.chips["page"]._choices]
    assert pages == ["License", "Several pages", "User", "User Policy"]


def test_from_an_entry_to_what_it_changed(page: HistoryPage, window: MainWindow, looked: Looked) -> None:
    choose(page, 4, looked)
    page.list.setFocus()
    press(page.list, "Ctrl+Return")
    assert window.places.current == Place("account", "user", "kenji.watanabe")
    window.places.back()
    choose(page, 1, looked)
    assert window.actions_register.why_not("history.go") == "This entry is about several pages."


def test_a_place_names_an_entry_and_filters(page: HistoryPage, window: MainWindow) -> None:
    window.places.go(Place("history", key="2"))
    assert page.list.entry is not None
    assert page.list.entry.number == 2
    window.places.go(Place.at("history", operator="helga.schmitt"))
    assert len(shown(page)) == 1
    window.places.go(Place("history", key="1"))
    assert page.list.entry.number == 1
    assert len(shown(page)) == 6


def test_an_edit_elsewhere_appears_and_the_chosen_entry_stays(
    page: HistoryPage, window: MainWindow, looked: Looked
) -> None:
    choose(page, 2, looked)
    window.bridge.edit(accounts.set_user_status(["kenji.watanabe"], Status.DEACTIVATED))
    looked()
    assert shown(page)[0] == "Deactivated “kenji.watanabe”"
    assert page.list.entry is not None
    assert page.list.entry.number == 2


def test_a_delegate_may_look_but_not_restore_what_he_may_not_change(
    page: HistoryPage, window: MainWindow, looked: Looked
) -> None:
    window.bridge.sign_in("helga.schmitt")
    window.places.go(Place("history", key="1"))
    page.show_view(COMPARE)
    looked()
    reason = window.actions_register.why_not("history.restore")
    assert reason
    assert page.panel.banner.text() == reason
    assert not button(page.panel, "Restore this state…").isEnabled()


def test_the_sentence_can_be_copied(page: HistoryPage, window: MainWindow) -> None:
    window.actions_register.action("history.copy").trigger()
    assert QGuiApplication.clipboard().text() == "Planned to clear the data of “walter.braun”"


def test_copied_rows_have_all_columns(page: HistoryPage) -> None:
    page.list.setFocus()
    press(page.list, "Ctrl+C")
    assert QGuiApplication.clipboard().text().split("\t") == [
        "6",
        "just now",
        "arjun.mehta",
        "Planned to clear the data of “walter.braun”",
        "User",
    ]


def test_an_empty_journal_says_so(empty_window: MainWindow, tmp_path: Path) -> None:
    empty_window.bridge.take(Workspace.create(tmp_path / "Empty.mpc"))
    empty_window.places.go(Place("history"))
    page = empty_window.page
    assert isinstance(page, HistoryPage)
    assert page._empty.isVisible()
    assert page._empty.title() == "Nothing was changed yet"


def test_in_a_small_window_the_sentences_have_the_room_of_the_time(
    page: HistoryPage, window: MainWindow, qtbot: QtBot
) -> None:
    entry = page.list.entries.entry_at(0)
    window.resize(1700, 820)
    qtbot.waitUntil(lambda: not page.list.isColumnHidden(WHEN))
    assert page.list.entries.origin(entry).startswith(entry.operator)
    when = page.list.entries.index(0, WHEN).data()
    window.resize(1024, 700)
    qtbot.waitUntil(lambda: page.list.isColumnHidden(WHEN))
    assert page.list.entries.origin(entry).startswith(f"{when} · {entry.operator}")


def test_a_state_over_the_limit_is_asked_about_once(
    page: HistoryPage,
    window: MainWindow,
    looked: Looked,
    settled: Callable[[], None],
    said: Listener,
    qtbot: QtBot,
) -> None:
    many = {f"u{number}": User(f"u{number}", status=Status.ACTIVATED) for number in range(90)}
    window.bridge.edit(lambda now: Draft("Grew", difference(now, replace(now, users={**now.users, **many}))))
    settled()
    said.questions.pop().confirmed()
    looked()
    grown = window.bridge.workspace.entries[-1].number
    window.bridge.undo()
    looked()
    choose(page, grown, looked)
    click(button(page.panel, "Restore this state…"))
    qtbot.waitUntil(lambda: bool(said.questions))
    said.questions[-1].confirmed()
    looked()
    assert window.bridge.resolution.seats.over > 0
    assert len(said.questions) == 1, "the question of the restoring has told it already"


def test_the_list_is_saved_as_it_is_narrowed(
    page: HistoryPage, window: MainWindow, looked: Looked, qtbot: QtBot, tmp_path: Path
) -> None:
    rows = saved(window, qtbot, tmp_path / "all.csv")
    assert rows[0] == ["No.", "When", "Operator", "Kind", "What", "Page", "Remark"]
    assert [row[4] for row in rows[1:]] == shown(page)
    window.bridge.undo()
    looked()
    page.search.set_text("walter")
    rows = saved(window, qtbot, tmp_path / "narrowed.csv", "history.export")
    undo, cleared = rows[1:]
    assert undo[3:5] == ["Undo", "Undid: Planned to clear the data of “walter.braun”"]
    assert cleared[2:6] == ["arjun.mehta", "Edit", "Planned to clear the data of “walter.braun”", "User"]
    assert cleared[6] == f"Undone by entry {undo[0]}."
    assert re.fullmatch(r"20\d\d-\d\d-\d\d \d\d:\d\d:\d\d[+-]\d\d:\d\d", cleared[1])
    page.search.set_text("nothing like this")
    assert window.actions_register.why_not("history.export") == "There is no row to save."
    assert not page.export_csv()


def test_the_empty_start_is_looked_at_and_brought_back(
    page: HistoryPage, window: MainWindow, looked: Looked, said: Listener, qtbot: QtBot
) -> None:
    page.list.setFocus()
    press(page.list, "Ctrl+End")
    looked()
    assert page.panel.sentence() == "The empty start"
    assert page.panel.choice.isHidden(), "nothing has led to it"
    assert any(row[0].startswith("Users (") for row in tree(page)), "it is compared with now"
    before = window.bridge.configuration
    assert before.users
    click(button(page.panel, "Restore this state…"))
    qtbot.waitUntil(lambda: bool(said.questions))
    question = said.questions[-1]
    assert question.title == "Restore the empty start?"
    question.confirmed()
    looked()
    assert not window.bridge.configuration.users
    assert shown(page)[0] == "Restored the empty start"
    page.list.select_first()
    looked()
    assert page.panel._story.text() == "Brings back the empty start."
    window.bridge.undo()
    looked()
    assert window.bridge.configuration == before


def test_the_empty_start_stands_last_and_is_no_entry(page: HistoryPage, window: MainWindow, looked: Looked) -> None:
    entries = page.list.entries
    last = entries.index(entries.rowCount() - 1, WHAT)
    assert last.data() == "The empty start"
    assert entries.rowCount() == entries.total + 1
    window.places.go(Place("history", key="0"))
    looked()
    assert page.list.currentIndex().row() == last.row()
    assert "compared with now" in window.actions_register.why_not("history.compare")
    page.search.set_text("walter")
    assert entries.row_of(0) == -1


def test_out_of_sight_it_reads_nothing(
    window: MainWindow, page: HistoryPage, looked: Looked, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(page, 4, looked)
    window.places.go(Place(ACCOUNT, USER))
    asked: list[str] = []
    monkeypatch.setattr(window.bridge, "compute", lambda topic, *_: asked.append(topic))
    window.bridge.operator_changed.emit()
    assert "history" not in asked
    window.places.go(Place(HISTORY))
    assert "history" in asked


@pytest.mark.parametrize("width", [1024, 1280, 1600])
def test_a_notice_leaves_the_buttons_of_the_entry_free(window: MainWindow, page: HistoryPage, width: int) -> None:
    window.places.go(Place(ACCOUNT, USER))
    window.resize(width, 800)
    window.notices.success("Restored the state after entry 25.")
    window.places.go(Place(HISTORY))
    bar = window.late.notice_bar
    assert bar.isVisible()
    assert bar.geometry().right() < page.panel.mapTo(window.stack, page.panel.rect().topLeft()).x()
