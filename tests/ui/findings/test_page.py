"""Reading findings, narrowing them, and going to what they are about."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QModelIndex
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from mailplus_console.edits import accounts
from mailplus_console.edits.draft import Draft
from mailplus_console.effective.findings import Severity
from mailplus_console.records import Change, Domain, Status, User
from mailplus_console.workspace import Workspace
from tests.helpers.person import button, click, press, type_text
from tests.helpers.saving import saved
from tests.ui.findings.test_model import rows
from ui.findings.page import FindingsPage
from ui.findings.severity_words import amounts
from ui.main_window import MainWindow
from ui.places import Place


def opened(window: MainWindow, qtbot: QtBot) -> FindingsPage:
    window.places.go(Place("findings"))
    page = window.page
    assert isinstance(page, FindingsPage)
    qtbot.waitUntil(lambda: "…" not in page._header._subtitle.whole_text())
    return page


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> FindingsPage:
    """The page over the sample company."""
    return opened(window, qtbot)


def shown(page: FindingsPage) -> list[str]:
    return [text for text, _ in rows(page.tree.findings)]


def index_of(page: FindingsPage, text: str) -> QModelIndex:
    model = page.tree.findings
    for group in range(model.rowCount()):
        parent = model.index(group, 0)
        for row in range(model.rowCount(parent)):
            if text in model.index(row, 0, parent).data():
                return model.index(row, 0, parent)
    raise AssertionError(f"no finding with “{text}” in {shown(page)}")


def test_findings_are_grouped_with_their_numbers(page: FindingsPage) -> None:
    assert "Warnings (6)" in shown(page)
    assert page._header._subtitle.whole_text() == "6 warnings, 2 hints"
    assert index_of(page, "has expired").isValid()
    assert page.tree.isExpanded(page.tree.findings.index(0, 0))


@pytest.mark.parametrize("door", ["enter", "double click", "link", "button", "keys"])
def test_each_finding_leads_to_its_place(page: FindingsPage, window: MainWindow, door: str) -> None:
    index = index_of(page, "noah.fischer")
    page.tree.setFocus()
    page.tree.setCurrentIndex(index)
    if door == "enter":
        press(page.tree, "Return")
    elif door == "double click":
        page.tree.activated.emit(index)
    elif door == "link":
        click(page.tree.viewport(), page.tree.visualRect(index.siblingAtColumn(1)).center())
    elif door == "button":
        click(button(page, "Go to the place"))
    else:
        press(page.tree, "Ctrl+Return")
    assert window.places.current == Place("account", "user", "noah.fischer")


def test_by_severity_with_the_keyboard(page: FindingsPage, window: MainWindow) -> None:
    page.choice.setFocus()
    press(page.choice, "Right")
    assert page.severity == "error"
    assert page._filtered.title() == "No errors"
    assert page._filtered.isVisible()
    press(page.choice, "Right")
    assert page.severity == "warning"
    assert shown(page)[0] == "Warnings (6)"
    assert not any(text.startswith("Hints") for text in shown(page))
    assert window.places.current == Place.at("findings", severity="warning")


def test_a_place_chooses_the_severity(page: FindingsPage, window: MainWindow) -> None:
    window.places.go(Place.at("findings", severity="info"))
    assert shown(page)[0] == "Hints (2)"


def test_search_finds_sentences_and_names(page: FindingsPage, window: MainWindow) -> None:
    press(window, "Ctrl+F")
    type_text(page.search.line, "shared terminals")
    assert shown(page)[0] == "Warnings (1)"
    type_text(page.search.line, " nonsense")
    assert page._filtered.title() == "No finding matches the search"
    click(button(page._filtered, "Show all findings"))
    assert "Warnings (6)" in shown(page)


def test_what_is_mended_goes_and_the_chosen_one_stays(
    page: FindingsPage, window: MainWindow, settled: Callable[[], None], qtbot: QtBot
) -> None:
    page.tree.setCurrentIndex(index_of(page, "Bitdefender"))
    window.bridge.edit(accounts.set_user_status(["m.costa"], Status.UNSPECIFIED))
    settled()
    qtbot.waitUntil(lambda: "Warnings (5)" in shown(page))
    row = page.tree.row()
    assert row is not None
    assert row.finding is not None
    assert "Bitdefender" in row.finding.sentence


def test_a_hidden_page_looks_again_when_it_is_visited(
    page: FindingsPage, window: MainWindow, settled: Callable[[], None], qtbot: QtBot
) -> None:
    window.places.go(Place("license"))
    window.bridge.edit(accounts.set_user_status(["m.costa"], Status.UNSPECIFIED))
    settled()
    assert "Warnings (6)" in shown(page)
    window.places.go(Place("findings"))
    qtbot.waitUntil(lambda: "Warnings (5)" in shown(page))


def test_a_finding_about_several_opens_to_each_of_them(
    page: FindingsPage, window: MainWindow, settled: Callable[[], None], qtbot: QtBot
) -> None:
    changes = tuple(
        Change("users", name, None, User(name, email="shared@example.com", status=Status.ACTIVATED))
        for name in ("twin1", "twin2")
    )
    window.bridge.edit(lambda _: Draft("Added twins", changes))
    settled()
    qtbot.waitUntil(lambda: "twin2" in shown(page))
    page.search.set_text("twin1")
    parent = page.tree.findings.index(0, 0, page.tree.findings.index(0, 0))
    page.tree.expand(parent)
    child = page.tree.findings.index(1, 0, parent)
    page.tree.setCurrentIndex(child)
    press(page.tree, "Return")
    assert window.places.current == Place("account", "user", "twin2")


def test_nothing_found_is_good_news(empty_window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "Fine.mpc"
    domain = Change("domains", "example.com", None, Domain("example.com", primary=True))
    with Workspace.create(path) as workspace:
        workspace.edit(lambda _: Draft("Added the domain", (domain,)))
    empty_window.bridge.take(Workspace.open(path))
    page = opened(empty_window, qtbot)
    assert page._nothing.isVisible()
    assert page._nothing.title() == "Nothing found"
    assert page._header._subtitle.whole_text() == "No errors, no warnings, no hints"


def test_amounts_in_words() -> None:
    assert amounts({Severity.ERROR: 1, Severity.INFO: 2, Severity.WARNING: 0}) == "1 error, 2 hints"
    assert amounts({}) == ""


@pytest.fixture
def german_dates() -> Iterator[None]:
    """The person's locale writes days first."""
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)


