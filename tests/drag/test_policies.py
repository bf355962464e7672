"""Policies dragged with a real mouse in a real window: one, several, past the end, filtered, near the edge."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mailplus_console.records import Targets
from tests.helpers.company import COLORS, company, policy
from tests.helpers.list_person import ListPerson, open_workspace
from tests.helpers.listener import Listener
from ui.main_window import MainWindow
from ui.places import USER_POLICY
from ui.theme import Theme


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    """The window on the real screen."""
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    qapp.setStyle("Fusion")
    theme = Theme(qapp, settings)
    window = MainWindow(settings, theme)
    window.setGeometry(20, 20, 1280, 860)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()
    window.deleteLater()
    theme.deleteLater()


@pytest.fixture
def person(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> ListPerson:
    """Someone at Account › User Policy."""
    said = Listener(window.notices)
    open_workspace(window, tmp_path / "Company.mpc", company())
    person = ListPerson(window, qtbot, said, USER_POLICY)
    assert person.order()[0] == "Interns"
    return person


def mouse(*words: object) -> subprocess.Popen[bytes]:
    """Move the real mouse from another process, since a drag holds this one until the button is up."""
    return subprocess.Popen(["xdotool", *map(str, words)])


def path(person: ListPerson, start: QPoint, end: QPoint, *, hold_ms: int = 0) -> list[object]:
    """Press at one point of the list, move in steps, wait there, let go."""
    viewport = person.page.view.viewport()
    first, last = viewport.mapToGlobal(start), viewport.mapToGlobal(end)
    words: list[object] = ["mousemove", first.x(), first.y(), "sleep", "0.05", "mousedown", "1"]
    for step in range(1, 9):
        at = first + (last - first) * (step / 8)
        words += ["sleep", "0.03", "mousemove", at.x(), at.y()]
    # A last nudge: the drag hears where it is before the button goes up.
    words += ["sleep", "0.05", "mousemove", last.x() + 1, last.y()]
    return [*words, "sleep", f"{0.05 + hold_ms / 1000:.2f}", "mouseup", "1"]


def drag(person: ListPerson, start: QPoint, end: QPoint, until: Callable[[], bool], *, hold_ms: int = 0) -> None:
    """Drag with the real mouse and wait for what comes of it."""
    moving = mouse(*path(person, start, end, hold_ms=hold_ms))
    person.qtbot.waitUntil(lambda: moving.poll() is not None, timeout=15_000)
    person.qtbot.waitUntil(until)
    person.settle()


def test_one_policy_is_dragged_up(person: ListPerson) -> None:
    drag(person, person.point("No forwarding"), person.above("Sales"), lambda: person.order()[1] == "No forwarding")
    assert person.order() == ["Interns", "No forwarding", "Sales", "Engineering", "Former project", "Default"]
    assert person.selected() == ["No forwarding"]
    person.heard("Moved “No forwarding” above “Sales”")
    person.undo()
    assert person.order() == ["Interns", "Sales", "Engineering", "No forwarding", "Former project", "Default"]


def test_several_policies_are_dragged_together_in_one_edit(person: ListPerson) -> None:
    person.select("Interns", "Engineering")
    entries = len(person.window.bridge.workspace.entries)
    drag(person, person.point("Engineering"), person.below("Former project"), lambda: person.order()[0] == "Sales")
    assert person.order() == ["Sales", "No forwarding", "Former project", "Interns", "Engineering", "Default"]
    assert person.selected() == ["Interns", "Engineering"]
    assert len(person.window.bridge.workspace.entries) == entries + 1
    person.undo()
    assert person.order()[0] == "Interns"


def test_past_default_lands_right_above_it(person: ListPerson) -> None:
    end = person.point("Default") + QPoint(0, 80)
    drag(person, person.point("Interns"), end, lambda: person.order()[0] == "Sales")
    assert person.order()[-2:] == ["Interns", "Default"]
    person.undo()
    assert person.order()[0] == "Interns"


def test_in_a_filtered_list_nothing_is_dragged_and_the_reason_is_said(person: ListPerson) -> None:
    person.page.search.set_text("in")
    start, end = person.point("No forwarding"), person.above("Interns")
    drag(person, start, end, lambda: any("A search hides some policies" in text for text in person.said.texts))
    person.page.search.set_text("")
    assert person.order() == ["Interns", "Sales", "Engineering", "No forwarding", "Former project", "Default"]


def test_default_cannot_be_dragged(person: ListPerson) -> None:
    drag(person, person.point("Default"), person.above("Interns"), lambda: person.selected() != ["Interns"])
    assert person.order()[-1] == "Default"
    assert not person.window.bridge.busy


def test_near_the_edge_the_list_scrolls_while_one_drags(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    many = [policy(f"p{n:02}", f"Policy {n:02}", COLORS["Blue"], Targets()) for n in range(40)]
    open_workspace(window, tmp_path / "Many.mpc", company(many))
    person = ListPerson(window, qtbot, Listener(window.notices), USER_POLICY)
    view = person.page.view
    start = person.point("Policy 01")
    bottom = QPoint(start.x(), view.viewport().height() - 8)
    drag(person, start, bottom, lambda: person.order()[1] == "Policy 02", hold_ms=1500)
    assert view.verticalScrollBar().value() > 0
    assert person.order().index("Policy 01") > 12


@pytest.mark.parametrize("way", ["workspace", "window"])
def test_what_is_closed_while_a_policy_is_being_dragged_waits_for_its_end(person: ListPerson, way: str) -> None:
    window, view = person.window, person.page.view
    gone: list[bool] = []
    person.page.destroyed.connect(lambda: gone.append(True))

    def close() -> None:
        if view.gap() is None:  # the drag has not begun yet
            QTimer.singleShot(10, close)
        elif way == "workspace":
            window.close_workspace()
        else:
            window.close()

    QTimer.singleShot(10, close)
    moving = mouse(*path(person, person.point("No forwarding"), person.above("Sales"), hold_ms=1_000))
    person.qtbot.waitUntil(lambda: moving.poll() is not None, timeout=15_000)
    person.qtbot.waitUntil(lambda: bool(gone))
    assert not window.bridge.is_open
    assert window.isVisible() is (way == "workspace")