def test_dates_are_written_as_the_person_writes_them(german_dates: None, page: FindingsPage) -> None:
    expired = page.tree.findings.data(index_of(page, "has expired"))
    assert re.search(r"has expired on \d{1,2}\. \w+\.? 20\d\d\.", expired), expired


def test_a_page_that_is_gone_hears_of_no_edit(
    page: FindingsPage, window: MainWindow, settled: Callable[[], None], qtbot: QtBot
) -> None:
    window.places.go(Place("license"))
    window.actions_register.forget(page)  # as the window does when it lets pages go
    del window.pages["findings"]
    with qtbot.waitSignal(page.destroyed):
        page.deleteLater()
    window.bridge.edit(accounts.set_user_status(["m.costa"], Status.UNSPECIFIED))
    settled()


def test_what_is_shown_is_saved_with_every_record(
    page: FindingsPage, window: MainWindow, settled: Callable[[], None], qtbot: QtBot, tmp_path: Path
) -> None:
    rows = saved(window, qtbot, tmp_path / "findings.csv", "findings.export")
    assert rows[0] == ["Severity", "Finding", "Where", "Record"]
    assert {row[0] for row in rows[1:]} == {"Warning", "Hint"}
    names = ("=twin1", "twin2")
    twins = (User(name, email="shared@example.com", status=Status.ACTIVATED) for name in names)
    changes = tuple(Change("users", user.name, None, user) for user in twins)
    window.bridge.edit(lambda _: Draft("Added twins", changes))
    settled()
    qtbot.waitUntil(lambda: "twin2" in shown(page))
    page.search.set_text("twin2")
    rows = saved(window, qtbot, tmp_path / "twins.csv")
    assert len({row[1] for row in rows[1:]}) == 2, "they share an address, and neither has a domain"
    assert [row[2:] for row in rows[1:]] == 2 * [["User", "'=twin1"], ["User", "twin2"]]
    page.search.set_text("nothing like this")
    assert window.actions_register.why_not("findings.export") == "There is no row to save."


def test_the_button_asks_where_to_save(page: FindingsPage, window: MainWindow) -> None:
    click(button(page, "Save as CSV…"))
    (dialog,) = [found for found in window.findChildren(QFileDialog) if found.isVisible()]
    dialog.reject()
